import { ref, type Ref } from 'vue'
import { quietly } from '@/api/client'
import type { Page } from '@/api/shared'

type Asking = <T>(what: () => Promise<T>) => Promise<T>
const aloud: Asking = (what) => what()

/**
 * A list that is read page by page. Only the answer to the latest question counts: a slow answer to an older one is
 * dropped, so that what stands on the screen is what was last asked for.
 */
export function usePages<T>(fetch: (cursor?: string) => Promise<Page<T>>) {
  const items = ref([]) as Ref<T[]>
  const next = ref<string | null>(null)
  const asOf = ref<string | null>(null)
  const busy = ref(true)
  const failure = ref<unknown>(null)
  let open = 1
  let asked = 0

  async function take(kept: T[], from: string | null, pages: number, ask: Asking = aloud): Promise<void> {
    const mine = ++asked
    try {
      let cursor = from
      for (let left = pages; left > 0; left--) {
        const at = cursor ?? undefined
        const page = await ask(() => fetch(at))
        if (mine !== asked) return
        kept = [...kept, ...page.items]
        cursor = page.next
        asOf.value = page.asOf
        if (!cursor) break
      }
      items.value = kept
      next.value = cursor
      failure.value = null
    } catch (e) {
      if (mine === asked) failure.value = e
    } finally {
      if (mine === asked) busy.value = false
    }
  }

  /** Asks anew and shows the first page. */
  function read(): Promise<void> {
    busy.value = true
    open = 1
    return take([], null, 1)
  }

  /** Reads the next page behind what is shown. */
  function more(): Promise<void> {
    busy.value = true
    open++
    return take(items.value, next.value, 1)
  }

  /** Reads what is shown once more, as many pages as are open, without a sign of being busy: nobody pressed. */
  const again = (): Promise<void> => take([], null, open, quietly)

  return { items, next, asOf, busy, failure, read, more, again }
}
