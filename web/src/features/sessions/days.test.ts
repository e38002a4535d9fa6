import { describe, expect, it } from 'vitest'
import type { RoomDays } from '@/api/sessions'
import { at, clockOf, dayAfter, dayOf, daysOf, monday } from './days'

describe('the days of a room', () => {
  it('begin on a Monday, over the end of a year and a leap day', () => {
    expect(monday('2026-11-30')).toBe('2026-11-30')
    expect(monday('2027-01-03')).toBe('2026-12-28')
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  })

  it('are those of the county, wherever the device is', () => {
    expect(at('2026-12-01', '00:30')).toBe('2026-11-30T16:30:00.000Z')
    expect(dayOf('2026-11-30T16:30:00Z')).toBe('2026-12-01')
    expect(clockOf('2026-11-30T16:30:00Z')).toBe('00:30')
  })

  it('show what lasts past midnight on both', () => {
    const booked = { begins: '2026-12-01T15:00:00Z', ends: '2026-12-01T17:00:00Z' }
    const days = daysOf({ from: '2026-12-01', days: 3, booked: [booked] } as unknown as RoomDays)
    expect(days.map((one) => one.booked.length)).toEqual([1, 1, 0])
  })
})
