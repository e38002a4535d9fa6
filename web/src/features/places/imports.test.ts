import { expect, it } from 'vitest'
import { Refusal } from '@/api/client'
import { refusedRows } from './imports'

it('shows the rows that kept a whole file out', () => {
  const rows = [{ row: 2, code: '12345', problem: { type: '/problems/places/wrong-code', title: '?' }, where: null }]
  const refusal = new Refusal(422, { type: '/problems/places/import-refused', title: '?', status: 422, refused: rows })
  expect(refusedRows(refusal)).toEqual({ accepted: 0, refused: rows })
})

it('has no rows to show when the file was refused for another reason', () => {
  expect(refusedRows(new Refusal(413, null))).toBeNull()
  expect(refusedRows(new Refusal(422, { type: '/', title: '?', status: 422, refused: 3 }))).toBeNull()
})
