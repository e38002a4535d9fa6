import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { hear, newsOf, take, type Board, type Kept, type News } from './board'
import { quietly } from './client'
import { midnight, serverNow } from './clock'
import { incidents, type Brief, type IncidentFilter } from './incidents'
import { me } from './session'
import type { Page } from './shared'
import { listen } from './stream'

const STREAM = '/api/notices/stream'
const PAGE = 200
const MOST_PAGES = 25
const OPEN = 'WAITING,IN_HAND,ON_SCENE,HANDING_OVER,HANDLED'

export interface LiveFilter {
  /** Only what the reader's posts hold. */
  mine?: boolean
  /** Also what ended today. */
  ended?: boolean
}

/** What a live list is a list of. */
type Live = Kept & Pick<Brief, 'state'> & { owner?: { post: string } }

/** Where a live list comes from: pages to begin with, and a stream, asked for with these headers. */
export interface Source<T> {
  page: (asked: IncidentFilter) => Promise<Page<T>>
  stream: string
  headers?: Record<string, string>
}

const STAFF: Source<Brief> = { page: incidents.list, stream: STREAM }

type Asking = <T>(what: () => Promise<T>) => Promise<T>

/** One reading of all: only the latest counts. */
interface Round<T> {
  no: number
  ask: Asking
  show: (briefs: T[]) => void
}

/** Whether an incident stands on such a list of somebody who holds these posts. */
export const belongsTo = (filter: LiveFilter, posts: string[]) => (brief: Live) =>
  (filter.ended || brief.state !== 'ENDED') && (!filter.mine || posts.includes(brief.owner?.post ?? ''))

/**
 * The one live list of incidents. The stream is opened first and the pages are read after it, so that nothing falls
 * between; what the stream brings is applied: changed, come, gone. After a break the stream goes on where it stopped;
 * if the server no longer knows that far back, all is read anew and takes the place of what was there.
 */
export const useLiveList = (filter: LiveFilter = {}) => useLive(STAFF, filter)

/** The same from elsewhere. */
export function useLive<T extends Live>(source: Source<T>, filter: LiveFilter = {}) {
  const board = shallowRef<Board<T>>(new Map())
  const live = ref(false)
  const loading = ref(true)
  const failure = ref<unknown>(null)
  const asOf = ref<number | null>(null)
  const cut = ref(false)
  const belongs = (brief: T) => belongsTo(filter, me.value?.posts.map((post) => post.id) ?? [])(brief)
  let reading = 0
  /** What the stream brought while all was read. */
  let meanwhile: News<T>[] | null = null

  async function readState(state: string, round: Round<T>, endedSince?: string): Promise<void> {
    let cursor: string | undefined
    for (let n = 0; n < MOST_PAGES; n++) {
      const asked = { mine: filter.mine || undefined, state, endedSince, limit: PAGE, cursor }
      const page = await round.ask(() => source.page(asked))
      if (round.no !== reading) return
      round.show(page.items)
      asOf.value = Math.max(asOf.value ?? 0, Date.parse(page.asOf))
      if (!page.next) return
      cursor = page.next
    }
    cut.value = true
  }

  async function read(ask: Asking = quietly): Promise<void> {
    const first = board.value.size === 0
    let fresh: Board<T> = new Map()
    const round: Round<T> = {
      no: ++reading,
      ask,
      show(briefs) {
        fresh = take(fresh, briefs)
        if (first) board.value = take(board.value, briefs)
      },
    }
    const heard: News<T>[] = (meanwhile = [])
    loading.value = true
    cut.value = false
    try {
      await readState(OPEN, round)
      if (filter.ended) await readState('ENDED', round, new Date(midnight(serverNow())).toISOString())
      if (round.no !== reading) return
      board.value = heard.reduce((list, news) => hear<T>(list, news, belongs), fresh)
      failure.value = null
    } catch (e) {
      if (round.no === reading) failure.value = e
    } finally {
      if (round.no === reading) {
        loading.value = false
        meanwhile = null
      }
    }
  }

  const stop = listen(source.stream, {
    headers: source.headers,
    heard(event) {
      asOf.value = serverNow()
      const news = newsOf<T>(event)
      if (news) {
        meanwhile?.push(news)
        board.value = hear(board.value, news, belongs)
      } else if (event.event === 'snapshot-needed') void read()
    },
    live(open) {
      live.value = open
    },
  })
  void read((ask) => ask())
  // Without the stream the screen is not dead: it asks, and says that it is not live. One's own matters may lie
  // outside one's area, of which the stream says nothing: they are asked for now and then.
  let quiet = 0
  const timer = setInterval(() => {
    quiet = live.value ? quiet + 1 : 0
    if (!live.value || (filter.mine && quiet % 3 === 0)) void read()
  }, 20_000)
  onScopeDispose(() => {
    reading++
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
    read: () => read(),
    briefs: computed(() => [...board.value.values()]),
    /** What a press of one's own brought back is known at once. */
    know: (brief: T) => void (board.value = hear(board.value, { brief }, belongs)),
  }
}

/**
 * Reads again soon after something happened in the reader's area, and every half minute however quiet it is. `read`
 * asks {@link quietly}.
 */
export function useLiveReading(read: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  const after = (ms: number) => {
    clearTimeout(timer)
    if (!over) timer = setTimeout(() => void read().finally(() => after(30_000)), ms)
  }
  after(0)
  const stop = listen(STREAM, { heard: ({ event }) => event !== 'beat' && after(1000), live: () => {} })
  onScopeDispose(() => {
    over = true
    stop()
    clearTimeout(timer)
  })
}
