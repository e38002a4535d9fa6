import { expect, it } from 'vitest'
import { columns, folded, inWords, isTable, sections } from './practice'

it('a label is told in the reader’s language, a list joined, a limit with its parts', () => {
  expect(inWords([{ zh: '网格员', en: 'Grid worker' }], false)).toBe('网格员')
  expect(inWords({ within: 'PT30M', clock: 'REAL' }, true)).toBe('within PT30M；clock REAL')
  expect(inWords([], true)).toBe('—')
})

it('rows of records become a table with every column any row has', () => {
  const rows = [{ code: 'A' }, { code: 'B', basis: [] }]
  expect(isTable(rows)).toBe(true)
  expect(columns(rows)).toEqual(['code', 'basis'])
  expect([isTable(['a']), isTable([{ zh: '甲', en: 'a' }])]).toEqual([false, false])
})

it('keys stand under their section', () => {
  const key = (path: string) => ({ path, meaning: '', value: 1 })
  expect(
    sections([key('places.town-beat-people'), key('intake.alike.metres'), key('places.country-beat-people')]).map(
      (s) => [s.name, s.keys.length],
    ),
  ).toEqual([
    ['places', 2],
    ['intake', 1],
  ])
})

it('rows told key by key become one table, a list inside a row its own', () => {
  const key = (path: string, value: unknown) => ({ path, meaning: 'why', value })
  expect(
    folded([
      key('staff.levels[0].order', 1),
      key('staff.levels[0].scope', 'GRID'),
      key('staff.levels[1].order', 2),
      key('intake.kinds[0].kinds[1].code', 'a'),
      key('intake.alike.metres', 150),
    ]),
  ).toEqual([
    { path: 'staff.levels', meaning: 'order: why scope: why', value: [{ order: 1, scope: 'GRID' }, { order: 2 }] },
    { path: 'intake.kinds[0].kinds', meaning: 'code: why', value: [{ code: 'a' }] },
    { path: 'intake.alike.metres', meaning: 'why', value: 150 },
  ])
})
