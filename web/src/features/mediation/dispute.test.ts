import { describe, expect, it } from 'vitest'
import { blankParty, blankPromise, wireParties, wirePromises } from './dispute'

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
})
