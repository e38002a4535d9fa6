import { expect, test } from 'vitest'
import type { Brief } from '@/api/incidents'
import { byUrgency } from './order'

const NOW = Date.parse('2026-11-28T06:44:00+08:00')
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()

function brief(id: string, grade: number, due: number, more: Partial<Brief> = {}): Brief {
  return {
    id,
    grade,
    state: 'WAITING',
    late: false,
    lateness: null,
    openedAt: at(-10),
    deadline: { limit: 'answer', dueAt: at(due) },
    ...more,
  } as Brief
}

const order = (briefs: Brief[]) => briefs.sort(byUrgency(NOW)).map((one) => one.id)

test('what is late leads, then what is graver, then what nobody answered, then what is due', () => {
  const rubbish = brief('rubbish', 1, 23 * 60, { state: 'IN_HAND' })
  const manhole = brief('manhole', 2, 50 * 60)
  const fight = brief('fight', 3, 26)
  const answered = brief('answered', 3, 5, { state: 'IN_HAND' })
  const wasLate = brief('was-late', 1, 26, { late: true, lateness: { since: at(-33), until: null, escalated: 2 } })
  expect(order([rubbish, manhole, answered, fight, wasLate])).toEqual([
    'was-late',
    'fight',
    'answered',
    'manhole',
    'rubbish',
  ])
})

test('a limit that just passed leads before the server says so; what is done comes last', () => {
  const passed = brief('passed', 1, -1)
  const done = brief('done', 3, 10, { state: 'HANDLED', lateness: { since: at(-90), until: at(-60), escalated: 1 } })
  expect(order([done, brief('fight', 3, 26), passed])).toEqual(['passed', 'fight', 'done'])
})

test('a clock that stands still is not late', () => {
  const paused = brief('paused', 1, -5, { deadline: { limit: 'finish', dueAt: at(-5), paused: true } as never })
  expect(order([paused, brief('light', 2, 60)])).toEqual(['light', 'paused'])
})
