import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { serverNow } from '@/api/clock'
import { incidents, type Brief, type IncidentFilter } from '@/api/incidents'
import { listen } from '@/api/stream'
import { take, type Board } from './board'

const PAGE = 200
const MOST_PAGES = 25
/** An incident that ends today was opened within its longest limits: older ended ones are left out. */
const LOOK_BACK = 15 * 24 * 3_600_000

const OPEN = 'WAITING,IN_HAND,ON_SCENE,HANDING_OVER,HANDLED'

/**
 * The board kept live: the stream is opened first and the pages are read after it, so that nothing falls between.
 * After a break the stream goes on where it stopped; if the server no longer knows that far back, all is read anew.
 */
export function useLive(filter: IncidentFilter = {}) {
  const board = shallowRef<Board>(new Map())
  const live = ref(false)
  const loading = ref(true)
  const failure = ref<unknown>(null)
  const asOf = ref<number | null>(null)
  const cut = ref(false)
  let reading = 0

  async function readAll(): Promise<void> {
    const mine = ++reading
    loading.value = true
    try {
      let cursor: string | undefined
      for (let n = 0; n < MOST_PAGES; n++) {
        const page = await incidents.list({ ...filter, state: OPEN, limit: PAGE, cursor })
        if (mine !== reading) return
        board.value = take(board.value, page.items)
        asOf.value = Math.max(asOf.value ?? 0, Date.parse(page.asOf))
        if (!page.next) break
        cursor = page.next
        cut.value = n === MOST_PAGES - 1
      }
      cursor = undefined
      for (let n = 0; n < MOST_PAGES; n++) {
        const page = await incidents.list({ ...filter, state: 'ENDED', limit: PAGE, cursor })
        if (mine !== reading) return
        board.value = take(board.value, page.items)
        const last = page.items.at(-1)
        if (!page.next || !last || serverNow() - Date.parse(last.openedAt) > LOOK_BACK) break
        cursor = page.next
      }
      failure.value = null
    } catch (e) {
      if (mine === reading) failure.value = e
    } finally {
      if (mine === reading) loading.value = false
    }
  }

  const stop = listen('/api/notices/stream', {
    heard({ event, data }) {
      asOf.value = serverNow()
      if (event === 'incident') board.value = take(board.value, [JSON.parse(data) as Brief])
      else if (event === 'snapshot-needed') void readAll()
    },
    live(open) {
      live.value = open
    },
  })
  void readAll()
  // Without the stream the screen is not dead: it asks, and says that it is not live.
  const timer = setInterval(() => live.value || void readAll(), 30_000)
  onBeforeUnmount(() => {
    stop()
    clearInterval(timer)
  })

  return {
    board,
    live,
    loading,
    failure,
    asOf,
    cut,
    readAll,
    briefs: computed(() => [...board.value.values()]),
    know: (brief: Brief) => (board.value = take(board.value, [brief])),
  }
}
