import type { FeatureCollection } from 'geojson'
import { computed, inject, provide, ref, shallowRef, watch, type InjectionKey } from 'vue'
import { beats, type Asking, type Barrier, type Between, type Standing, type Station, type Want } from '@/api/beats'
import { serverNow } from '@/api/clock'
import { places } from '@/api/places'
import { today } from '@/ui/time'
import { marked, picked } from './barriers'
import { useDraft } from './draft'
import { beatOf, impossible } from './plan'

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** What lies on the desk of whoever draws beats: a station, its draft, the ground it is drawn on, what is chosen. */
function makeDesk() {
  const work = useDraft()
  const { draft, pieces, lines, failure, editable } = work

  const stations = shallowRef<Station[]>([])
  const station = ref('')
  const day = ref(today(serverNow()))
  const villages = shallowRef<FeatureCollection>(NONE)
  const grids = shallowRef<FeatureCollection | null>(null)
  const force = shallowRef<FeatureCollection>(NONE)
  const chosen = ref<string | null>(null)
  const publishing = ref(false)
  /** Beats of a day are looked at, not the plan. */
  const looking = ref(false)
  /** Two neighbours are being picked, to say what lies between them. */
  const marking = ref(false)
  const pair = ref({ one: '', other: '' })
  /** Marked while no plan can be changed: for the next one to be asked for. */
  const noted = shallowRef<Barrier[] | null>(null)
  /** Taken up to be put down by another press on the map: the way of a keyboard, and of a finger. */
  const carried = ref<string | null>(null)
  const standing = shallowRef<Standing | null>(null)
  const takingBack = ref(false)
  const dropped = ref<{ piece: string; beat: string } | null>(null)

  const here = computed(() => stations.value.find((one) => one.code === station.value) ?? null)
  const plan = computed(() => draft.value?.plan ?? null)
  const piece = computed(() => pieces.value.find((one) => one.code === chosen.value) ?? null)
  const barriers = computed(() => noted.value ?? draft.value?.barriers ?? [])
  const against = computed(() => impossible(failure.value)?.wishes ?? [])
  const begun = computed(() => lines.value.filter((line) => line.publishedFrom))
  const split = computed(() => {
    const one = pieces.value.find((each) => each.code === dropped.value?.piece)
    if (!one || !plan.value) return null
    const beat = plan.value.beats.find((each) => each.code === dropped.value?.beat)
    return {
      piece: one,
      grids: pieces.value.filter((each) => each.village === one.village).length,
      beat: beat?.name ?? '',
    }
  })

  async function readForce(): Promise<void> {
    try {
      force.value = await places.layer('beats', day.value)
    } catch (e) {
      failure.value = e
    }
  }

  async function readStanding(): Promise<void> {
    const [code, on] = [station.value, day.value]
    standing.value = null
    if (!code) return
    const read = await beats.standing(code, on).catch(() => null)
    if (code === station.value && on === day.value) standing.value = read
  }

  async function ground(): Promise<void> {
    if (villages.value.features.length === 0) villages.value = await places.layer('villages').catch(() => NONE)
    const divided = pieces.value.some((one) => one.code.length === 15)
    if (!grids.value && divided) grids.value = await places.layer('grids').catch(() => null)
  }

  async function enter(code: string): Promise<void> {
    work.leave()
    station.value = code
    chosen.value = dropped.value = noted.value = carried.value = null
    void readStanding()
    marking.value = looking.value = false
    await work.list(code)
    const open = lines.value.find((line) => line.state === 'READY' || line.state === 'RUNNING')
    if (open) await work.open(open.id)
  }

  /** Reads what there is, and begins with the station named, or the first. */
  async function begin(named: unknown): Promise<void> {
    void readForce()
    try {
      stations.value = (await beats.stations()).items
      const first = stations.value.find((one) => one.code === named) ?? stations.value[0]
      if (first) await enter(first.code)
    } catch (e) {
      failure.value = e
    }
  }

  function look(to: string): void {
    day.value = to
    looking.value = true
  }

  async function publish(from: string): Promise<void> {
    if (await work.publish(from)) {
      publishing.value = false
      look(from)
    }
  }
  async function takeBack(): Promise<void> {
    if (await work.takeBack()) {
      takingBack.value = false
      await readForce()
    }
  }

  /** Escape lets go of what is carried, then closes what is open. */
  function escape(): void {
    if (carried.value) carried.value = null
    else chosen.value = null
  }

  function askToPublish(): void {
    failure.value = null
    publishing.value = true
  }

  const wish = (want: Want) => void work.wish(want)

  function ask(asking: Omit<Asking, 'station'>): void {
    looking.value = false
    const known = noted.value?.map((one) => ({ one: one.one.code, other: one.other.code, kind: one.between }))
    void work.propose({ station: station.value, ...asking, ...(known ? { barriers: known } : {}) })
  }

  /** On a plan that can be changed it is a wish at once; else it is kept for the next plan. */
  function mark(one: string, other: string, between: Between): void {
    if (editable.value) return wish({ kind: 'MARK', one, other, between })
    const [a, b] = [one, other].map((code) => pieces.value.find((each) => each.code === code))
    if (a && b) noted.value = marked(barriers.value, a, b, between)
    else noted.value = barriers.value.filter((each) => each.one.code !== one || each.other.code !== other)
  }

  function choose(code: string): void {
    const held = carried.value
    if (held && plan.value && !looking.value) {
      const of = beatOf(plan.value)
      const into = of.get(code)?.code
      if (!into || into === of.get(held)?.code) return
      carried.value = null
      drop(held, into)
    } else if (marking.value && plan.value && !looking.value) pair.value = picked(pair.value, code, pieces.value)
    else chosen.value = code
  }

  /** A grid of a split village: it is asked whether the whole village is meant. */
  function drop(code: string, beat: string): void {
    const one = pieces.value.find((each) => each.code === code)
    if (one && one.village !== one.code) dropped.value = { piece: code, beat }
    else wish({ kind: 'MOVE', piece: code, beat })
  }

  function moveDropped(code: string): void {
    if (dropped.value) wish({ kind: 'MOVE', piece: code, beat: dropped.value.beat })
    dropped.value = null
  }

  watch(day, () => {
    void readForce()
    void readStanding()
  })
  watch(pieces, () => void ground())
  watch(
    () => draft.value?.id,
    () => {
      noted.value = dropped.value = null
      pair.value = { one: '', other: '' }
    },
  )

  return {
    work,
    stations,
    station,
    here,
    day,
    villages,
    grids,
    force,
    plan,
    piece,
    chosen,
    publishing,
    looking,
    marking,
    pair,
    barriers,
    against,
    begun,
    split,
    dropped,
    carried,
    standing,
    takingBack,
    takeBack,
    escape,
    begin,
    enter,
    look,
    publish,
    askToPublish,
    wish,
    ask,
    mark,
    choose,
    drop,
    moveDropped,
  }
}

type Desk = ReturnType<typeof makeDesk>
const DESK: InjectionKey<Desk> = Symbol('the desk of whoever draws beats')

/** Lays the desk for the screen and everything on it. */
export function layDesk(): Desk {
  const desk = makeDesk()
  provide(DESK, desk)
  return desk
}

/** The desk of the screen this stands on. */
export function useDesk(): Desk {
  const desk = inject(DESK)
  if (!desk) throw new Error('there is no desk here')
  return desk
}
