import { expect, it } from 'vitest'
import type { Key, Rows } from '@/api/records'
import {
  arranged,
  asLines,
  fitting,
  fromLines,
  inWords,
  notedRows,
  rowFrom,
  rowsOf,
  sections,
  spanOf,
  without,
  written,
} from './practice'

const label = (zh: string, en: string) => ({ zh, en })
const key = (path: string, value: unknown, more: Partial<Key> = {}): Key => ({
  path,
  section: label('等级', 'Grades'),
  group: label('等级', 'Grades'),
  entry: null,
  name: label('多久', 'How long'),
  meaning: null,
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

const reasons: Rows = {
  path: 'casework.extension-reasons',
  section: label('办理', 'Casework'),
  group: label('延期原因', 'Reasons'),
  entry: null,
  name: label('延期原因', 'Reasons'),
  code: 'code',
  fields: [
    { key: 'code', name: label('代码', 'Code'), form: 'TEXT', choices: [], optional: false },
    { key: 'label', name: label('名称', 'Name'), form: 'WORDS', choices: [], optional: false },
  ],
  rows: [
    { code: 'WEATHER', label: label('天气', 'Weather') },
    { code: 'AWAY', label: label('不在', 'Away') },
  ],
}
const [weather, away] = reasons.rows as Record<string, unknown>[]

it('rows that stand there are noted by their code, and new ones whole', () => {
  const flood = { code: 'FLOOD', label: label('洪水', 'Flood') }
  const noted = notedRows(reasons, [away, flood])
  expect(noted).toEqual([{ code: 'AWAY' }, flood])
  expect(rowsOf(reasons, noted)).toEqual([away, flood])
  expect(rowsOf(reasons, undefined)).toEqual([weather, away])
})

it('what arranging rows changes is said', () => {
  const said = (value: unknown) => arranged(reasons, value, zh, (name, facts) => `${name} ${facts?.rows ?? ''}`.trim())
  expect(said([{ code: 'AWAY' }, { code: 'FLOOD', label: label('洪水', 'Flood') }])).toBe(
    'practice.added 洪水practice.commapractice.gone 天气',
  )
  expect(said([{ code: 'AWAY' }, { code: 'WEATHER' }])).toBe('practice.order 不在practice.comma天气')
})

it('a new row holds what was filled in, inside its keys', () => {
  const field = (name: string, more: object = {}) => ({ ...reasons.fields[0], key: name, ...more })
  const fields = [
    field('code'),
    field('reply.within'),
    field('must', { optional: true }),
    field('kinds', { form: 'ROWS' as const }),
  ]
  expect(rowFrom(fields, { code: 'A', 'reply.within': 'PT1H', must: '' })).toEqual({
    code: 'A',
    reply: { within: 'PT1H' },
    kinds: [],
  })
})

it('what was noted of a row goes with the row', () => {
  const changes = {
    'casework.extension-reasons{AWAY}.label': 1,
    'casework.extension-reasons{WEATHER}.label': 2,
    'likeness.hours': 3,
  }
  expect(Object.keys(without(changes, reasons, [{ code: 'AWAY' }]))).toEqual([
    'casework.extension-reasons{AWAY}.label',
    'likeness.hours',
  ])
  const hours = { ...reasons, path: 'deadlines.working-hours', code: null }
  expect(without({ 'deadlines.working-hours[0].from': 1 }, hours, [])).toEqual({})
})
