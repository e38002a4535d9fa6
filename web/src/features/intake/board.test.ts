import { describe, expect, it } from 'vitest'
import type { Brief } from '@/api/incidents'
import { command, count, everything, matches, take } from './board'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const brief = (id: string, over: Partial<Brief> = {}): Brief =>
  ({
    id,
    code: `C-${id}`,
    state: 'WAITING',
    grade: 1,
    summary: '路灯不亮',
    kindLabel: { zh: '路灯', en: 'Light' },
    owner: { title: '网格员' },
    villageName: '东坑村',
    townName: '东坑镇',
    level: 1,
    late: false,
    since: '2026-11-22T01:00:00Z',
    deadline: null,
    version: 1,
    ...over,
  }) as Brief

describe('the board', () => {
  it('hears each incident once, whatever order the stream and the pages come in', () => {
    const first = take(new Map(), [brief('a', { version: 3, state: 'IN_HAND' }), brief('b')])
    const second = take(first, [brief('a', { version: 2 }), brief('b', { version: 2, state: 'ENDED' })])
    expect([second.get('a')?.state, second.get('b')?.state]).toEqual(['IN_HAND', 'ENDED'])
    expect(take(second, [brief('a', { version: 3 })])).toBe(second)
  })

  it('finds by words, by grade and by lateness', () => {
    const late = brief('a', { deadline: { limit: 'answer', from: '', halfAt: '', dueAt: '2026-11-22T01:59:00Z' } })
    expect(matches(late, { ...everything(), late: true, words: '东坑' }, NOW)).toBe(true)
    expect(matches(brief('b'), { ...everything(), late: true }, NOW)).toBe(false)
    expect(matches(brief('b'), { ...everything(), grade: 3 }, NOW)).toBe(false)
    expect(matches(brief('b', { state: 'ENDED' }), everything(), NOW)).toBe(false)
  })

  it('counts each incident under one state, and today’s ends only', () => {
    const board = take(new Map(), [
      brief('a'),
      brief('b', { state: 'ON_SCENE', grade: 3 }),
      brief('c', { state: 'HANDLED' }),
      brief('d', { state: 'ENDED' }),
      brief('e', { state: 'ENDED', since: '2026-11-20T01:00:00Z' }),
    ])
    const counts = count(board, NOW, Date.parse('2026-11-21T16:00:00Z'))
    expect(counts).toMatchObject({ open: 3, waiting: 1, inHand: 1, handled: 1, endedToday: 1, grades: [2, 0, 1] })
    expect(counts.waiting + counts.inHand + counts.handled).toBe(counts.open)
  })
})

it('keys are commands, but not while somebody is typing, save for leaving', () => {
  expect([command({ key: 'j' }, false), command({ key: 'j' }, true), command({ key: 'Escape' }, true)]).toEqual([
    'down',
    null,
    'close',
  ])
  expect(command({ key: 'l', ctrlKey: true }, false)).toBeNull()
})
