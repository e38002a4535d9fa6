import { expect, it } from 'vitest'
import { codeOf } from '@/ui/code'
import { lookAgain, stop, whereTold } from './case'

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

it('a place chosen from the list is named once, and one in own words stands beside it', () => {
  expect(whereTold('张家畔街道 统万路社区居委会', '统万路社区居委会')).toBe('张家畔街道 统万路社区居委会')
  expect(whereTold('张家畔街道 统万路社区居委会', ' 小学东墙外 ')).toBe('张家畔街道 统万路社区居委会 小学东墙外')
  expect(whereTold('地点待核实', '')).toBe('地点待核实')
})
