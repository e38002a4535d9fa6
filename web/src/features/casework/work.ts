import type { Brief } from '@/api/incidents'
import { byUrgency, isOpen } from '@/features/incidents/order'

/** What I must do something about, and what I only wait for. */
export function tasks(briefs: Iterable<Brief>, now: number): { todo: Brief[]; waiting: Brief[] } {
  const todo: Brief[] = []
  const waiting: Brief[] = []
  for (const brief of briefs) {
    if (isOpen(brief) && brief.state !== 'HANDING_OVER') todo.push(brief)
    else if (brief.state !== 'ENDED') waiting.push(brief)
  }
  return { todo: todo.sort(byUrgency(now)), waiting: waiting.sort(byUrgency(now)) }
}
