import type { TrailEntry } from '@/api/records'

export function actorOf(entry: TrailEntry): string {
  const who = entry.actor ?? entry.by ?? entry.who ?? ''
  if (typeof who === 'object' && who !== null) return String((who as Record<string, unknown>).name ?? '')
  return String(who)
}

export function factsOf(entry: Pick<TrailEntry, 'facts'>): string {
  return Object.entries(entry.facts ?? {})
    .map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(' ')
}

/** What a verification of the chain said; unsound as soon as any word of it says so. */
export function soundness(answer: Record<string, unknown>): { sound: boolean | null; words: string } {
  const said = answer.sound ?? answer.intact ?? answer.valid ?? answer.whole ?? answer.ok
  const words = Object.entries(answer)
    .filter(([, value]) => value !== null && typeof value !== 'object' && typeof value !== 'boolean')
    .map(([key, value]) => `${key} ${value}`)
    .join(' · ')
  return { sound: typeof said === 'boolean' ? said : null, words }
}
