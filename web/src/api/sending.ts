import { ref, toValue, type MaybeRefOrGetter } from 'vue'
import { newKey, Refusal } from './client'
import { untilAnswered, type Waiting } from './retry'

const UNDER = 'yige.sending.'

/** For a browser that keeps nothing: then a key lasts as long as the page. */
const unkept = new Map<string, string>()

/** The key under which something is being sent, whether by this page or by what it was before a reload. */
export function keyFor(name: string): string {
  const kept = unkept.get(name) ?? recalled(name)
  if (kept) return kept
  const key = newKey()
  unkept.set(name, key)
  try {
    sessionStorage.setItem(UNDER + name, key)
  } catch {
    // see above
  }
  return key
}

/** An answer came: what is sent next under this name is another thing. */
export function forgetKey(name: string): void {
  unkept.delete(name)
  try {
    sessionStorage.removeItem(UNDER + name)
  } catch {
    // see above
  }
}

/** Kept as long as this tab is open; null forgets it. */
export function sessionKeep(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // see above
  }
}

export function sessionStored(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

function recalled(name: string): string | null {
  try {
    return sessionStorage.getItem(UNDER + name)
  } catch {
    return null
  }
}

/** Whether the server has decided: silence, a time-out, a busy server and a session that ended leave it open. */
export const decided = (e: unknown): boolean => e instanceof Refusal && !e.passing && e.status !== 401

/**
 * Sends what a person pressed for, once, however often it has to be tried. One key goes with it until an answer came:
 * through silence, through pressing again and through a reload, so that a reply lost on the way does no harm. After a
 * refusal the content may be changed, so the next press has a new key.
 *
 * @param name what is sent and about what, such as `card/reply/ID`: two things are never under one name at once
 */
export function useSending(name: MaybeRefOrGetter<string>, sleep?: (ms: number) => Promise<void>) {
  const sending = ref(false)
  const waiting = ref<Waiting | null>(null)
  const failure = ref<unknown>(null)

  /** The answer; undefined when it was refused (see `failure`) or is under way already. */
  async function send<T>(what: (key: string) => Promise<T>): Promise<T | undefined> {
    if (sending.value) return undefined
    const under = toValue(name)
    const key = keyFor(under)
    sending.value = true
    failure.value = null
    try {
      const answer = await untilAnswered(
        () => what(key),
        (state) => (waiting.value = state),
        sleep,
      )
      forgetKey(under)
      return answer
    } catch (e) {
      failure.value = e
      if (decided(e)) forgetKey(under)
      return undefined
    } finally {
      sending.value = false
    }
  }

  return { sending, waiting, failure, send, forget: () => forgetKey(toValue(name)) }
}
