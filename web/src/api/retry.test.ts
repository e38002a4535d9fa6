import { describe, expect, it } from 'vitest'
import { problemOf, Refusal } from './client'
import { pause, untilAnswered, type Waiting } from './retry'

describe('sending until answered', () => {
  it('sends again after silence and hands over the first real answer', async () => {
    const answers = [new Refusal(0, null), new Refusal(503, null), 'case 7K3M']
    const states: (Waiting | null)[] = []
    const answer = await untilAnswered(
      async () => {
        const next = answers.shift()!
        if (next instanceof Refusal) throw next
        return next
      },
      (state) => states.push(state),
      async () => {},
    )
    expect(answer).toBe('case 7K3M')
    expect(states.map((s) => s?.attempt ?? 'done')).toEqual([1, 2, 'done'])
  })

  it('does not send again what was refused for a reason', async () => {
    let sent = 0
    const refused = untilAnswered(
      async () => {
        sent++
        throw new Refusal(422, problemOf('{"title":"不行","status":422,"type":"/x"}'))
      },
      () => {},
      async () => {},
    )
    await expect(refused).rejects.toThrow('不行')
    expect(sent).toBe(1)
  })

  it('waits longer each time, never over half a minute, and as long as the server asks', () => {
    expect([1, 2, 3, 6, 9].map((n) => pause(n))).toEqual([1000, 2000, 4000, 30000, 30000])
    expect(pause(1, 45)).toBe(45000)
    expect(pause(1, 9999)).toBe(120000)
  })
})
