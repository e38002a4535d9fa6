import { expect, it } from 'vitest'
import type { Kind } from '@/api/incidents'
import { fitting, leaves, toClerkReport } from './clerk'
import { blank } from './draft'

const kind = (code: string, zh: string, en: string, words: string[], ...children: Kind[]): Kind => ({
  code,
  label: { zh, en },
  grade: 1,
  police: false,
  words,
  children,
})
const ALL = leaves([
  kind(
    'order',
    '治安',
    'Public order',
    [],
    kind('order.fight', '打架斗殴', 'Fight', ['被打']),
    kind('order.theft', '盗窃', 'Theft', ['偷', '被偷', '丢手机']),
  ),
  kind('tidy', '市容环境', 'Surroundings', [], kind('tidy.noise', '噪声扰民', 'Noise', ['噪音', '广场舞'])),
])
const found = (typed: string) => fitting(ALL, typed).map((one) => one.code)

it('a kind is found by how it begins, by what it holds, and by its group', () => {
  expect(found('打')).toEqual(['order.fight'])
  expect(found('NOI')).toEqual(['tidy.noise'])
  expect(found('治安')).toEqual(['order.fight', 'order.theft'])
})

it('a kind is found by what people say for it, also within a sentence', () => {
  expect(found('偷')).toEqual(['order.theft'])
  expect(found('丢手机')).toEqual(['order.theft'])
  expect(found('昨晚手机被偷了')).toEqual(['order.theft'])
  expect(found('广场舞太吵')).toEqual(['tidy.noise'])
})

it('a kind is found by the first letters of its pinyin, and of what people say', () => {
  expect(found('djdo')).toEqual(['order.fight'])
  expect(found('dq')).toEqual(['order.theft'])
  expect(found('gcw')).toEqual(['tidy.noise'])
})

it('nothing typed lists everything; what is unknown finds nothing', () => {
  expect(found('')).toHaveLength(3)
  expect(found('恐龙')).toEqual([])
})

it('the caller’s number is kept apart from the reporter’s', () => {
  const report = toClerkReport(
    { ...blank(), kind: 'order.fight', words: ' 有人打架 ', place: '桥头' },
    'CALL',
    '',
    '138 0013 8000',
  )
  expect(report).toMatchObject({
    channel: 'CALL',
    callerName: null,
    callerPhone: '13800138000',
    phone: null,
    words: '有人打架',
  })
})
