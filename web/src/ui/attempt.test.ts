import { expect, it } from 'vitest'
import { useAttempt } from './attempt'

it('is busy meanwhile, keeps why it failed, and forgets that with the next try', async () => {
  const { busy, failure, attempt } = useAttempt()
  const broken = new Error('no')
  const first = attempt(() => Promise.reject(broken))
  expect(busy.value).toBe(true)
  expect(await first).toBe(false)
  expect([busy.value, failure.value]).toEqual([false, broken])
  const second = attempt(() => Promise.resolve())
  expect(failure.value).toBeNull()
  expect(await second).toBe(true)
})

it('tells of the latest try only: an earlier one that fails later says nothing', async () => {
  const { busy, failure, attempt } = useAttempt()
  let fail = (_: Error): void => {}
  const slow = attempt(() => new Promise((_, no) => (fail = no)))
  await attempt(() => Promise.resolve())
  expect(busy.value).toBe(false)
  fail(new Error('late'))
  expect(await slow).toBe(false)
  expect(failure.value).toBeNull()
})
