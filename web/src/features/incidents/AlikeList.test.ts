// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Alike } from '@/api/incidents'
import { i18n } from '@/i18n'
import AlikeList from './AlikeList.vue'

const alike = [
  { incident: { id: 'a', number: 8, kindLabel: { zh: '噪声', en: 'Noise' }, summary: '吵' }, reasons: [] },
] as unknown as Alike[]

it('two taps in a row join nothing; a second press that was meant does', async () => {
  const list = mount(AlikeList, { props: { alike, may: true }, global: { plugins: [i18n] } })
  const press = (at: number) => {
    const click = new Event('click')
    Object.defineProperty(click, 'timeStamp', { value: at })
    list.get('button.small').element.dispatchEvent(click)
  }
  press(5000)
  press(5300)
  expect(list.emitted('join')).toBeUndefined()
  press(6200)
  expect(list.emitted('join')).toEqual([['a']])
})
