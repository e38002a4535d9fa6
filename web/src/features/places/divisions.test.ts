import { expect, it } from 'vitest'
import { days, historyRows, until } from './divisions'

it('a year is asked for at its end', () => expect(days(2023)).toBe('2023-12-31'))

it('what still holds says so', () => {
  expect(until({ validFrom: '2018-01-01', validTo: null }, '至今')).toBe('2018-01-01 – 至今')
})

it('a merger is told in one line with all who took part', () => {
  expect(historyRows([{ on: '2021-01-01', kind: 'MERGED', into: { code: '350926', name: '柘荣' }, from: [{ name: '甲村' }, { name: '乙村' }] }])).toEqual([
    { when: '2021-01-01', words: 'MERGED · 350926 柘荣 · 甲村、乙村' },
  ])
  expect(historyRows({ code: 'x', stretches: [{ validFrom: '2016', validTo: '2019', name: '旧名' }] })[0].when).toBe('2016 – 2019')
})
