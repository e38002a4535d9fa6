import type { Brief, State } from '@/api/incidents'
import type { Mark } from '@/map'

const OPEN: State[] = ['WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER']

/** Somebody has something to do about it. */
export const isOpen = (brief: Pick<Brief, 'state'>) => OPEN.includes(brief.state)

/** An incident as the map marks it. */
export function markOf(brief: Pick<Brief, 'id' | 'spot' | 'grade' | 'state' | 'late' | 'deadline'>): Mark {
  const { id, spot, grade, late, deadline } = brief
  return { id, spot, grade, late, deadline, done: !isOpen(brief) }
}

/** The nearest deadline first; what has none waits behind; among equals the graver, then the older. */
export function byTimeLeft(a: Brief, b: Brief): number {
  const due = (brief: Brief) => (brief.deadline ? Date.parse(brief.deadline.dueAt) : Infinity)
  const left = due(a) - due(b)
  if (left !== 0 && !Number.isNaN(left)) return left
  return b.grade - a.grade || Date.parse(a.openedAt) - Date.parse(b.openedAt) || a.id.localeCompare(b.id)
}
