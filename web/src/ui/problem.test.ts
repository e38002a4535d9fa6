import { expect, it } from 'vitest'
import { Refusal, problemOf } from '@/api/client'
import { wordsOf } from './problem'

it('the server’s own words are shown, with the number to quote', () => {
  const refusal = new Refusal(
    500,
    problemOf('{"type":"/problems/shared/fault","title":"出了问题","status":500,"trace":"ab-1"}'),
  )
  expect(wordsOf(refusal)).toEqual({ title: '出了问题', key: 'unknown', trace: 'ab-1' })
})

it('a dead line and a busy server are told apart', () => {
  expect(wordsOf(new Refusal(0, null)).key).toBe('offline')
  expect(wordsOf(new Refusal(503, problemOf('<html>'))).key).toBe('busy')
})
