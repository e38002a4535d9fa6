import { expect, it } from 'vitest'
import { factsOf, soundness } from './trail'

it('a broken chain is called broken', () => {
  expect(soundness({ sound: false, links: 40, brokenAt: 17 })).toEqual({ sound: false, words: 'links 40 · brokenAt 17' })
})

it('facts are told in one line', () => {
  expect(factsOf({ facts: { posts: 2, fields: ['phone'] } })).toBe('posts=2 fields=["phone"]')
})
