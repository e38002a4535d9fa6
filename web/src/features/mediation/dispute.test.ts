import { describe, expect, it } from 'vitest'
import { blankParty, blankPromise, daysUntil, rate, wireParties, wirePromises } from './dispute'

describe('a dispute on its way', () => {
  it('a party acts for nobody, a guardian for the minor they named, and blanks are left out', () => {
    const child = { ...blankParty('ONE'), name: ' 小宝 ', minor: true, actsFor: 3 }
    const mother = { ...blankParty('ONE'), name: '宝妈', role: 'GUARDIAN', actsFor: 0, minor: true }
    expect(wireParties([child, mother]).map((one) => [one.name, one.minor, one.actsFor, one.phone])).toEqual([
      ['小宝', true, null, null],
      ['宝妈', false, 0, null],
    ])
  })

  it('sums travel as they were typed', () => {
    const [promise] = wirePromises([{ ...blankPromise(), by: 1, to: 0, amount: ' 1,735.10 ', instalments: '3' }])
    expect(promise).toMatchObject({ by: 1, to: 0, amount: '1735.10', instalments: 3 })
  })

  it('what is no money has no sum and no instalments', () => {
    const [promise] = wirePromises([{ ...blankPromise(), what: 'IN_KIND', amount: '5', instalments: '9' }])
    expect(promise).toMatchObject({ amount: null, instalments: 1 })
  })

  it('a share says of what, and of nothing there is none', () => {
    expect(rate({ numerator: 1964, denominator: 3112 })).toBe('63.1 %')
    expect(rate({ numerator: 1964, denominator: 1996 })).toBe('98.4 %')
    expect(rate({ numerator: 0, denominator: 0 })).toBe('–')
  })
})

describe('the last day', () => {
  it('counts whole days of the county, and nothing is left on the day itself', () => {
    expect(daysUntil('2026-12-30', '2026-11-30T01:00:00Z')).toBe(30)
    // Half past midnight there is still yesterday in London.
    expect(daysUntil('2026-12-01', '2026-11-30T16:30:00Z')).toBe(0)
    expect(daysUntil('2026-11-30', '2026-11-30T15:59:00Z')).toBe(0)
    expect(daysUntil('2026-11-29', '2026-11-30T01:00:00Z')).toBe(-1)
  })
})
