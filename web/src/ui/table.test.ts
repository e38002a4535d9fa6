import { expect, it } from 'vitest'
import { inOrder, stepped, stretch, turned, type Column } from './table'

const villages = [
  { name: '王家砭', people: 900 },
  { name: '李家塌', people: 300 },
  { name: '张家畔', people: 900 },
]
const columns: Column<(typeof villages)[number]>[] = [
  { key: 'name', label: '村' },
  { key: 'people', label: '人口', order: (a, b) => a.people - b.people },
]
const names = (order: Parameters<typeof inOrder>[2]) =>
  inOrder(villages, columns, order).map((row) => (row as { name: string }).name)

it('a heading pressed again and again orders upwards, downwards, and then lets the rows be as they came', () => {
  const once = turned(null, 'people')
  const twice = turned(once, 'people')
  expect([once, twice, turned(twice, 'people')]).toEqual([
    { key: 'people', down: false },
    { key: 'people', down: true },
    null,
  ])
  expect(turned(twice, 'name')).toEqual({ key: 'name', down: false })
})

it('equals keep the order in which they came, upwards and downwards', () => {
  expect(names({ key: 'people', down: false })).toEqual(['李家塌', '王家砭', '张家畔'])
  expect(names({ key: 'people', down: true })).toEqual(['王家砭', '张家畔', '李家塌'])
})

it('a column that is not for sorting leaves the rows alone', () => {
  expect(names({ key: 'name', down: true })).toEqual(['王家砭', '李家塌', '张家畔'])
})

it('thousands of rows are shown page by page, and a page that is no more is the last there is', () => {
  const many = Array.from({ length: 2345 }, (_, n) => n)
  expect(stretch(many, 0, 100)).toMatchObject({ from: 1, to: 100, pages: 24 })
  expect(stretch(many, 23, 100)).toMatchObject({ from: 2301, to: 2345 })
  expect(stretch(many.slice(0, 150), 23, 100)).toMatchObject({ page: 1, from: 101, to: 150 })
  expect(stretch([], 3, 100)).toMatchObject({ page: 0, pages: 1, from: 0, to: 0 })
})

it('arrow keys stay within the rows; other keys are not about moving', () => {
  expect([stepped('ArrowDown', 0, 3), stepped('ArrowDown', 2, 3), stepped('ArrowUp', 0, 3)]).toEqual([1, 2, 0])
  expect([
    stepped('PageDown', 3, 100),
    stepped('PageUp', 3, 100),
    stepped('End', 3, 100),
    stepped('Home', 3, 100),
  ]).toEqual([13, 0, 99, 0])
  expect([stepped('a', 0, 3), stepped('ArrowDown', 0, 0)]).toEqual([null, null])
})
