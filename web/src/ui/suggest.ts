import { onScopeDispose, ref, shallowRef } from 'vue'

/** How long typing may pause before the server is asked. */
const PAUSE = 250

/** What is found for what is being typed: asked after a pause, and only the answer to the latest question counts. */
export function useSuggest<T>(find: (q: string) => Promise<T[]>) {
  const found = shallowRef<T[] | null>(null)
  const at = ref(0)
  const busy = ref(false)
  const failure = ref<unknown>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  function close(): void {
    asked++
    clearTimeout(timer)
    found.value = null
    busy.value = false
  }

  function type(words: string): void {
    clearTimeout(timer)
    asked++
    const q = words.trim()
    if (q === '') return close()
    timer = setTimeout(() => void search(q), PAUSE)
  }

  async function search(q: string): Promise<void> {
    const mine = ++asked
    busy.value = true
    failure.value = null
    try {
      const answer = await find(q)
      if (mine !== asked) return
      found.value = answer
      at.value = 0
    } catch (e) {
      if (mine === asked) failure.value = e
    } finally {
      if (mine === asked) busy.value = false
    }
  }

  /** Moves along what was found, and round at its ends. */
  function step(by: 1 | -1): void {
    const count = found.value?.length ?? 0
    if (count > 0) at.value = (at.value + by + count) % count
  }

  onScopeDispose(close)
  return { found, at, busy, failure, type, search, step, close }
}
