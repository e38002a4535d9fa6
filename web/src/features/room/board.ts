import type { Brief } from '@/api/incidents'
import { numberIn } from '@/features/incidents/number'
import { isLate, isOpen, type Ranked } from '@/features/incidents/order'

export interface Filter {
  open: boolean
  /** Answered, and not yet handled. */
  inHand: boolean
  grade: number | null
  state: string | null
  level: number | null
  late: boolean
  words: string
}

export const everything = (): Filter => ({
  open: true,
  inHand: false,
  grade: null,
  state: null,
  level: null,
  late: false,
  words: '',
})

export function matches(brief: Brief, filter: Filter, now: number): boolean {
  if (filter.open && brief.state === 'ENDED') return false
  if (filter.inHand && (brief.state === 'WAITING' || !isOpen(brief))) return false
  if (filter.grade !== null && brief.grade !== filter.grade) return false
  if (filter.state !== null && brief.state !== filter.state) return false
  if (filter.level !== null && brief.level !== filter.level) return false
  if (filter.late && !isLate(brief, now)) return false
  const words = filter.words.trim().toLowerCase()
  if (words === '' || brief.number === numberIn(words)) return true
  const text = [
    brief.summary,
    brief.place.zh,
    brief.place.en,
    brief.kindLabel.zh,
    brief.kindLabel.en,
    brief.owner.title,
  ]
  const all = text.join('\n').toLowerCase()
  return words.split(/\s+/).every((word) => all.includes(word))
}

/** A whole telephone number, as it is dialled; parts of one find nobody. */
export function phoneIn(words: string): string | null {
  const digits = words
    .normalize('NFKC')
    .replace(/[\s().-]/g, '')
    .replace(/^\+?86(?=1)/, '')
  return /^(1[3-9]\d{9}|0\d{9,11})$/.test(digits) ? digits : null
}

/** Whether keys are letters there; a tick or a list that was chosen from is not being typed in. */
export function isTyping(target: Pick<HTMLInputElement, 'tagName' | 'type'>): boolean {
  if (target.tagName === 'TEXTAREA') return true
  return target.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|range|color|file)$/.test(target.type)
}

export interface Counts {
  open: number
  late: number
  waiting: number
  inHand: number
  handled: number
  endedToday: number
  grades: [number, number, number]
}

/** The figures of the top line; each is the length of a list that its button shows. */
export function count(
  board: ReadonlyMap<string, Ranked & Pick<Brief, 'endedAt'>>,
  now: number,
  midnight: number,
): Counts {
  const counts: Counts = { open: 0, late: 0, waiting: 0, inHand: 0, handled: 0, endedToday: 0, grades: [0, 0, 0] }
  for (const brief of board.values()) {
    if (brief.state === 'ENDED') {
      if (brief.endedAt && Date.parse(brief.endedAt) >= midnight) counts.endedToday++
      continue
    }
    counts.open++
    if (isLate(brief, now)) counts.late++
    if (brief.state === 'WAITING') counts.waiting++
    else if (brief.state === 'HANDLED') counts.handled++
    else counts.inHand++
    counts.grades[Math.min(3, Math.max(1, brief.grade)) - 1]++
  }
  return counts
}

export type Key =
  'down' | 'up' | 'open' | 'close' | 'help' | 'search' | 'late' | 'new' | 'wall' | 'map' | 'answer' | null

/** Which command a key means; none while somebody is typing. */
export function command(
  event: { key: string; ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean },
  typing: boolean,
): Key {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === 'Escape') return 'close'
  if (typing) return null
  const keys: Record<string, Key> = {
    j: 'down',
    ArrowDown: 'down',
    k: 'up',
    ArrowUp: 'up',
    Enter: 'open',
    '?': 'help',
    '/': 'search',
    l: 'late',
    n: 'new',
    w: 'wall',
    m: 'map',
    a: 'answer',
  }
  return keys[event.key] ?? null
}
