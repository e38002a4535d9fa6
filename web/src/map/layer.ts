import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification, Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import { inject, onBeforeUnmount, watch, type InjectionKey, type PropType, type ShallowRef } from 'vue'
import type { Colours } from './colours'
import { middlesOf } from './shapes'

/** What lies over what, from the ground up. Within a rank, what is declared later lies above. */
export const RANKS = ['areas', 'lines', 'names', 'marks'] as const
export type Rank = (typeof RANKS)[number]

/** A map that is ready to be drawn on, with the colours of the page it stands in. */
export interface Ready {
  map: MapLibre
  colours: Colours
  /** How many times as large as on a desk writing and signs are. */
  letters: number
}

export const READY: InjectionKey<ShallowRef<Ready | null>> = Symbol('the map a layer is drawn on')

type Unplaced<T> = T extends { id: string } ? Omit<T, 'id' | 'source'> : never

/** One way in which a layer's shapes are drawn; its name is the layer's own with `part` behind it. */
export type Drawn = Unplaced<Exclude<LayerSpecification, { type: 'background' }>> & {
  part?: string
  rank: Rank
  /** Drawn once for each shape, at a point inside of it. */
  middles?: boolean
}

export interface Drawing {
  /** The source, and the first word of everything drawn from it. */
  name: string
  shapes: () => FeatureCollection
  /** Points that lie upon each other become one, which adds these up. */
  gathered?: ClusterProperties
  drawn: (colours: Colours) => Drawn[]
  /** Pictures that the drawing uses. */
  images?: (colours: Colours) => Record<string, ImageData>
  /** Somebody pressed on one of the shapes of this part. */
  press?: { part?: string; on: (pressed: Feature) => void }
  /** Called when all is drawn for the first time; what it gives back is called before the layer goes. */
  ready?: (ready: Ready) => () => void
}

type ClusterProperties = Record<string, unknown>

/** How near to each other points lie upon each other, in pixels. */
const UPON = 26
const CLOSEST = 17

/** Writing and signs of another size; sizes that change with the zoom stay. */
function larger(layout: Record<string, unknown> | undefined, letters: number) {
  return (
    layout &&
    Object.fromEntries(
      Object.entries(layout).map(([name, value]) => [
        name,
        /^(text|icon)-size$/.test(name) && typeof value === 'number' ? value * letters : value,
      ]),
    )
  )
}

const idOf = (name: string, part?: string) => (part ? `${name}-${part}` : name)

/**
 * Draws shapes on the map round about for as long as the component that calls it is there, and draws them anew when
 * they change. Every file under `layers/` is one call of this.
 */
export function useLayer(drawing: Drawing): void {
  const ready = inject(READY, null)
  if (!ready) throw new Error(`the layer ${drawing.name} stands outside a map`)
  const shown = ready
  const middle = `${drawing.name}-middles`
  let undo = () => {}

  function put({ map, colours, letters }: Ready): void {
    const { name, press } = drawing
    for (const [id, image] of Object.entries(drawing.images?.(colours) ?? {}))
      if (!map.hasImage(id)) map.addImage(id, image)
    const drawn = drawing.drawn(colours)
    const gathered = drawing.gathered && {
      cluster: true,
      clusterRadius: UPON * letters,
      clusterMaxZoom: CLOSEST,
      clusterProperties: drawing.gathered,
    }
    map.addSource(name, { type: 'geojson', data: drawing.shapes(), tolerance: 0.4, ...gathered })
    if (drawn.some(({ middles }) => middles))
      map.addSource(middle, { type: 'geojson', data: middlesOf(drawing.shapes()) })
    const ids = drawn.map(({ part, rank, middles, ...how }) => {
      const id = idOf(name, part)
      const source = middles ? middle : name
      const layout = larger(how.layout, letters)
      map.addLayer({ ...how, ...(layout && { layout }), id, source } as LayerSpecification, rank)
      return id
    })
    const canvas = map.getCanvas()
    const hit = (event: MapMouseEvent & { features?: Feature[] }) => event.features?.[0] && press?.on(event.features[0])
    const over = () => (canvas.style.cursor ||= 'pointer')
    const out = () => (canvas.style.cursor = '')
    const pressable = press && idOf(name, press.part)
    if (pressable) {
      map.on('click', pressable, hit)
      map.on('mousemove', pressable, over)
      map.on('mouseleave', pressable, out)
    }
    const done = drawing.ready?.({ map, colours, letters })
    undo = () => {
      done?.()
      if (pressable) {
        map.off('click', pressable, hit)
        map.off('mousemove', pressable, over)
        map.off('mouseleave', pressable, out)
      }
      for (const id of ids) if (map.getLayer(id)) map.removeLayer(id)
      for (const source of [name, middle]) if (map.getSource(source)) map.removeSource(source)
      undo = () => {}
    }
  }

  watch(ready, (now) => now && put(now), { immediate: true })
  function show(name: string, shapes: () => FeatureCollection): void {
    const source = shown.value?.map.getSource(name)
    if (source && 'setData' in source)
      (source as unknown as { setData(data: FeatureCollection): void }).setData(shapes())
  }
  watch(drawing.shapes, (shapes) => {
    show(drawing.name, () => shapes)
    show(middle, () => middlesOf(shapes))
  })
  onBeforeUnmount(() => undo())
}

/** The props of a layer that takes shapes alone. */
export const SHAPES = { shapes: { type: Object as PropType<FeatureCollection>, required: true as const } }

/** Writing on the map, readable on any ground. */
export function label(
  colours: Colours,
  size: number,
  colour: string,
  more: { part?: string; minzoom?: number } = {},
): Drawn {
  return {
    ...more,
    rank: 'names',
    middles: true,
    type: 'symbol',
    layout: {
      'text-field': ['coalesce', ['get', 'name'], ['get', 'code'], ''],
      'text-size': size,
      'text-font': ['sans-serif'],
      'text-padding': 4,
      // A name is one word: it stands on one line or not at all.
      'text-max-width': 40,
    },
    paint: { 'text-color': colour, 'text-halo-color': colours.land, 'text-halo-width': 1.7 },
  }
}
