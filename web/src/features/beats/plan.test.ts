import { expect, it } from 'vitest'
import type { Beat, Piece, Plan } from '@/api/beats'
import { problemOf, Refusal } from '@/api/client'
import {
  beatOf,
  borders,
  changes,
  goodness,
  impossible,
  moves,
  nextFirst,
  painted,
  short,
  signed,
  uncounted,
} from './plan'

const beat = (code: string, ...pieces: string[]) =>
  ({ code, name: `演示·东坑第${Number(code.slice(-1))}警格`, pieces, post: { code: pieces[0], name: '' } }) as Beat
const plan = { beats: [beat('b1', 'v1', 'v2'), beat('b2', 'v3')] } as Plan
const piece = (code: string, today: string | null) =>
  ({ code, name: code, today: today ? { code: today, name: today } : null }) as Piece
const square = (code: string) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [0, 0] },
  properties: { code, name: code },
})

it('every piece has one beat, and shapes of other stations are not painted', () => {
  expect(beatOf(plan).get('v3')?.code).toBe('b2')
  const shapes = painted(
    { type: 'FeatureCollection', features: [square('v1'), square('v3'), square('elsewhere')] },
    null,
    plan,
  )
  expect(shapes.features.map((feature) => feature.properties?.beat)).toEqual(['b1', 'b2'])
  expect(shapes.features[0].properties?.colour).not.toBe(shapes.features[1].properties?.colour)
})

it('only what leaves its beat counts as moved; a village without one does not', () => {
  expect(moves(plan, [piece('v1', 'b1'), piece('v2', 'b2'), piece('v3', null)]).map((move) => move.piece.code)).toEqual(
    ['v2'],
  )
})

it('a plan usually begins on the first of the next month, also in December', () => {
  expect(nextFirst('2026-11-22')).toBe('2026-12-01')
  expect(nextFirst('2026-12-31')).toBe('2027-01-01')
})

it('too many and too few are told apart', () => {
  expect([signed(3.14), signed(-3.14), signed(0)]).toEqual(['+3.1', '−3.1', '±0.0'])
})

it('names are short on the map where they end in a number', () => {
  expect(short('演示·东坑第3警格')).toBe('第3警格')
  expect(short('城北')).toBe('城北')
})

it('a proven gap has everyday words', () => {
  expect([0, 0.05, 0.4].map(goodness)).toEqual(['best', 'near', 'fair'])
})

it('an impossible wish says why and what stands against it; other refusals are not taken for one', () => {
  const refusal = (type: string) =>
    new Refusal(
      422,
      problemOf(
        JSON.stringify({
          type,
          title: 'x',
          status: 422,
          why: { zh: '甲', en: 'a' },
          wishes: [2],
          pieces: [{ code: 'v', name: '村' }],
        }),
      ),
    )
  expect(impossible(refusal('/problems/beats/wish-impossible'))).toEqual({ why: { zh: '甲', en: 'a' }, wishes: [2] })
  expect(impossible(refusal('/problems/beats/stale'))).toBeNull()
  expect(uncounted(refusal('/problems/beats/people-unknown'))).toHaveLength(1)
  expect(uncounted(new Error())).toEqual([])
})

it('what a change moved is told by code, and nothing where the plan stayed as it was', () => {
  const after = { beats: [beat('b1', 'v1'), beat('b2', 'v3', 'v2')] } as Plan
  expect(changes(beatOf(plan), beatOf(after))).toEqual(['v2'])
  expect(changes(beatOf(plan), beatOf(plan))).toEqual([])
})

it('a border two beats share is drawn once', () => {
  const box = (x: number) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [x, 0],
          [x + 1, 0],
          [x + 1, 1],
          [x, 1],
          [x, 0],
        ],
      ],
    },
  })
  const [drawn] = borders({ type: 'FeatureCollection', features: [box(0), box(1)] }).features
  const lines = drawn.geometry.type === 'MultiLineString' ? drawn.geometry.coordinates : []
  const pairs = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i].join(), to.join()].sort().join('|')))
  expect(pairs).toHaveLength(7)
  expect(new Set(pairs).size).toBe(7)
})
