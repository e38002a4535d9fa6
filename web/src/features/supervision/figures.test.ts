import { expect, it } from 'vitest'
import { share, weekUntil } from './figures'

it('a share is never rounded up to all, and nothing of nothing is no share', () => {
  expect([share(0, 0), share(0, 3), share(2, 3), share(999, 1000), share(7, 7)]).toEqual([
    '—',
    '0 %',
    '66 %',
    '99 %',
    '100 %',
  ])
})

it("a week ends today on the county's calendar, also when Europe still has yesterday", () => {
  expect(weekUntil(Date.parse('2026-11-21T17:00:00Z'))).toEqual({ from: '2026-11-16', until: '2026-11-22' })
})
