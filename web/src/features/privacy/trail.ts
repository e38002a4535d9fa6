import type { TrailEntry } from '@/api/records'

/** What else was written with an entry, in one line. */
export function factsOf(entry: Pick<TrailEntry, 'facts'>): string {
  return Object.entries(entry.facts)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')
}

/** A finding of the verification in one line, whatever it consists of. */
export function findingWords(finding: unknown): string {
  if (typeof finding !== 'object' || finding === null) return String(finding)
  return Object.entries(finding)
    .map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(' · ')
}
