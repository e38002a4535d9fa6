import { expect, it } from 'vitest'
import { factsOf, findingWords } from './trail'

it('facts and findings are told in one line', () => {
  expect(factsOf({ facts: { posts: '2', fields: 'phone' } })).toBe('posts=2 fields=phone')
  expect(findingWords({ from: 17, to: 18, what: 'ALTERED' })).toBe('from 17 · to 18 · what ALTERED')
})
