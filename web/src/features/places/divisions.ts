import type { Change, Division } from '@/api/places'

/** The day a year's list is asked for: its last, when that year's changes are all in. */
export const days = (year: number) => `${year}-12-31`

/** From when until when, in one line. */
export function until(division: Pick<Division, 'validFrom' | 'validTo'>, now: string): string {
  return `${division.validFrom ?? '…'} – ${division.validTo ?? now}`
}

/** One end of a change: the name with its code, or nothing where there was none. */
export function end(code: string | null, name: string | null): string {
  return [name, code].filter(Boolean).join(' ')
}

/** A change as before and after; what only appeared or vanished has one side alone. */
export function sides(change: Change): { before: string; after: string } {
  return { before: end(change.oldCode, change.oldName), after: end(change.newCode, change.newName) }
}
