import type { FeatureCollection } from 'geojson'
import { Map as MapLibre, setWorkerUrl, type ExpressionSpecification, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { boxOf, ICONS } from './shapes'

setWorkerUrl(workerUrl)

export const FONT = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

export interface Colours {
  paper: string
  land: string
  line: string
  strong: string
  ink: string
  accent: string
  shapes: Record<'calm' | 'amber' | 'red' | 'done', string>
  grades: string[]
}

/** Reads the colours where all colours live, so that the wall's map turns dark with the wall. */
export function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: token('paper-2'),
    land: token('card'),
    line: token('line-2'),
    strong: token('ink-3'),
    ink: token('ink'),
    accent: token('clay'),
    shapes: { calm: token('card'), amber: token('amber-fill'), red: token('red'), done: token('line-2') },
    grades: [token('blue'), token('amber'), token('red')],
  }
}

const NAME: ExpressionSpecification = ['coalesce', ['get', 'name'], ['get', 'code'], '']

function style(colours: Colours): StyleSpecification {
  const source = (cluster = false) => ({
    type: 'geojson' as const,
    data: EMPTY,
    ...(cluster ? {} : { tolerance: 0.4 }),
  })
  const label = (id: string, from: string, size: number, minzoom: number, colour: string) => ({
    id,
    type: 'symbol' as const,
    source: from,
    minzoom,
    layout: {
      'text-field': NAME,
      'text-size': size,
      'text-font': ['sans-serif'],
      'text-padding': 6,
      'text-max-width': 8,
    },
    paint: { 'text-color': colour, 'text-halo-color': colours.land, 'text-halo-width': 1.6 },
  })
  return {
    version: 8,
    sources: {
      outline: source(),
      villages: source(),
      grids: source(),
      beats: source(),
      stations: source(),
      incidents: source(true),
      pin: source(true),
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': colours.paper } },
      { id: 'outline-fill', type: 'fill', source: 'outline', paint: { 'fill-color': colours.land } },
      {
        id: 'villages-fill',
        type: 'fill',
        source: 'villages',
        paint: { 'fill-color': colours.land, 'fill-opacity': 0.01 },
      },
      {
        id: 'villages-line',
        type: 'line',
        source: 'villages',
        paint: { 'line-color': colours.line, 'line-width': 0.8 },
      },
      {
        id: 'grids-line',
        type: 'line',
        source: 'grids',
        minzoom: 9,
        paint: { 'line-color': colours.line, 'line-width': 0.7, 'line-dasharray': [2, 2] },
      },
      {
        id: 'beats-line',
        type: 'line',
        source: 'beats',
        paint: { 'line-color': colours.accent, 'line-width': 1.6, 'line-opacity': 0.7 },
      },
      { id: 'outline-line', type: 'line', source: 'outline', paint: { 'line-color': colours.strong, 'line-width': 2 } },
      label('villages-name', 'villages', 12, 9.5, colours.strong),
      label('beats-name', 'beats', 13, 8, colours.accent),
      label('stations-name', 'stations', 13, 7, colours.ink),
      {
        id: 'incidents-chosen',
        type: 'circle',
        source: 'incidents',
        filter: ['==', ['get', 'chosen'], true],
        paint: {
          'circle-radius': 20,
          'circle-color': colours.accent,
          'circle-opacity': 0.25,
          'circle-stroke-color': colours.accent,
          'circle-stroke-width': 2,
        },
      },
      {
        id: 'incidents',
        type: 'symbol',
        source: 'incidents',
        layout: {
          'icon-image': ['get', 'icon'],
          'icon-size': 0.5,
          'icon-allow-overlap': true,
          'symbol-sort-key': ['get', 'weight'],
        },
      },
      {
        id: 'pin',
        type: 'symbol',
        source: 'pin',
        layout: { 'icon-image': 'pin', 'icon-size': 0.5, 'icon-anchor': 'bottom', 'icon-allow-overlap': true },
      },
    ],
  }
}

/** A map of our own shapes alone: nothing is asked of anybody else's server. */
export function countyMap(container: HTMLElement): MapLibre {
  const colours = coloursOf(container)
  const map = new MapLibre({
    container,
    style: style(colours),
    attributionControl: false,
    localIdeographFontFamily: FONT,
    dragRotate: false,
    pitchWithRotate: false,
    maxZoom: 18,
    minZoom: 5,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disable()
  for (const { name, grade, ring } of ICONS)
    map.addImage(name, draw(grade, colours.grades[grade - 1], colours.shapes[ring], ring, colours))
  map.addImage('pin', drawPin(colours.accent, colours.land))
  return map
}

function canvas(size: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas')
  element.width = element.height = size
  return element.getContext('2d')!
}

/** Grade 1 round, 2 a diamond, 3 a triangle; an amber one wears a broken ring, a red one a full one. */
function draw(grade: number, colour: string, ringColour: string, ring: string, colours: Colours): ImageData {
  const size = 64
  const g = canvas(size)
  const c = size / 2
  if (ring === 'amber' || ring === 'red') {
    g.beginPath()
    g.arc(c, c, 28, ring === 'red' ? 0 : -Math.PI / 2, ring === 'red' ? 2 * Math.PI : Math.PI / 2)
    g.lineWidth = 7
    g.strokeStyle = ringColour
    g.stroke()
  }
  g.beginPath()
  if (grade === 1) g.arc(c, c, 14, 0, 2 * Math.PI)
  else if (grade === 2)
    [
      [c, c - 18],
      [c + 18, c],
      [c, c + 18],
      [c - 18, c],
    ].forEach(([x, y]) => g.lineTo(x, y))
  else
    [
      [c, c - 19],
      [c + 18, c + 13],
      [c - 18, c + 13],
    ].forEach(([x, y]) => g.lineTo(x, y))
  g.closePath()
  g.lineWidth = 5
  g.lineJoin = 'round'
  g.strokeStyle = ring === 'done' ? colour : colours.land
  g.fillStyle = ring === 'done' ? colours.land : colour
  g.globalAlpha = ring === 'done' ? 0.75 : 1
  g.stroke()
  g.fill()
  return g.getImageData(0, 0, size, size)
}

function drawPin(colour: string, inside: string): ImageData {
  const g = canvas(96)
  g.beginPath()
  g.arc(48, 34, 26, Math.PI * 0.85, Math.PI * 2.15)
  g.lineTo(48, 94)
  g.closePath()
  g.fillStyle = colour
  g.fill()
  g.fillStyle = inside
  g.fillRect(38, 24, 20, 20)
  return g.getImageData(0, 0, 96, 96)
}

/** Puts shapes into a source, once the style is there. */
export function show(map: MapLibre, source: string, shapes: FeatureCollection): void {
  const put = () => {
    const into = map.getSource(source)
    if (into && 'setData' in into) (into as { setData(data: FeatureCollection): void }).setData(shapes)
  }
  if (map.getSource(source)) put()
  else map.once('style.load', put)
}

export function fitTo(map: MapLibre, shapes: FeatureCollection, padding = 24): void {
  const box = boxOf(shapes)
  if (box) map.fitBounds(box, { padding, animate: false })
}
