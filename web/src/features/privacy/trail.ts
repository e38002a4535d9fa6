import type { TrailEntry, TrailSearch } from '@/api/records'
import type { Label } from '@/api/shared'

/** What else was written with an entry, in one line. */
export function factsOf(entry: Pick<TrailEntry, 'factsInWords'>, say: (label: Label) => string): string {
  return entry.factsInWords.map((fact) => `${say(fact.label)} ${say(fact.value)}`).join(' · ')
}

export const nothingAsked = (): TrailSearch => ({ actor: '', action: '', matter: '', from: '', to: '' })
