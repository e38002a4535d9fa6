import { expect, it } from 'vitest'
import type { PostView } from '@/api/staff'
import { inOrder, isPurpose } from './staff'

it('posts stand from the county down to the grid', () => {
  const post = (level: number, scopeCode: string) => ({ level, title: scopeCode, scopeCode }) as PostView
  expect(inOrder([post(1, '610824100201001'), post(5, '610824'), post(1, '610824100200001')]).map((p) => p.scopeCode)).toEqual([
    '610824', '610824100200001', '610824100201001',
  ])
})

it('a look at a number needs a purpose in words', () => {
  expect([isPurpose('  '), isPurpose('查一下'), isPurpose('回访核实情况')]).toEqual([false, false, true])
})
