import { Refusal } from './client'

/** How long to wait before try n (from 1), in milliseconds: 1, 2, 4 … 30 seconds, or as long as the server asks. */
export function pause(attempt: number, retryAfter: number | null = null): number {
  if (retryAfter !== null) return Math.min(retryAfter, 120) * 1000
  return Math.min(30, 2 ** (attempt - 1)) * 1000
}

export interface Waiting {
  attempt: number
  until: number
}

/**
 * Sends until something final comes back: the network's silence is not an answer. The caller's send must carry the
 * same idempotency key each time, so that a reply lost on the way does no harm.
 */
export async function untilAnswered<T>(
  send: () => Promise<T>,
  waiting: (state: Waiting | null) => void,
  sleep: (ms: number) => Promise<void> = sleepOrOnline,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await send()
      waiting(null)
      return answer
    } catch (e) {
      if (!(e instanceof Refusal) || !e.passing) {
        waiting(null)
        throw e
      }
      const ms = pause(attempt, e.retryAfter)
      waiting({ attempt, until: Date.now() + ms })
      await sleep(ms)
    }
  }
}

/** Waits, but no longer than until the network is back. */
function sleepOrOnline(ms: number): Promise<void> {
  return new Promise((done) => {
    const stop = () => {
      clearTimeout(timer)
      removeEventListener('online', stop)
      done()
    }
    const timer = setTimeout(stop, ms)
    addEventListener('online', stop)
  })
}
