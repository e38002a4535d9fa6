import type { Attention, Card } from '@/api/supervision'

/** Whether the time to reply has gone. */
export const overdue = (card: Pick<Card, 'state' | 'dueAt'>, now: number): boolean =>
  card.state === 'OWED' && card.dueAt !== null && Date.parse(card.dueAt) <= now

const ORDER: Card['state'][] = ['REPLIED', 'OWED', 'CLOSED']
const COLOURS: Card['colour'][] = ['RED', 'ORANGE', 'YELLOW']

/** What a head has to do comes first: replies to judge, then what is owed, the more serious first. */
export function byUrgency(a: Card, b: Card): number {
  return (
    ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
    COLOURS.indexOf(a.colour) - COLOURS.indexOf(b.colour) ||
    Date.parse(a.openedAt) - Date.parse(b.openedAt)
  )
}

/** The line above or below; at the ends it stays. */
export function step(list: Pick<Attention, 'incident'>[], at: string | null, by: 1 | -1): string | null {
  if (list.length === 0) return null
  const here = list.findIndex((one) => one.incident.id === at)
  return list[here < 0 ? 0 : Math.min(list.length - 1, Math.max(0, here + by))].incident.id
}

/** Which of the three pages a key means. */
export function pageOf(key: string): string | null {
  return { '1': '/supervision', '2': '/supervision/cards', '3': '/supervision/figures' }[key] ?? null
}
