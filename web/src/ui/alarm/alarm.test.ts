import { expect, test } from 'vitest'
import type { Brief } from '@/api/incidents'
import { mark, siren, stillWaiting, titled, unheard } from './alarm'

const brief = (id: string, grade: number, state: string, post = 'p1') =>
  ({ id, grade, state, openedAt: '2026-11-28T06:44:00Z', owner: { post } }) as Brief

test('an urgent matter nobody answered is heard until it is acknowledged or answered', () => {
  const fight = brief('fight', 3, 'WAITING')
  expect(unheard([fight, brief('light', 1, 'WAITING'), brief('fire', 3, 'IN_HAND')], new Set())).toEqual([fight])
  expect(unheard([fight], new Set([mark(fight)]))).toEqual([])
})

test('a theft or an open manhole is heard at whatever grade', () => {
  const theft = { ...brief('theft', 2, 'WAITING'), neverWaits: true }
  expect(unheard([theft, brief('light', 2, 'WAITING')], new Set())).toEqual([theft])
})

test('given to the next in line it is heard anew', () => {
  const before = brief('fight', 3, 'WAITING')
  const after = brief('fight', 3, 'WAITING', 'p2')
  expect(unheard([after], new Set([mark(before)]))).toEqual([after])
})

test('what was answered is not remembered', () => {
  expect([...stillWaiting(new Set(['a/p1', 'b/p1']), [brief('a', 3, 'WAITING'), brief('b', 3, 'IN_HAND')])]).toEqual([
    'a/p1',
  ])
})

test('the title of the tab says how many and flashes', () => {
  expect(titled('指挥室', 0, true)).toBe('指挥室')
  expect(titled('指挥室', 2, true)).toContain('(2)')
  expect(titled('指挥室', 2, true)).not.toBe(titled('指挥室', 2, false))
})

test('a browser that lets no page sound says so instead of failing', async () => {
  const silent = siren(() => ({ state: 'suspended', resume: () => new Promise(() => {}) }) as unknown as AudioContext)
  expect(await silent.play()).toBe(false)
  expect(
    await siren(() => {
      throw new Error('no sound card')
    }).play(),
  ).toBe(false)
})
