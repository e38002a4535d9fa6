import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { Barrier, Between, Piece } from '@/api/beats'
import type { Spot } from '@/api/shared'

export const KINDS = ['RIVER', 'RIDGE', 'OPEN'] as const

/** A grid is named with its village: every village has a first grid. */
export function fullName(piece: Piece): string {
  return piece.code.length === 15 ? `${piece.villageName} · ${piece.name}` : piece.name
}

const same = (one: Barrier, other: { one: string; other: string }) =>
  [one.one.code, one.other.code].sort().join() === [other.one, other.other].sort().join()

/** The list with one more word on two neighbours: the later counts, and NONE takes away. */
export function marked(list: Barrier[], one: Piece, other: Piece, between: Between): Barrier[] {
  const rest = list.filter((barrier) => !same(barrier, { one: one.code, other: other.code }))
  const named = (piece: Piece) => ({ code: piece.code, name: fullName(piece) })
  return between === 'NONE' ? rest : [...rest, { one: named(one), other: named(other), between }]
}

/** What a click means while two neighbours are picked: the second of a pair if it touches the first, else a first. */
export function picked(
  pair: { one: string; other: string },
  code: string,
  pieces: Piece[],
): { one: string; other: string } {
  const first = pieces.find((piece) => piece.code === pair.one)
  if (!first || pair.other || code === pair.one) return { one: code, other: '' }
  return first.beside.includes(code) ? { one: pair.one, other: code } : { one: code, other: '' }
}

function middle(code: string, pieces: Piece[]): Spot | null {
  const its = pieces.filter((piece) => piece.code === code || piece.village === code)
  if (its.length === 0) return null
  const sum = its.reduce((at, piece) => ({ lon: at.lon + piece.middle.lon, lat: at.lat + piece.middle.lat }), {
    lon: 0,
    lat: 0,
  })
  return { lon: sum.lon / its.length, lat: sum.lat / its.length }
}

/** Lines drawn apart by less than this are one border: about 50 metres, since each shape is simplified by itself. */
const HAIR = 0.0005

type Ring = Position[]
const rings = (shape: Geometry): Ring[] =>
  shape.type === 'Polygon' ? shape.coordinates : shape.type === 'MultiPolygon' ? shape.coordinates.flat() : []

function isNear([x, y]: Position, [ax, ay]: Position, [bx, by]: Position, squeeze: number): boolean {
  const [dx, dy, px, py] = [(bx - ax) * squeeze, by - ay, (x - ax) * squeeze, y - ay]
  const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(px - along * dx, py - along * dy) < HAIR
}

/** The parts of one outline that run along another's, as lines. */
function shared(one: Ring[], other: Ring[]): Position[][] {
  const squeeze = Math.cos(((one[0]?.[0]?.[1] ?? 0) * Math.PI) / 180)
  const lies = (at: Position) => other.some((ring) => ring.slice(1).some((end, i) => isNear(at, ring[i], end, squeeze)))
  const lines: Position[][] = []
  for (const ring of one) {
    let open: Position[] | null = null
    for (const [i, end] of ring.slice(1).entries()) {
      const start = ring[i]
      if (!lies([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2])) open = null
      else if (open) open.push(end)
      else lines.push((open = [start, end]))
    }
  }
  return lines
}

/** Without a border to follow: half way between the two, across the way from one to the other. */
function across(a: Spot, b: Spot): Position[] {
  const squeeze = Math.cos((a.lat * Math.PI) / 180)
  const at = { lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 }
  const [east, north] = [((b.lat - a.lat) / squeeze) * 0.35, (a.lon - b.lon) * squeeze * 0.35]
  return [
    [at.lon - east, at.lat - north],
    [at.lon + east, at.lat + north],
  ]
}

/** What lies between neighbours, drawn along the border they share. */
export function strokes(
  barriers: Barrier[],
  pieces: Piece[],
  names: Record<Between, string>,
  drawn: Feature[],
): FeatureCollection {
  const outline = (code: string) =>
    drawn.filter((feature) => feature.properties?.code === code).flatMap((feature) => rings(feature.geometry))
  return {
    type: 'FeatureCollection',
    features: barriers.flatMap(({ one, other, between }) => {
      const [a, b] = [middle(one.code, pieces), middle(other.code, pieces)]
      if (!a || !b) return []
      const border = shared(outline(one.code), outline(other.code))
      return [
        {
          type: 'Feature' as const,
          properties: { between, name: names[between] },
          geometry: { type: 'MultiLineString' as const, coordinates: border.length > 0 ? border : [across(a, b)] },
        },
      ]
    }),
  }
}
