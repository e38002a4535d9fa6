import type { Brief, State } from '@/api/incidents'
import type { Mark } from '@/map'

const OPEN: State[] = ['WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER']

/** As much of an incident as its place in a list depends on. */
export type Ranked = Pick<Brief, 'id' | 'state' | 'grade' | 'late' | 'lateness' | 'deadline' | 'openedAt'>

/** Somebody has something to do about it. */
export const isOpen = (brief: Pick<Brief, 'state'>) => OPEN.includes(brief.state)

/** An incident as the map marks it. */
export function markOf(brief: Pick<Brief, 'id' | 'spot' | 'grade' | 'state' | 'late' | 'deadline'>): Mark {
  const { id, spot, grade, late, deadline } = brief
  return { id, spot, grade, late, deadline, done: !isOpen(brief) }
}

/** A limit of its ladder passed and it is not settled: whoever has it now. */
export const isLate = (brief: Ranked, now: number) =>
  isOpen(brief) &&
  (brief.late ||
    !!(brief.lateness && !brief.lateness.until) ||
    (!!brief.deadline && !brief.deadline.paused && Date.parse(brief.deadline.dueAt) <= now))

/** What there is to do before what is done; then what is late, what is graver, what nobody answered, what is due. */
export function byUrgency(now: number): (a: Ranked, b: Ranked) => number {
  const due = (brief: Ranked) => (brief.deadline ? Date.parse(brief.deadline.dueAt) : Infinity)
  return (a, b) => {
    const first = (of: (brief: Ranked) => boolean) => Number(of(b)) - Number(of(a))
    const left = due(a) - due(b)
    return (
      first(isOpen) ||
      first((brief) => isLate(brief, now)) ||
      b.grade - a.grade ||
      first((brief) => brief.state === 'WAITING') ||
      (Number.isNaN(left) ? 0 : left) ||
      Date.parse(a.openedAt) - Date.parse(b.openedAt) ||
      a.id.localeCompare(b.id)
    )
  }
}
