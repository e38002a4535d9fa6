import type { FeatureCollection } from 'geojson'
import type { FilterSpecification, Map as MapLibre, MapMouseEvent, MapTouchEvent } from 'maplibre-gl'
import { defineComponent, watch, type PropType } from 'vue'
import { label, SHAPES, useLayer } from '../layer'

/** A piece under the pointer: its properties `code`, `name`, and `beat`, which group it is in. */
interface Hit {
  code: string
  name: string
  beat: string
}

/** A press that moves further than this is a drag. */
const HELD = 5

/** A finger that lies still so long takes hold; one that moves sooner moves the map. */
const LONG = 450

const isIn = (codes: string[]): FilterSpecification => ['in', ['get', 'code'], ['literal', codes]]

/**
 * Pieces of land filled in the colour of the group they are in. Pressed they are chosen; while they may be moved, one
 * is taken hold of with the mouse, or a finger held on it, and dropped on another group.
 */
export const PiecesLayer = defineComponent(
  (props: { shapes: FeatureCollection; chosen: string[]; movable: boolean }, { emit }) => {
    let map: MapLibre | null = null

    function under(event: MapMouseEvent | MapTouchEvent): Hit | null {
      const found = map?.queryRenderedFeatures(event.point, { layers: ['pieces'] })[0]?.properties
      return found ? { code: String(found.code), name: String(found.name), beat: String(found.beat) } : null
    }
    const aim = (beat: string) => map?.setFilter('pieces-target', ['==', ['get', 'beat'], beat])

    /** Pressing on a piece takes hold of it; the rest of the map is dragged as ever. */
    function hold(event: MapMouseEvent): void {
      const from = under(event)
      if (!map || !props.movable || !from || event.originalEvent.button !== 0) return
      const made = map
      event.preventDefault()
      let held = false
      let last: Hit | null = null
      const move = (e: MapMouseEvent) => {
        if (!held && Math.hypot(e.point.x - event.point.x, e.point.y - event.point.y) < HELD) return
        if (!held) emit('hold', from.name)
        held = true
        last = under(e)
        made.getCanvas().style.cursor = 'grabbing'
        aim(last && last.beat !== from.beat ? last.beat : '')
      }
      const drop = () => {
        made.off('mousemove', move)
        removeEventListener('mouseup', drop)
        made.getCanvas().style.cursor = ''
        aim('')
        if (held && last && last.beat !== from.beat) emit('drop', from.code, last.beat)
        if (held) emit('hold', null)
      }
      made.on('mousemove', move)
      addEventListener('mouseup', drop)
    }

    /** A finger that stays on a piece takes hold of it; the map stands still until it is let go. */
    function touch(event: MapTouchEvent): void {
      const from = under(event)
      if (!map || !props.movable || !from || event.points.length !== 1) return
      const made = map
      let held = false
      let last: Hit | null = null
      const timer = setTimeout(() => {
        held = true
        made.dragPan.disable()
        navigator.vibrate?.(30)
        emit('hold', from.name)
      }, LONG)
      const move = (e: MapTouchEvent) => {
        const far = Math.hypot(e.point.x - event.point.x, e.point.y - event.point.y) >= 2 * HELD
        if (!held && (far || e.points.length !== 1)) return end()
        if (!held) return
        e.preventDefault()
        last = under(e)
        aim(last && last.beat !== from.beat ? last.beat : '')
      }
      const end = () => {
        clearTimeout(timer)
        made.off('touchmove', move)
        made.off('touchend', drop)
        made.off('touchcancel', end)
        if (!held) return
        made.dragPan.enable()
        aim('')
        emit('hold', null)
      }
      const drop = () => {
        const put = held ? last : null
        end()
        if (put && put.beat !== from.beat) emit('drop', from.code, put.beat)
      }
      made.on('touchmove', move)
      made.on('touchend', drop)
      made.on('touchcancel', end)
    }

    useLayer({
      name: 'pieces',
      shapes: () => props.shapes,
      drawn: (colours) => [
        { rank: 'areas', type: 'fill', paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.85 } },
        { part: 'line', rank: 'areas', type: 'line', paint: { 'line-color': colours.land, 'line-width': 1 } },
        {
          part: 'target',
          rank: 'lines',
          type: 'fill',
          filter: ['==', ['get', 'beat'], ''],
          paint: { 'fill-color': colours.ink, 'fill-opacity': 0.18 },
        },
        {
          part: 'chosen',
          rank: 'lines',
          type: 'line',
          filter: isIn(props.chosen),
          paint: { 'line-color': colours.ink, 'line-width': 3 },
        },
        label(colours, 11, colours.strong, { part: 'name', minzoom: 10 }),
      ],
      press: { on: (pressed) => emit('choose', String(pressed.properties?.code)) },
      ready: (ready) => {
        map = ready.map
        map.on('mousedown', hold)
        map.on('touchstart', touch)
        return () => {
          map?.off('mousedown', hold)
          map?.off('touchstart', touch)
          map = null
        }
      },
    })
    watch(
      () => props.chosen,
      (codes) => map?.setFilter('pieces-chosen', isIn(codes)),
    )
    return () => null
  },
  {
    name: 'PiecesLayer',
    props: { ...SHAPES, chosen: { type: Array as PropType<string[]>, required: true }, movable: Boolean },
    emits: {
      choose: (code: string) => code !== '',
      drop: (piece: string, beat: string) => piece !== beat,
      /** The name of what is held, or null when it was let go. */
      hold: (name: string | null) => name !== '',
    },
  },
)
