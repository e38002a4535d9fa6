import { expect, it } from 'vitest'
import type { Brief } from '@/api/intake'
import { boxOf, icon, points } from './shapes'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const deadline = {
  limit: 'answer',
  from: '2026-11-22T01:40:00Z',
  halfAt: '2026-11-22T01:55:00Z',
  dueAt: '2026-11-22T02:10:00Z',
}

it('the box holds every corner of every ring', () => {
  const box = boxOf({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [108, 37],
                [109, 37.5],
                [108.5, 38],
                [108, 37],
              ],
            ],
            [
              [
                [107.9, 37.2],
                [108, 37.2],
                [108, 37.3],
                [107.9, 37.2],
              ],
            ],
          ],
        },
      },
    ],
  })
  expect(box).toEqual([107.9, 37, 109, 38])
  expect(boxOf({ type: 'FeatureCollection', features: [] })).toBeNull()
})

it('an open incident shows how urgent it is, an ended one that it is done', () => {
  expect(icon({ grade: 3, state: 'WAITING', deadline }, NOW)).toBe('g3-amber')
  expect(icon({ grade: 3, state: 'ENDED', deadline }, NOW)).toBe('g3-done')
})

it('an incident without a spot is not put anywhere on the map', () => {
  const brief = { id: 'a', grade: 1, state: 'WAITING', deadline: null, spot: null } as unknown as Brief
  expect(points([brief], NOW, null).features).toEqual([])
  expect(points([{ ...brief, spot: { lon: 108, lat: 37 } }], NOW, 'a').features[0].properties?.chosen).toBe(true)
})
