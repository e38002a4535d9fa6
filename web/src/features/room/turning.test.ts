import { expect, it } from 'vitest'
import { turning } from './turning'

const all = Array.from({ length: 14 }, (_, n) => n + 1)

it('the most urgent stay on the wall, and every other one comes in its turn', () => {
  const turns = [0, 1, 2, 3].map((round) => turning(all, 8, 3, round))
  expect(turns[0]).toEqual({ shown: [1, 2, 3, 4, 5, 6, 7, 8], turn: 1, turns: 3 })
  expect(turns[2].shown).toEqual([1, 2, 3, 14])
  expect(turns[3]).toEqual(turns[0])
  expect(new Set(turns.flatMap((one) => one.shown)).size).toBe(14)
})

it('what fits does not turn', () => {
  expect(turning([1, 2], 8, 3, 5)).toEqual({ shown: [1, 2], turn: 1, turns: 1 })
})
