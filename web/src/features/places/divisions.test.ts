import { expect, it } from 'vitest'
import { days, sides, until } from './divisions'

it('a year is asked for at its end', () => expect(days(2023)).toBe('2023-12-31'))

it('what still holds says so', () => {
  expect(until({ validFrom: '2018-01-01', validTo: null }, '至今')).toBe('2018-01-01 – 至今')
})

it('a change shows both its ends, and a new village has no before', () => {
  const change = {
    day: '2021-10-31',
    known: false,
    oldCode: null,
    oldName: null,
    newCode: '350926100201',
    newName: '东源村',
  }
  expect(sides({ ...change, kind: 'APPEARED' })).toEqual({ before: '', after: '东源村 350926100201' })
})
