import { NOBODY, sessionOver } from './client'

/** One event of a server-sent stream. */
export interface StreamEvent {
  id: string | null
  event: string
  data: string
}

/** Cuts a server-sent stream into events; what is not yet complete waits for the next piece. */
export class StreamReader {
  private rest = ''
  private id: string | null = null

  read(piece: string): StreamEvent[] {
    this.rest += piece
    const blocks = this.rest.split(/\r\n\r\n|\n\n|\r\r/)
    this.rest = blocks.pop()!
    return blocks.flatMap((block) => this.event(block))
  }

  private event(block: string): StreamEvent[] {
    let event = 'message'
    const data: string[] = []
    for (const line of block.split(/\r\n|\n|\r/)) {
      const colon = line.indexOf(':')
      if (colon === 0 || line === '') continue
      const field = colon < 0 ? line : line.slice(0, colon)
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
      if (field === 'event') event = value
      else if (field === 'data') data.push(value)
      else if (field === 'id') this.id = value
    }
    return data.length === 0 ? [] : [{ id: this.id, event, data: data.join('\n') }]
  }
}

export interface Listener {
  /** What else goes with the question. */
  headers?: Record<string, string>
  heard(event: StreamEvent): void
  /** True once the stream is open, false when it broke. */
  live(open: boolean): void
}

/** Silence longer than this many milliseconds means a dead line: the server beats every ten seconds. */
export const SILENCE = 25_000

/**
 * Listens until stopped. After a break it asks for what came since the last event heard, so that there is no gap and
 * no repeat. (The browser's own EventSource gives up for good at the first error page; this does not.)
 */
export function listen(path: string, listener: Listener): () => void {
  const stop = new AbortController()
  let last: string | null = null
  const run = async () => {
    for (let failures = 0; !stop.signal.aborted; failures++) {
      const round = new AbortController()
      const end = () => round.abort()
      stop.signal.addEventListener('abort', end)
      let watchdog = setTimeout(end, SILENCE)
      try {
        const response = await fetch(path, {
          headers: {
            Accept: 'text/event-stream',
            ...NOBODY,
            ...listener.headers,
            ...(last ? { 'Last-Event-ID': last } : {}),
          },
          signal: round.signal,
          cache: 'no-store',
        })
        if (response.status === 401) sessionOver()
        if (!response.ok || !response.body) throw new Error(String(response.status))
        listener.live(true)
        failures = 0
        const reader = new StreamReader()
        const text = response.body.getReader()
        const decoder = new TextDecoder()
        for (;;) {
          const { done, value } = await text.read()
          if (done) break
          clearTimeout(watchdog)
          watchdog = setTimeout(end, SILENCE)
          for (const event of reader.read(decoder.decode(value, { stream: true }))) {
            if (event.id) last = event.id
            if (event.event === 'signed-out' && !listener.headers) sessionOver()
            listener.heard(event)
          }
        }
      } catch {
        // a break of the line; the loop asks again
      } finally {
        clearTimeout(watchdog)
        stop.signal.removeEventListener('abort', end)
      }
      if (stop.signal.aborted) return
      listener.live(false)
      await new Promise((again) => setTimeout(again, Math.min(15_000, 1000 * 2 ** Math.min(failures, 4))))
    }
  }
  void run()
  return () => stop.abort()
}
