// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { forgetMine, keepMine, mine } from './mine'

it('codes are kept once, the newest first, and can be forgotten', () => {
  for (const code of ['A', 'B', 'A']) keepMine({ code, kind: '路灯不亮', at: 1 })
  expect(mine().map((one) => one.code)).toEqual(['A', 'B'])
  forgetMine('A')
  expect(mine().map((one) => one.code)).toEqual(['B'])
  forgetMine()
  expect(mine()).toEqual([])
})

it('what is unreadable counts as nothing', () => {
  localStorage.setItem('yige.mine', '{')
  expect(mine()).toEqual([])
})
