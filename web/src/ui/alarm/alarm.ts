import type { Brief } from '@/api/incidents'

/** From this grade on a report that nobody answered is heard, and at any grade what never waits for office hours. */
export const LOUD = 3
/** It sounds again after so many milliseconds, until somebody acknowledges it. */
const AGAIN_EVERY = 4_000

/** What has to be heard: urgent, answered by nobody, and not acknowledged on this device. */
export function unheard(briefs: Iterable<Brief>, heard: ReadonlySet<string>): Brief[] {
  return [...briefs]
    .filter(
      (brief) => (brief.grade >= LOUD || brief.neverWaits) && brief.state === 'WAITING' && !heard.has(mark(brief)),
    )
    .sort((a, b) => Date.parse(a.openedAt) - Date.parse(b.openedAt))
}

/** A matter that comes to somebody else is heard anew: acknowledged is who has it, not what it is. */
export const mark = (brief: Pick<Brief, 'id' | 'owner'>) => `${brief.id}/${brief.owner.post}`

/** What stays remembered: only what is still to be answered. */
export const stillWaiting = (heard: ReadonlySet<string>, briefs: Iterable<Brief>): Set<string> => {
  const waiting = new Set([...briefs].filter((brief) => brief.state === 'WAITING').map(mark))
  return new Set([...heard].filter((one) => waiting.has(one)))
}

/** The title of the tab while something is unheard. */
export const titled = (title: string, n: number, lit: boolean): string =>
  n === 0 ? title : lit ? `🔴 (${n}) ${title}` : `⚪ (${n}) ${title}`

type Sound = { play: () => Promise<boolean>; every: number }

/** Two tones, made and not fetched: nothing to load, nothing that can be missing. */
export function siren(make: () => AudioContext = () => new AudioContext()): Sound {
  let context: AudioContext | null = null
  return {
    every: AGAIN_EVERY,
    /** False if the browser lets no page sound before somebody has touched it. */
    async play() {
      try {
        context ??= make()
        if (context.state === 'suspended') await Promise.race([context.resume(), later(300)])
        if (context.state !== 'running') return false
        const start = context.currentTime
        for (let n = 0; n < 6; n++) tone(context, n % 2 === 0 ? 880 : 660, start + n * 0.28)
        return true
      } catch {
        return false
      }
    },
  }
}

function tone(context: AudioContext, hertz: number, at: number): void {
  const wave = context.createOscillator()
  const loud = context.createGain()
  wave.type = 'square'
  wave.frequency.value = hertz
  loud.gain.setValueAtTime(0.0001, at)
  loud.gain.exponentialRampToValueAtTime(0.35, at + 0.02)
  loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.26)
  wave.connect(loud).connect(context.destination)
  wave.start(at)
  wave.stop(at + 0.27)
}

const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
