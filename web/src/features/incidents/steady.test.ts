import { expect, it } from 'vitest'
import { steady } from './steady'

const list = (...ids: string[]) => ids.map((id) => ({ id }))

it('while a finger is on the list nothing takes another’s place', () => {
  expect(steady(list('a', 'b', 'c'), list('c', 'b', 'a', 'new'), true)).toEqual(list('a', 'b', 'c', 'new'))
  expect(steady(list('a', 'b', 'c'), list('c', 'b'), true).map((one) => one.id)).toEqual(['a', 'b', 'c'])
})

it('what changed is shown changed at its own place', () => {
  const [first] = steady([{ id: 'a', state: 'WAITING' }], [{ id: 'a', state: 'IN_HAND' }], true)
  expect(first.state).toBe('IN_HAND')
})

it('nobody touching it, it stands as it should', () => {
  expect(steady(list('a', 'b'), list('b', 'a'), false)).toEqual(list('b', 'a'))
})
