import type { Feature, FeatureCollection, Position } from 'geojson'
import type { Brief, State } from '@/api/intake'
import { urgency, type Urgency } from '@/ui/time'

export type Box = [west: number, south: number, east: number, north: number]

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

const OPEN: State[] = ['WAITING', 'IN_HAND', 'ON_SCENE', 'HANDING_OVER']

export const isOpen = (brief: Pick<Brief, 'state'>) => OPEN.includes(brief.state)

/** Which picture stands for an incident: its grade gives the shape, its urgency the ring, its end an empty shape. */
export function icon(brief: Pick<Brief, 'grade' | 'state' | 'deadline'>, now: number): string {
  const ring: Urgency | 'done' = isOpen(brief) ? urgency(brief.deadline, now) : 'done'
  return `g${Math.min(3, Math.max(1, brief.grade))}-${ring}`
}

export const ICONS = [1, 2, 3].flatMap((grade) =>
  (['calm', 'amber', 'red', 'done'] as const).map((ring) => ({ grade, ring, name: `g${grade}-${ring}` })),
)

/** Incidents as points; one without a spot has no place on a map and stays in the list. */
export function points(briefs: Iterable<Brief>, now: number, chosen: string | null): FeatureCollection {
  const features: Feature[] = []
  for (const brief of briefs) {
    if (!brief.spot) continue
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [brief.spot.lon, brief.spot.lat] },
      properties: {
        id: brief.id,
        icon: icon(brief, now),
        chosen: brief.id === chosen,
        weight: brief.grade * 10 + (brief.late ? 5 : 0),
      },
    })
  }
  return { type: 'FeatureCollection', features }
}
