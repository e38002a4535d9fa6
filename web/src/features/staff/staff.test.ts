import { expect, it } from 'vitest'
import type { PostView } from '@/api/staff'
import { inOrder, isPurpose, postsInBrief } from './staff'

it('posts stand from the county down to the grid', () => {
  const post = (level: number, scopeCode: string) => ({ level, title: scopeCode, scopeCode }) as PostView
  expect(
    inOrder([post(1, '610824100201001'), post(5, '610824'), post(1, '610824100200001')]).map((p) => p.scopeCode),
  ).toEqual(['610824', '610824100200001', '610824100201001'])
})

it('a look at a number needs a purpose in words', () => {
  expect([isPurpose('  '), isPurpose('查一下'), isPurpose('回访核实情况')]).toEqual([false, false, true])
})

it('a row names three posts and counts the rest', () => {
  const person = {
    posts: ['a', 'b', 'c', 'd', 'e'].map((title) => ({
      id: title,
      title,
      duty: 'AUXILIARY',
      dutyLabel: { zh: '辅警', en: 'Auxiliary' },
      level: 2,
      scopeCode: '610824',
    })),
  }
  expect(postsInBrief(person)).toEqual({ titles: ['a', 'b', 'c'], unsaid: 2 })
  expect(postsInBrief({ posts: person.posts.slice(0, 2) })).toEqual({ titles: ['a', 'b'], unsaid: 0 })
})
