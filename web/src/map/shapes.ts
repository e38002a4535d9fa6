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
