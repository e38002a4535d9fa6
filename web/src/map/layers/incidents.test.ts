import { expect, it } from 'vitest'
import { picture, pointsOf, type Mark } from './incidents'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const deadline = { halfAt: '2026-11-22T01:55:00Z', dueAt: '2026-11-22T02:10:00Z' }
const mark: Mark = { id: 'a', spot: { lon: 108, lat: 37 }, grade: 3, done: false, late: false, deadline }

it('an open incident shows how urgent it is, an ended one that it is done', () => {
  expect(picture(mark, NOW)).toBe('g3-amber')
  expect(picture({ ...mark, done: true }, NOW)).toBe('g3-done')
})

it('an incident whose clock stands still is not drawn as late', () => {
  expect(picture({ ...mark, deadline: { ...deadline, paused: true } }, NOW + 3_600_000)).toBe('g3-calm')
})

it('an incident without a spot is not put anywhere on the map', () => {
  expect(pointsOf([{ ...mark, spot: null }], NOW, null).features).toEqual([])
  expect(pointsOf([mark], NOW, 'a').features[0].properties?.chosen).toBe(true)
})

it('the graver and the later ones lie above', () => {
  const weight = (more: Partial<Mark>) => pointsOf([{ ...mark, ...more }], NOW, null).features[0].properties?.weight
  expect(weight({ grade: 3 })).toBeGreaterThan(weight({ grade: 2, late: true }))
  expect(weight({ late: true })).toBeGreaterThan(weight({}))
})
