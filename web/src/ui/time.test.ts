import { describe, expect, it } from 'vitest'
import { gone, moment, span, today, urgency } from './time'

const answer = { from: '2026-11-22T01:00:00Z', halfAt: '2026-11-22T01:15:00Z', dueAt: '2026-11-22T01:30:00Z' }
const at = (clock: string) => Date.parse(`2026-11-22T${clock}Z`)

describe('a deadline', () => {
  it('is calm before half time, amber from half time, red from the minute it is due', () => {
    expect(urgency(answer, at('01:14:59'))).toBe('calm')
    expect(urgency(answer, at('01:15:00'))).toBe('amber')
    expect(urgency(answer, at('01:29:59'))).toBe('amber')
    expect(urgency(answer, at('01:30:00'))).toBe('red')
  })

  it('is calm while its clock stands still', () => {
    expect(urgency({ ...answer, paused: true }, at('02:00:00'))).toBe('calm')
  })

  it('fills its bar from empty to full and never further', () => {
    expect(gone(answer, at('00:50:00'))).toBe(0)
    expect(gone(answer, at('01:15:00'))).toBe(0.5)
    expect(gone(answer, at('03:00:00'))).toBe(1)
  })
})

it('a span is told in its two largest parts', () => {
  expect(span(40_000)).toEqual({ unit: 'seconds', a: 40, b: 0 })
  expect(span(-12 * 60_000)).toEqual({ unit: 'minutes', a: 12, b: 0 })
  expect(span(185 * 60_000)).toEqual({ unit: 'hours', a: 3, b: 5 })
  expect(span(52 * 3_600_000)).toEqual({ unit: 'days', a: 2, b: 4 })
})

it('the clock is the county’s, wherever the phone thinks it is', () => {
  expect(moment('2026-11-22T01:05:00Z', 'zh-CN', at('05:00:00'))).toBe('09:05')
  expect(moment('2026-11-21T15:30:00Z', 'zh-CN', at('05:00:00'))).toBe('11月21日 23:30')
  expect(moment('2025-11-21T15:30:00Z', 'en', at('05:00:00'))).toBe('21 Nov 2025 23:30')
  expect(today(Date.parse('2026-11-22T17:00:00Z'))).toBe('2026-11-23')
})
