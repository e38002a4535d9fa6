import { shallowRef } from 'vue'
import type { Full } from '@/api/incidents'

/** A matter that just went into another, and the report by which the two can be parted again. */
export interface JustJoined {
  home: string
  into: string
  number: number
  report: string
}

/** The last one, for the ten seconds in which the screen offers to take it back. */
export const justJoined = shallowRef<JustJoined | null>(null)

/** Remembers that a matter went into another: one of several reports cannot be taken back by one press. */
export function joined(from: Full, into: { id: string; number: number }): void {
  const [only, ...others] = from.reportsList
  justJoined.value =
    only && others.length === 0 ? { home: from.id, into: into.id, number: into.number, report: only.id } : null
}
