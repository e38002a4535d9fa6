import { expect, it } from 'vitest'
import { fit } from './photo'

it('a large picture is made to fit and keeps its shape; a small one is left alone', () => {
  expect(fit(4000, 3000)).toEqual({ width: 1600, height: 1200 })
  expect(fit(3000, 4000)).toEqual({ width: 1200, height: 1600 })
  expect(fit(640, 480)).toEqual({ width: 640, height: 480 })
  expect(fit(100000, 3)).toEqual({ width: 1600, height: 1 })
})
