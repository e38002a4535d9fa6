import { expect, it } from 'vitest'
import { Refusal } from '@/api/client'
import { asksWhetherSure, refusedRows, takenAs } from './imports'

it('shows the rows that kept a whole file out', () => {
  const rows = [{ row: 2, code: '12345', problem: { type: '/problems/places/wrong-code', title: '?' }, where: null }]
  const refusal = new Refusal(422, {
    type: '/problems/tables/import-refused',
    title: '?',
    status: 422,
    refusedCount: 700,
    refused: rows,
    dropped: ['民族'],
  })
  expect(refusedRows(refusal)).toMatchObject({ accepted: 0, refusedCount: 700, refused: rows, dropped: ['民族'] })
})

it('has no rows to show when the file was refused for another reason', () => {
  expect(refusedRows(new Refusal(413, null))).toBeNull()
  expect(refusedRows(new Refusal(422, { type: '/', title: '?', status: 422, refused: 3 }))).toBeNull()
})

it('says how a file was taken', () => {
  const csv = { kind: 'CSV', letters: 'GB 18030', separator: '\t', sheet: null, headingRow: 1 } as const
  expect(takenAs(csv)).toBe('CSV · GB 18030 · Tab')
  expect(takenAs({ kind: 'XLSX', letters: null, separator: null, sheet: '人员', headingRow: 3 })).toBe('XLSX · 人员')
})

it('knows when the server asks whether a list may end most of a county', () => {
  const type = '/problems/places/ends-most-of-a-county'
  expect(asksWhetherSure(new Refusal(409, { type, title: '?', status: 409 }))).toBe(true)
  expect(asksWhetherSure(new Refusal(409, { type: '/problems/places/x', title: '?', status: 409 }))).toBe(false)
  expect(asksWhetherSure(null)).toBe(false)
})
