import { expect, it } from 'vitest'
import type { Barrier, Piece } from '@/api/beats'
import { fullName, marked, picked, strokes } from './barriers'

const piece = (code: string, lon: number, ...beside: string[]) =>
  ({
    code,
    name: `村${code}`,
    village: code.slice(0, 12),
    villageName: '大村',
    middle: { lon, lat: 0 },
    beside,
  }) as unknown as Piece
const [a, b, c] = [
  piece('140802100201', 110, '140802100202'),
  piece('140802100202', 110.2, '140802100201', '140802100203'),
  piece('140802100203', 110.4, '140802100202'),
]
const all = [a, b, c]

it('the later word on two neighbours counts, whichever is named first, and nothing takes it away', () => {
  const river = marked([], a, b, 'RIVER')
  expect(marked(river, b, a, 'RIDGE').map((one) => one.between)).toEqual(['RIDGE'])
  expect(marked(river, b, c, 'OPEN')).toHaveLength(2)
  expect(marked(river, b, a, 'NONE')).toEqual([])
})

it('a second click on a neighbour makes a pair; on anything else it begins anew', () => {
  expect(picked({ one: '', other: '' }, a.code, all)).toEqual({ one: a.code, other: '' })
  expect(picked({ one: a.code, other: '' }, b.code, all)).toEqual({ one: a.code, other: b.code })
  expect(picked({ one: a.code, other: '' }, c.code, all)).toEqual({ one: c.code, other: '' })
  expect(picked({ one: a.code, other: b.code }, c.code, all)).toEqual({ one: c.code, other: '' })
})

const names = { NONE: '', RIVER: '河', RIDGE: '山', OPEN: '通' }
const square = (code: string, west: number): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 0],
        [west + 0.2, 0],
        [west + 0.2, 0.2],
        [west, 0.2],
        [west, 0],
      ],
    ],
  },
})

it('what lies between two is drawn along the border they share, also where it was drawn a little apart', () => {
  const [line] = strokes(marked([], a, b, 'RIVER'), all, names, [
    square(a.code, 110),
    square(b.code, 110.2001),
  ]).features
  expect((line.geometry as GeoJSON.MultiLineString).coordinates).toEqual([
    [
      [110.2, 0],
      [110.2, 0.2],
    ],
  ])
})

it('where no border is drawn a stroke stands half way, across the way between the two', () => {
  const [stroke] = strokes(marked([], a, b, 'RIVER'), all, names, []).features
  const [[[x1, y1], [x2, y2]]] = (stroke.geometry as GeoJSON.MultiLineString).coordinates
  expect([(x1 + x2) / 2, (y1 + y2) / 2].map((n) => n.toFixed(6))).toEqual(['110.100000', '0.000000'])
  expect(x1).toBeCloseTo(x2)
  expect(Math.abs(y1 - y2)).toBeCloseTo(0.14)
  expect(
    strokes(
      [{ one: { code: 'x', name: '' }, other: { code: 'y', name: '' }, between: 'RIVER' } as Barrier],
      all,
      names,
      [],
    ).features,
  ).toEqual([])
})

it('a grid is named with its village', () => {
  expect(fullName(piece('140802100201001', 110))).toBe('大村 · 村140802100201001')
  expect(fullName(a)).toBe('村140802100201')
})
