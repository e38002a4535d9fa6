import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { beats, type Asking, type Draft, type DraftLine, type Piece, type Want } from '@/api/beats'
import { quietly, Refusal } from '@/api/client'
import { beatOf, changes } from './plan'

const LOOK_EVERY = 500

/** One draft on the screen: asked for, watched while it is searched, changed, published. */
export function useDraft() {
  const draft = shallowRef<Draft | null>(null)
  const pieces = shallowRef<Piece[]>([])
  const lines = shallowRef<DraftLine[]>([])
  const busy = ref(false)
  const failure = ref<unknown>(null)
  const tookMs = ref<number | null>(null)
  /** Codes of what changed its beat by the last change; null before there was one. */
  const moved = shallowRef<string[] | null>(null)
  let timer = 0
  let asked = 0

  const editable = computed(() => draft.value?.state === 'READY' && draft.value.mayDraw && !draft.value.stale)

  /** Does one thing at a time; the server's answer is the draft as it now is. */
  async function act(what: () => Promise<Draft>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = null
    const mine = ++asked
    try {
      const answer = await what()
      if (mine !== asked) return false
      draft.value = answer
      return true
    } catch (e) {
      if (mine === asked) failure.value = e
      if (e instanceof Refusal && e.problem?.type === '/problems/beats/changed-meanwhile') await again()
      return false
    } finally {
      if (mine === asked) busy.value = false
    }
  }

  /** Somebody else was quicker: show what is there now, and say so. */
  async function again(): Promise<void> {
    if (draft.value) draft.value = await beats.draft(draft.value.id)
  }

  async function propose(asking: Asking): Promise<void> {
    pieces.value = []
    moved.value = null
    if (await act(() => beats.propose(asking))) await watchIt()
  }

  async function open(id: string): Promise<void> {
    pieces.value = []
    if (await act(() => beats.draft(id))) await watchIt()
  }

  async function watchIt(): Promise<void> {
    const id = draft.value!.id
    if (pieces.value.length === 0) pieces.value = await beats.pieces(id).catch(() => [])
    clearTimeout(timer)
    const look = async (): Promise<void> => {
      if (draft.value?.id !== id || draft.value.state !== 'RUNNING') return void list(draft.value!.station.code)
      try {
        const seen = await quietly(() => beats.draft(id))
        if (draft.value?.id === id) draft.value = seen
      } catch (e) {
        failure.value = e
      }
      timer = window.setTimeout(() => void look(), LOOK_EVERY)
    }
    await look()
  }

  async function list(station: string): Promise<void> {
    try {
      lines.value = (await quietly(() => beats.drafts(station))).items
    } catch (e) {
      failure.value = e
    }
  }

  /** Another station: nothing of the one before stays on the screen. */
  function leave(): void {
    asked++
    clearTimeout(timer)
    draft.value = null
    pieces.value = []
    lines.value = []
    failure.value = null
    tookMs.value = moved.value = null
    busy.value = false
  }

  const sent = (how: (id: string, version: number) => Promise<Draft>) =>
    act(() => how(draft.value!.id, draft.value!.version))

  /** A change, and how long the person waited for its plan. */
  async function changing(how: (id: string, version: number) => Promise<Draft>): Promise<boolean> {
    const began = performance.now()
    const before = beatOf(draft.value?.plan ?? null)
    const done = await sent(how)
    if (done) {
      tookMs.value = Math.round(performance.now() - began)
      moved.value = changes(before, beatOf(draft.value?.plan ?? null))
    }
    return done
  }

  onBeforeUnmount(leave)
  return {
    draft,
    pieces,
    lines,
    busy,
    failure,
    tookMs,
    moved,
    editable,
    propose,
    open,
    list,
    leave,
    stop: () => act(() => beats.stop(draft.value!.id)),
    wish: (want: Want) => changing((id, version) => beats.wish(id, version, want)),
    undo: (no: number) => changing((id, version) => beats.undo(id, version, no)),
    choose: (which: number) => changing((id, version) => beats.choose(id, version, which)),
    async takeBack(): Promise<boolean> {
      const done = await sent((id, version) => beats.takeBack(id, version))
      if (done) await list(draft.value!.station.code)
      return done
    },
    async publish(from: string): Promise<boolean> {
      const done = await sent((id, version) => beats.publish(id, version, from))
      if (done) await list(draft.value!.station.code)
      return done
    },
  }
}
