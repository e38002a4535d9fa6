import { Refusal } from '@/api/client'

/** What a screen needs to say about a failure: the server's own words where there are any. */
export interface Words {
  title: string | null
  /** A key of the word list, for when the server did not speak. */
  key: 'offline' | 'busy' | 'unknown'
  trace: string | null
}

export function wordsOf(failure: unknown): Words {
  if (failure instanceof Refusal) {
    const trace = failure.problem?.trace
    return {
      title: failure.problem?.title ?? null,
      key: failure.status === 0 ? 'offline' : failure.status === 429 || failure.status >= 502 ? 'busy' : 'unknown',
      trace: typeof trace === 'string' ? trace : null,
    }
  }
  return { title: null, key: 'unknown', trace: null }
}
