import { expect, it } from 'vitest'
import { midnight } from './clock'

it('the day begins at midnight in the county, not in Greenwich', () => {
  const at = (iso: string) => new Date(midnight(Date.parse(iso))).toISOString()
  expect(at('2026-11-22T15:59:59Z')).toBe('2026-11-21T16:00:00.000Z')
  expect(at('2026-11-22T16:00:00Z')).toBe('2026-11-22T16:00:00.000Z')
})
