import { expect, it } from 'vitest'
import { boxOf, placesOf } from './shapes'

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

it('a map is fitted anew when other places are drawn, not when they come in another order', () => {
  const place = (code: string) => ({ type: 'Feature' as const, properties: { code }, geometry: null as never })
  const of = (...codes: string[]) => placesOf({ type: 'FeatureCollection', features: codes.map(place) })
  expect(of('b', 'a')).toBe(of('a', 'b'))
  expect(of('a')).not.toBe(of('a', 'b'))
})
