import type { Kind } from '@/api/incidents'
import type { ClerkReport } from '@/api/intake'
import { initials } from '@/ui/pinyin'
import { toReport, type Draft } from './draft'

export interface KindChoice {
  code: string
  zh: string
  en: string
  /** What people say for it. */
  said: string[]
  group: { zh: string; en: string }
}

/** Every kind that can be chosen, with its group. */
export function leaves(kinds: Kind[]): KindChoice[] {
  return kinds.flatMap((top) =>
    (top.children?.length ? top.children : [top]).map((kind) => ({
      code: kind.code,
      zh: kind.label.zh,
      en: kind.label.en,
      said: kind.words,
      group: top.label,
    })),
  )
}

/** How well a kind fits what was typed; null where it does not. */
function rank(kind: KindChoice, words: string): number | null {
  const own = [kind.zh, kind.en.toLowerCase()]
  const said = kind.said.map((word) => word.toLowerCase())
  const letters = /^[a-z]+$/.test(words)
  if (own.includes(words) || said.includes(words)) return 0
  if (own.some((label) => label.startsWith(words))) return 1
  if (said.some((word) => word.startsWith(words))) return 2
  if (own.some((label) => label.includes(words))) return 3
  if (said.some((word) => word.includes(words) || (word.length > 1 && words.includes(word)))) return 4
  if (letters && words.length > 1 && initials(kind.zh).startsWith(words)) return 5
  if (letters && words.length > 1 && said.some((word) => initials(word).startsWith(words))) return 6
  if ([...words].length > 1 && [...words].every((letter) => kind.zh.includes(letter))) return 7
  if (kind.group.zh.includes(words) || kind.group.en.toLowerCase().includes(words) || kind.code.includes(words))
    return 8
  return letters && words.length > 1 && initials(kind.group.zh).startsWith(words) ? 9 : null
}

/**
 * Kinds that fit what the clerk typed: its name, what people say for it, the first letters of either's pinyin; then by
 * group or code. Nothing typed, all of them in the county's order.
 */
export function fitting(all: KindChoice[], typed: string, most = 12): KindChoice[] {
  const words = typed.trim().toLowerCase()
  if (words === '') return all
  return all
    .map((kind) => ({ kind, rank: rank(kind, words) }))
    .filter((one): one is { kind: KindChoice; rank: number } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ kind }) => kind)
}

export type Channel = ClerkReport['channel']
export const CHANNELS: Channel[] = ['CALL', 'WALK_IN', 'ROUND', 'HOTLINE']

export function toClerkReport(
  draft: Draft,
  channel: Channel,
  callerName: string,
  callerPhone: string,
  happened = '',
): ClerkReport {
  return {
    ...toReport(draft, []),
    happenedAt: happened ? new Date(`${happened}:00+08:00`).toISOString() : null,
    phone: null,
    channel,
    callerName: callerName.trim() || null,
    callerPhone: callerPhone.replace(/[\s-]/g, '') || null,
  }
}
