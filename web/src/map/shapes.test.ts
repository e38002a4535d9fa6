import { expect, it } from 'vitest'
import { boxOf, middlesOf, placesOf } from './shapes'

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

it('a shape is named once, inside of it, in its largest part', () => {
  const horseshoe = [[0, 0], [9, 0], [9, 9], [6, 9], [6, 2], [3, 2], [3, 9], [0, 9], [0, 0]] // prettier-ignore
  const crumb = [[20, 20], [20.1, 20], [20.1, 20.1], [20, 20]] // prettier-ignore
  const named = middlesOf({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { code: 'a' },
        geometry: { type: 'MultiPolygon', coordinates: [[crumb], [horseshoe]] },
      },
    ],
  })
  expect(named.features).toHaveLength(1)
  const [lon, lat] = (named.features[0].geometry as { coordinates: number[] }).coordinates
  expect(lat > 0 && lat < 9 && lon > 0 && lon < 9 && !(lat > 2 && lon > 3 && lon < 6)).toBe(true)
  expect(named.features[0].properties?.code).toBe('a')
})
