import type { Feature, FeatureCollection, Position } from 'geojson'
import { Refusal } from '@/api/client'
import type { Beat, Piece, Plan } from '@/api/beats'
import type { Label } from '@/api/shared'

/** Which beat each piece is in. */
export function beatOf(plan: Plan | null): Map<string, Beat> {
  const of = new Map<string, Beat>()
  for (const beat of plan?.beats ?? []) for (const piece of beat.pieces) of.set(piece, beat)
  return of
}

/** Codes of the pieces that are in another beat than before. */
export function changes(before: Map<string, Beat>, after: Map<string, Beat>): string[] {
  return [...after].filter(([piece, beat]) => before.get(piece)?.code !== beat.code).map(([piece]) => piece)
}

/** The shapes of the pieces, each with the beat it is in and a colour of that beat's own. */
export function painted(
  villages: FeatureCollection,
  grids: FeatureCollection | null,
  plan: Plan | null,
): FeatureCollection {
  const of = beatOf(plan)
  const order = new Map((plan?.beats ?? []).map((beat, n) => [beat.code, n]))
  const features: Feature[] = []
  for (const feature of [...villages.features, ...(grids?.features ?? [])]) {
    const code = String(feature.properties?.code ?? '')
    const beat = of.get(code)
    if (beat) {
      features.push({
        type: 'Feature',
        geometry: feature.geometry,
        properties: {
          code,
          name: feature.properties?.name ?? code,
          beat: beat.code,
          colour: colour(order.get(beat.code)!),
        },
      })
    }
  }
  return { type: 'FeatureCollection', features }
}

/** Beats of a day as they were drawn, for looking back. */
export function paintedBeats(layer: FeatureCollection, station: string): FeatureCollection {
  const features = layer.features
    .filter((feature) => feature.properties?.station === station)
    .map((feature, n) => ({
      ...feature,
      properties: {
        ...feature.properties,
        name: short(String(feature.properties?.name ?? '')),
        beat: feature.properties?.code,
        colour: colour(n),
      },
    }))
  return { type: 'FeatureCollection', features }
}

/** Every border once: drawn for both who share it, two dashed lines would look like a whole one. */
export function borders(layer: FeatureCollection): FeatureCollection {
  const seen = new Set<string>()
  const lines: Position[][] = []
  for (const { geometry } of layer.features) {
    const parts =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    for (const ring of parts.flat()) {
      let run: Position[] = []
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1], ring[i]]
        const key = [a.join(), b.join()].sort().join('|')
        if (seen.has(key)) {
          if (run.length) lines.push(run)
          run = []
          continue
        }
        seen.add(key)
        run = run.length ? [...run, b] : [a, b]
      }
      if (run.length) lines.push(run)
    }
  }
  const geometry = { type: 'MultiLineString' as const, coordinates: lines }
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] }
}

/** Neighbouring numbers get hues far apart; names stand on the map too, so that colour never speaks alone. */
export function colour(n: number): string {
  return `hsl(${Math.round((n * 137.508 + 25) % 360)}, 46%, ${n % 2 ? 70 : 78}%)`
}

/** A point with the beat's name where its residents are reached soonest from. */
export function signs(plan: Plan | null, pieces: Piece[]): FeatureCollection {
  const middle = new Map(pieces.map((piece) => [piece.code, piece.middle]))
  const features: Feature[] = []
  for (const beat of plan?.beats ?? []) {
    const at = middle.get(beat.post.code)
    if (at) {
      features.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [at.lon, at.lat] },
        properties: { name: short(beat.name) },
      })
    }
  }
  return { type: 'FeatureCollection', features }
}

/** The number is enough on the map: 演示·东坑第3警格 → 第3警格. */
export function short(name: string): string {
  return /第\d+(警格|警务区)$/.exec(name)?.[0] ?? name
}

export interface Move {
  piece: Piece
  from: string
  to: string
}

/** Everything whose beat is not the one in force. */
export function moves(plan: Plan | null, pieces: Piece[]): Move[] {
  const of = beatOf(plan)
  const found: Move[] = []
  for (const piece of pieces) {
    const beat = of.get(piece.code)
    if (beat && piece.today && piece.today.code !== beat.code)
      found.push({ piece, from: piece.today.name, to: beat.name })
  }
  return found
}

/** Everyday words for a proven gap: how much of the cost any other plan could save at most. */
export function goodness(gap: number): 'best' | 'near' | 'fair' {
  return gap < 0.005 ? 'best' : gap < 0.1 ? 'near' : 'fair'
}

export const percent = (value: number, digits = 1): string => value.toFixed(digits)

/** With its sign, because too many and too few are not the same. */
export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(1)}`

/** The first day of the month after a day: beats usually change with the month. */
export function nextFirst(day: string): string {
  const [year, month] = day.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** Why the server would not keep a wish: its own words, and the wishes that stand against it. */
export function impossible(failure: unknown): { why: Label; wishes: number[] } | null {
  const problem = failure instanceof Refusal ? failure.problem : null
  if (problem?.type !== '/problems/beats/wish-impossible') return null
  return { why: problem.why as Label, wishes: (problem.wishes as number[]) ?? [] }
}

/** The places nobody has counted, if that is why no plan could be asked for. */
export function uncounted(failure: unknown): { code: string; name: string }[] {
  const problem = failure instanceof Refusal ? failure.problem : null
  return problem?.type === '/problems/beats/people-unknown' ? (problem.pieces as { code: string; name: string }[]) : []
}
