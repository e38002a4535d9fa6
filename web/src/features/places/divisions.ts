import type { Division } from '@/api/places'

/** The day a year's list is asked for: its last, when that year's changes are all in. */
export const days = (year: number) => `${year}-12-31`

/** From when until when, in one line. */
export function until(division: Pick<Division, 'validFrom' | 'validTo'>, now: string): string {
  return `${division.validFrom ?? '…'} – ${division.validTo ?? now}`
}

export interface HistoryRow {
  when: string
  words: string
}

/** The story of a division as lines, however deep the server tells it. */
export function historyRows(answer: unknown): HistoryRow[] {
  const lists = Array.isArray(answer) ? answer : Object.values((answer ?? {}) as object).filter(Array.isArray).flat()
  return lists
    .filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    .map((row) => {
      const when = row.on ?? row.day ?? row.at ?? row.validFrom ?? row.year ?? ''
      const to = row.validTo ? ` – ${row.validTo}` : ''
      const skip = new Set(['on', 'day', 'at', 'validFrom', 'validTo', 'year'])
      const words = Object.entries(row)
        .filter(([key, value]) => !skip.has(key) && value !== null && value !== '')
        .map(([, value]) => (Array.isArray(value) ? value.map(plain).join('、') : plain(value)))
        .join(' · ')
      return { when: `${when}${to}`, words }
    })
}

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value)
    .filter((part) => typeof part !== 'object')
    .join(' ')
}
