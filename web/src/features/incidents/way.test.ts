import { expect, test } from 'vitest'
import { way } from './way'

test('a line says from whom to whom it went', () => {
  expect(way({ kind: 'incidents.escalated', facts: { from: '网格员', to: '所长' } })?.word).toBe('gone')
  expect(way({ kind: 'intake.reported', facts: { to: '所长' } })?.word).toBe('given')
})

test('who was only told or asked is not said to have it', () => {
  expect(way({ kind: 'casework.graded', facts: { from: '网格员', told: '所长' } })?.word).toBe('told')
  expect(way({ kind: 'incidents.head-told', facts: { to: '所长' } })).toEqual({ word: 'told', from: '', to: '所长' })
  expect(way({ kind: 'casework.handing-over', facts: { to: '住建部门' } })?.word).toBe('told')
})

test('a line that moved nothing says nothing', () => {
  expect(way({ kind: 'casework.answered', facts: {} })).toBeNull()
})
