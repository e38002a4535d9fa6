import { describe, expect, it } from 'vitest'
import { take } from '@/api/board'
import type { Brief } from '@/api/incidents'
import { command, count, everything, isTyping, matches, phoneIn } from './board'

const NOW = Date.parse('2026-11-22T02:00:00Z')
const brief = (id: string, over: Partial<Brief> = {}): Brief =>
  ({
    id,
    number: 1000 + id.charCodeAt(0),
    state: 'WAITING',
    grade: 1,
    summary: '路灯不亮',
    kindLabel: { zh: '路灯', en: 'Light' },
    owner: { title: '网格员' },
    place: { zh: '东坑镇 东坑村', en: '东坑镇 东坑村' },
    level: 1,
    late: false,
    since: '2026-11-22T01:00:00Z',
    deadline: null,
    version: 1,
    ...over,
  }) as Brief

describe('the board', () => {
  it('finds by words, by grade and by lateness', () => {
    const late = brief('a', {
      deadline: {
        limit: 'answer',
        limitLabel: { zh: '应答', en: 'Answer' },
        from: '',
        halfAt: '',
        dueAt: '2026-11-22T01:59:00Z',
      },
    })
    expect(matches(late, { ...everything(), late: true, words: '东坑' }, NOW)).toBe(true)
    expect(matches(brief('b'), { ...everything(), late: true }, NOW)).toBe(false)
    expect(matches(brief('b'), { ...everything(), grade: 3 }, NOW)).toBe(false)
    expect(matches(brief('b', { state: 'ENDED' }), everything(), NOW)).toBe(false)
  })

  it('counts each incident under one state, and as ended today what ended today, whenever its post got it', () => {
    const board = take(new Map(), [
      brief('a'),
      brief('b', { state: 'ON_SCENE', grade: 3 }),
      brief('c', { state: 'HANDLED' }),
      brief('d', { state: 'ENDED', since: '2026-11-20T01:00:00Z', endedAt: '2026-11-22T01:00:00Z' }),
      brief('e', { state: 'ENDED', since: '2026-11-22T01:00:00Z', endedAt: '2026-11-21T15:59:00Z' }),
      brief('f', { state: 'ENDED', since: '2026-11-22T01:00:00Z' }),
    ])
    const counts = count(board, NOW, Date.parse('2026-11-21T16:00:00Z'))
    expect(counts).toMatchObject({ open: 3, waiting: 1, inHand: 1, handled: 1, endedToday: 1, grades: [2, 0, 1] })
    expect(counts.waiting + counts.inHand + counts.handled).toBe(counts.open)
  })
})

it('several words are all looked for, wherever they stand', () => {
  const one = brief('a', { summary: '小超市门口打起来了，有人流血' })
  expect(matches(one, { ...everything(), words: '小超市  流血' }, NOW)).toBe(true)
  expect(matches(one, { ...everything(), words: '小超市 下雨' }, NOW)).toBe(false)
})

it('a whole telephone number is one however it is written, a part is none', () => {
  expect(['138 0013 8000', '+86 13800138000', '１３８００１３８０００', '0912-4631234'].map(phoneIn)).toEqual([
    '13800138000',
    '13800138000',
    '13800138000',
    '09124631234',
  ])
  expect(['1380013', '小超市', '7K3M-9Q2F-XW4T', '2026'].map(phoneIn)).toEqual([null, null, null, null])
})

it('a tick or a choice takes no letters: the keys go on', () => {
  const at = (tagName: string, type = '') => isTyping({ tagName, type })
  expect([at('INPUT', 'checkbox'), at('SELECT'), at('BUTTON'), at('BODY')]).toEqual([false, false, false, false])
  expect([at('INPUT', 'search'), at('INPUT', 'text'), at('TEXTAREA')]).toEqual([true, true, true])
})

it('keys are commands, but not while somebody is typing, save for leaving', () => {
  expect([command({ key: 'j' }, false), command({ key: 'j' }, true), command({ key: 'Escape' }, true)]).toEqual([
    'down',
    null,
    'close',
  ])
  expect(command({ key: 'l', ctrlKey: true }, false)).toBeNull()
})
