import type { FeatureCollection } from 'geojson'
import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Colours } from './colours'
import { RANKS } from './layer'
import { NONE } from './shapes'

setWorkerUrl(workerUrl)

/** Without WebGL 2 the map's program waits for ever instead of saying so. */
const canDraw = () => !!document.createElement('canvas').getContext('webgl2')

const FONT = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"

/** Paper, the county's land and its outline; the ranks stand empty until layers are put below them. */
function style(colours: Colours): StyleSpecification {
  const rank = (id: string) => ({ id, type: 'background' as const, layout: { visibility: 'none' as const } })
  const [areas, ...above] = RANKS
  return {
    version: 8,
    sources: { outline: { type: 'geojson', data: NONE, tolerance: 0.4 } },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': colours.paper } },
      { id: 'outline-fill', type: 'fill', source: 'outline', paint: { 'fill-color': colours.land } },
      rank(areas),
      { id: 'outline-line', type: 'line', source: 'outline', paint: { 'line-color': colours.strong, 'line-width': 2 } },
      ...above.map(rank),
    ],
  }
}

/**
 * A map of our own shapes alone: nothing is asked of anybody else's server. It is never turned or tilted. Throws where
 * the browser cannot draw maps.
 */
export function basemap(container: HTMLElement, colours: Colours, title: string): MapLibre {
  if (!canDraw()) throw new Error('no WebGL 2')
  const map = new MapLibre({
    container,
    style: style(colours),
    attributionControl: false,
    localIdeographFontFamily: FONT,
    locale: { 'Map.Title': title },
    dragRotate: false,
    pitchWithRotate: false,
    maxZoom: 18,
    minZoom: 5,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.getCanvas().setAttribute('role', 'application')
  return map
}

/** Puts the county's shape under everything. */
export function showOutline(map: MapLibre, outline: FeatureCollection): void {
  const source = map.getSource('outline')
  if (source && 'setData' in source) (source as unknown as { setData(data: FeatureCollection): void }).setData(outline)
}
