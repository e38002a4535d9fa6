import type { Feature, FeatureCollection } from 'geojson'
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

/** What a click means while two neighbours are being picked: the second of a pair if it touches the first, else a first. */
export function picked(pair: { one: string; other: string }, code: string, pieces: Piece[]): { one: string; other: string } {
  const first = pieces.find((piece) => piece.code === pair.one)
  if (!first || pair.other || code === pair.one) return { one: code, other: '' }
  return first.beside.includes(code) ? { one: pair.one, other: code } : { one: code, other: '' }
}

function middle(code: string, pieces: Piece[]): Spot | null {
  const its = pieces.filter((piece) => piece.code === code || piece.village === code)
  if (its.length === 0) return null
  const sum = its.reduce((at, piece) => ({ lon: at.lon + piece.middle.lon, lat: at.lat + piece.middle.lat }), { lon: 0, lat: 0 })
  return { lon: sum.lon / its.length, lat: sum.lat / its.length }
}

/** A stroke half way between two neighbours, across the way from one to the other. */
export function strokes(barriers: Barrier[], pieces: Piece[], names: Record<Between, string>): FeatureCollection {
  const features: Feature[] = []
  for (const { one, other, between } of barriers) {
    const [a, b] = [middle(one.code, pieces), middle(other.code, pieces)]
    if (!a || !b) continue
    const squeeze = Math.cos((a.lat * Math.PI) / 180)
    const at = { lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 }
    const [east, north] = [((b.lat - a.lat) / squeeze) * 0.35, (a.lon - b.lon) * squeeze * 0.35]
    features.push({
      type: 'Feature',
      properties: { between, name: names[between] },
      geometry: { type: 'LineString', coordinates: [[at.lon - east, at.lat - north], [at.lon + east, at.lat + north]] },
    })
  }
  return { type: 'FeatureCollection', features }
}
