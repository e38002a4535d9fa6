import { expect, test } from 'vitest'
import type { Page } from '@/api/shared'
import { usePages } from './pages'

const page = (items: string[], next: string | null = null): Page<string> => ({
  items,
  next,
  asOf: '2026-03-02T09:00:00Z',
})

test('a slow answer to an older question is dropped', async () => {
  const answers: ((page: Page<string>) => void)[] = []
  const list = usePages<string>(() => new Promise((answer) => answers.push(answer)))
  const first = list.read()
  const second = list.read()
  answers[1]!(page(['李家村']))
  answers[0]!(page(['张家村']))
  await Promise.all([first, second])
  expect(list.items.value).toEqual(['李家村'])
  expect(list.busy.value).toBe(false)
})

test('reading again keeps all pages that are open', async () => {
  const list = usePages<string>((cursor) => Promise.resolve(cursor ? page(['two']) : page(['one'], 'c1')))
  await list.read()
  expect(list.next.value).toBe('c1')
  await list.more()
  await list.again()
  expect(list.items.value).toEqual(['one', 'two'])
  await list.read()
  expect(list.items.value).toEqual(['one'])
})

test('a failure leaves what was read on the screen', async () => {
  let broken = false
  const list = usePages<string>(() => (broken ? Promise.reject(new Error('away')) : Promise.resolve(page(['one']))))
  await list.read()
  broken = true
  await list.again()
  expect(list.items.value).toEqual(['one'])
  expect(list.failure.value).toBeInstanceOf(Error)
})
