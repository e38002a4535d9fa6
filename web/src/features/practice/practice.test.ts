import { expect, it } from 'vitest'
import type { Key } from '@/api/records'
import { asLines, fitting, fromLines, inWords, sections, spanOf, written } from './practice'

const label = (zh: string, en: string) => ({ zh, en })
const key = (path: string, value: unknown, more: Partial<Key> = {}): Key => ({
  path,
  section: label('等级', 'Grades'),
  group: label('等级', 'Grades'),
  entry: null,
  name: label('多久', 'How long'),
  meaning: '',
  form: 'SPAN',
  choices: [],
  value,
  ...more,
})
const zh = (one: { zh: string }) => one.zh
const t = (name: string, facts?: Record<string, unknown>) => (facts ? `${name} ${facts.n}` : name)

it('keys stand table by table under their section', () => {
  const told = sections([
    key('incidents.grades{1}.answer.within', 'PT30M'),
    key('incidents.grades{2}.answer.within', 'PT5M'),
    key('incidents.objection.within', 'P7D'),
    key('staff.levels{1}.order', 1),
  ])
  expect(told.map((one) => one.tables.map((table) => [table.path, table.keys.length]))).toEqual([
    [
      ['incidents.grades', 2],
      ['incidents.objection', 1],
    ],
    [['staff.levels', 1]],
  ])
})

it('a value is said in words', () => {
  const working = { code: 'WORKING', label: label('工作时间', 'Working time') }
  expect(inWords(key('a.b', 0), 'PT30M', zh, t)).toBe('practice.span.M 30')
  expect(inWords(key('a.b', 0, { choices: [working] }), 'WORKING', zh, t)).toBe('工作时间')
  expect(inWords(key('a.b', 0), label('红', 'Red'), zh, t)).toBe('红')
  expect(inWords(key('a.b', 0), [], zh, t)).toBe('—')
  expect(inWords(key('a.b', 0), true, zh, t)).toBe('yes')
})

it('lengths of time are taken apart and put together again', () => {
  for (const text of ['PT30M', 'PT24H', 'P3D', 'P6M', 'P2Y']) expect(written(spanOf(text)!)).toBe(text)
  expect(spanOf('PT1H30M')).toBeNull()
})

it('lists are lines, whatever separates them', () => {
  expect(fromLines(asLines(['打架', '斗殴']))).toEqual(['打架', '斗殴'])
  expect(fromLines('偷、扒手，撬锁\n\n')).toEqual(['偷', '扒手', '撬锁'])
})

it('a search finds keys by any of their words', () => {
  const keys = [key('a.b', 'PT30M'), key('a.c', 1, { name: label('颜色', 'Colour') })]
  expect(fitting(keys, '颜色', zh).map((one) => one.path)).toEqual(['a.c'])
  expect(fitting(keys, 'grades how', zh).map((one) => one.path)).toEqual(['a.b'])
})
