import { effectScope } from 'vue'
import { expect, it } from 'vitest'
import { useSuggest } from './suggest'

it('a slow answer to what was typed before is dropped', async () => {
  const answers: ((found: string[]) => void)[] = []
  const list = effectScope().run(() => useSuggest<string>(() => new Promise((answer) => answers.push(answer))))!
  const first = list.search('高')
  const second = list.search('高志')
  answers[1](['高志明'])
  answers[0](['高春花'])
  await Promise.all([first, second])
  expect(list.found.value).toEqual(['高志明'])
  expect(list.busy.value).toBe(false)
})

it('an answer that comes after it was closed opens nothing', async () => {
  let answer = (_: string[]): void => {}
  const list = effectScope().run(() => useSuggest<string>(() => new Promise((then) => (answer = then))))!
  const asked = list.search('高')
  list.close()
  answer(['高志明'])
  await asked
  expect(list.found.value).toBeNull()
})
