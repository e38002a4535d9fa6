import { expect, it } from 'vitest'
import { StreamReader } from './stream'

it('an event torn in two by the network is heard once, whole', () => {
  const reader = new StreamReader()
  expect(reader.read('id: 7-1\nevent: incident\nda')).toEqual([])
  expect(reader.read('ta: {"id":"a"}\n\n')).toEqual([{ id: '7-1', event: 'incident', data: '{"id":"a"}' }])
  expect(reader.read('\n')).toEqual([])
})

it('comments are not events, and a beat keeps the last id', () => {
  const reader = new StreamReader()
  const heard = reader.read('id:9-2\nevent:incident\ndata:1\n\n:quiet\n\nevent:beat\ndata:{}\n\n')
  expect(heard.map((e) => [e.event, e.id])).toEqual([
    ['incident', '9-2'],
    ['beat', '9-2'],
  ])
})

it('data of several lines is joined with line breaks, whatever the line ends are', () => {
  expect(new StreamReader().read('data: a\r\ndata: b\r\n\r\n')[0].data).toBe('a\nb')
})
