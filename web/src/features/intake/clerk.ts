import type { Kind } from '@/api/incidents'
import type { ClerkReport } from '@/api/intake'
import { toReport, type Draft } from './draft'

export interface KindChoice {
  code: string
  zh: string
  en: string
  group: { zh: string; en: string }
}

/** Every kind that can be chosen, with its group. */
export function leaves(kinds: Kind[]): KindChoice[] {
  return kinds.flatMap((top) =>
    (top.children?.length ? top.children : [top]).map((kind) => ({
      code: kind.code,
      zh: kind.label.zh,
      en: kind.label.en,
      group: top.label,
    })),
  )
}

/** Kinds that fit what the clerk typed: those that begin with it, then those that hold it, then by group or code. */
export function fitting(all: KindChoice[], typed: string, most = 8): KindChoice[] {
  const words = typed.trim().toLowerCase()
  if (words === '') return []
  const rank = (kind: KindChoice) => {
    const own = [kind.zh, kind.en.toLowerCase()]
    if (own.some((label) => label.startsWith(words))) return 0
    if (own.some((label) => label.includes(words))) return 1
    if ([...words].length > 1 && [...words].every((letter) => kind.zh.includes(letter))) return 2
    if (kind.group.zh.includes(words) || kind.group.en.toLowerCase().includes(words) || kind.code.includes(words))
      return 3
    return null
  }
  return all
    .map((kind) => ({ kind, rank: rank(kind) }))
    .filter((one): one is { kind: KindChoice; rank: 0 | 1 | 2 | 3 } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ kind }) => kind)
}

export type Channel = ClerkReport['channel']
export const CHANNELS: Channel[] = ['CALL', 'WALK_IN', 'ROUND', 'HOTLINE']

export function toClerkReport(draft: Draft, channel: Channel, callerName: string, callerPhone: string): ClerkReport {
  return {
    ...toReport(draft, []),
    phone: null,
    channel,
    callerName: callerName.trim() || null,
    callerPhone: callerPhone.replace(/[\s-]/g, '') || null,
  }
}
