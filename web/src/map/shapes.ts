import type { Feature, FeatureCollection, Position } from 'geojson'
import type { Spot } from '@/api/shared'

export type Box = [west: number, south: number, east: number, north: number]

export const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** A point on the map, with what is known about it. */
export function pointAt(spot: Spot, properties: Record<string, unknown> = {}): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [spot.lon, spot.lat] } }
}

/** The smallest box round everything drawn; empty when nothing is. */
export function boxOf(shapes: FeatureCollection): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  const take = (part: unknown): void => {
    if (!Array.isArray(part)) return
    if (typeof part[0] === 'number') {
      const [lon, lat] = part as Position
      box[0] = Math.min(box[0], lon)
      box[1] = Math.min(box[1], lat)
      box[2] = Math.max(box[2], lon)
      box[3] = Math.max(box[3], lat)
    } else part.forEach(take)
  }
  for (const { geometry } of shapes.features) if (geometry && 'coordinates' in geometry) take(geometry.coordinates)
  return Number.isFinite(box[0]) ? box : null
}

/** Which places are drawn, whatever order they come in: a map is fitted anew only when others are. */
export function placesOf(shapes: FeatureCollection): string {
  return shapes.features
    .map((feature) => String(feature.properties?.code ?? ''))
    .sort()
    .join()
}

const LINES = 9

/** Where a horizontal line runs inside these rings: pairs of going in and coming out. */
function inside(rings: Position[][], lat: number): [from: number, to: number][] {
  const crossings: number[] = []
  for (const ring of rings)
    for (let n = 1; n < ring.length; n++) {
      const [[x1, y1], [x2, y2]] = [ring[n - 1], ring[n]]
      if (y1 > lat !== y2 > lat) crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1))
    }
  crossings.sort((a, b) => a - b)
  return crossings.flatMap((x, n) => (n % 2 === 0 && n + 1 < crossings.length ? [[x, crossings[n + 1]]] : [])) as [
    number,
    number,
  ][]
}

/** A point well inside a shape, where its name has most room from left to right. */
function roomiest(rings: Position[][]): { at: Position; width: number } {
  const lats = rings[0].map(([, lat]) => lat)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  let best = { at: rings[0][0], width: 0 }
  for (let n = 1; n <= LINES; n++) {
    const lat = south + ((north - south) * n) / (LINES + 1)
    // In the middle of its height a name touches the edges least.
    const favour = 1 - Math.abs(n / (LINES + 1) - 0.5)
    for (const [from, to] of inside(rings, lat))
      if ((to - from) * favour > best.width) best = { at: [(from + to) / 2, lat], width: (to - from) * favour }
  }
  return best
}

/** One point for each shape, for its name: a shape is cut into tiles, and would be named in each of them. */
export function middlesOf(shapes: FeatureCollection): FeatureCollection {
  const features = shapes.features.flatMap((feature): Feature[] => {
    const { geometry } = feature
    if (geometry?.type === 'Point') return [feature]
    const parts =
      geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry?.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    const best = parts.map(roomiest).sort((a, b) => b.width - a.width)[0]
    return best ? [{ ...feature, geometry: { type: 'Point', coordinates: best.at } }] : []
  })
  return { type: 'FeatureCollection', features }
}
