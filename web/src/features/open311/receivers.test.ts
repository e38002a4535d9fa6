import { expect, it } from 'vitest'
import { draftOf, receiverOf } from './receivers'

it('a body is entered in lines and comes back as it was entered', () => {
  const known = {
    code: 'hotline-12345',
    endpoint: 'https://example.org/open311/v2/',
    jurisdiction: null,
    services: { 'street.light': '7', 'street.road': '8' },
    otherwise: '1',
  }
  expect(draftOf('hotline-12345', known).services).toBe('street.light=7\nstreet.road=8')
  expect(receiverOf(draftOf('hotline-12345', known))).toEqual(known)
  expect(receiverOf({ ...draftOf('court', undefined), services: 'nothing\n=3\n a.b = 4 ' }).services).toEqual({
    'a.b': '4',
  })
})
