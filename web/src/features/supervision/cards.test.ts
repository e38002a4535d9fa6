import { expect, it } from 'vitest'
import type { Card } from '@/api/supervision'
import { byUrgency, overdue, pageOf, step } from './cards'

const card = (id: string, state: Card['state'], colour: Card['colour']) =>
  ({ id, state, colour, openedAt: '2026-11-20T01:00:00Z' }) as Card

it('replies to judge come first, then what is owed, the red ones before the yellow', () => {
  const cards = [
    card('closed', 'CLOSED', 'RED'),
    card('yellow', 'OWED', 'YELLOW'),
    card('red', 'OWED', 'RED'),
    card('replied', 'REPLIED', 'YELLOW'),
  ]
  expect(cards.sort(byUrgency).map((one) => one.id)).toEqual(['replied', 'red', 'yellow', 'closed'])
})

it('only a reply that is owed can be overdue', () => {
  const due = '2026-11-20T01:00:00Z'
  const at = Date.parse(due)
  expect(overdue({ state: 'OWED', dueAt: due }, at)).toBe(true)
  expect(overdue({ state: 'OWED', dueAt: due }, at - 1)).toBe(false)
  expect(overdue({ state: 'REPLIED', dueAt: due }, at)).toBe(false)
  expect(overdue({ state: 'OWED', dueAt: null }, at)).toBe(false)
})

it('keys move within the list and stay at its ends', () => {
  const list = ['a', 'b'].map((id) => ({ incident: { id } })) as Parameters<typeof step>[0]
  expect([step(list, null, 1), step(list, 'a', 1), step(list, 'b', 1), step(list, 'a', -1), step([], 'a', 1)]).toEqual([
    'a',
    'b',
    'b',
    'a',
    null,
  ])
  expect([pageOf('3'), pageOf('4')]).toEqual(['/supervision/figures', null])
})
