import { expect, it } from 'vitest'
import { codeOf } from '@/ui/code'
import { lookAgain, stop } from './case'

it('a code is understood however it is typed', () => {
  expect(codeOf(' 7k3m 9q2f xw4t ')).toBe('7K3M-9Q2F-XW4T')
  expect(codeOf('7K3M9Q2FXW4T')).toBe('7K3M-9Q2F-XW4T')
  expect(codeOf('OIl0-0000-0000')).toBe('0110-0000-0000')
})

it('what cannot be a code is not sent', () => {
  expect([codeOf('7K3M'), codeOf('7K3M-9Q2F-XW4U'), codeOf('<script>alert')]).toEqual([null, null, null])
})

it('handled is not settled', () => {
  expect(stop({ state: 'HANDLED' })).toBe(3)
  expect(stop({ state: 'ENDED' })).toBe(4)
  expect(lookAgain({ state: 'HANDLED' })).toBeLessThan(lookAgain({ state: 'ENDED' }))
})
