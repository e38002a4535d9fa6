import { expect, it } from 'vitest'
import type { Brief } from '@/api/incidents'
import { tasks } from './work'

const task = (id: string, over: Partial<Brief>): Brief =>
  ({ id, grade: 1, state: 'WAITING', deadline: null, openedAt: '2026-11-22T01:00:00Z', ...over }) as Brief
const due = (dueAt: string) => ({
  limit: 'answer',
  limitLabel: { zh: '应答', en: 'Answer' },
  from: '',
  halfAt: '',
  dueAt,
})

it('what is due first stands first, what has no deadline last, and what ended not at all', () => {
  const { todo, waiting } = tasks(
    [
      task('late', { deadline: due('2026-11-22T03:00:00Z') }),
      task('none', {}),
      task('soon', { deadline: due('2026-11-22T02:00:00Z') }),
      task('asked', { state: 'HANDLED', deadline: due('2026-11-25T02:00:00Z') }),
      task('over', { state: 'ENDED' }),
    ],
    Date.parse('2026-11-22T01:00:00Z'),
  )
  expect(todo.map((t) => t.id)).toEqual(['soon', 'late', 'none'])
  expect(waiting.map((t) => t.id)).toEqual(['asked'])
})

it('among equals the graver comes first, then the older', () => {
  const { todo } = tasks(
    [
      task('young', { openedAt: '2026-11-22T01:30:00Z' }),
      task('old', {}),
      task('grave', { grade: 3, openedAt: '2026-11-22T01:40:00Z' }),
    ],
    Date.parse('2026-11-22T01:00:00Z'),
  )
  expect(todo.map((t) => t.id)).toEqual(['grave', 'old', 'young'])
})
