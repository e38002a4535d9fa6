import type { Full } from '@/api/incidents'

type Line = Pick<Full['timeline'][number], 'kind' | 'facts'>

/** Lines whose `to` is only told, or asked: its owner stays responsible. */
const ONLY_TOLD = ['incidents.head-told', 'casework.pause-asked', 'casework.handing-over']

/** From which post to which it went, or who was told of it. */
export function way({ kind, facts }: Line): { word: 'gone' | 'given' | 'told'; from: string; to: string } | null {
  const word = (name: string): string => (typeof facts[name] === 'string' ? (facts[name] as string) : '')
  const [from, to, told] = [word('from'), word('to'), word('told')]
  if (told || (to && ONLY_TOLD.includes(kind))) return { word: 'told', from, to: told || to }
  if (from && to && from !== to) return { word: 'gone', from, to }
  return to ? { word: 'given', from, to } : null
}
