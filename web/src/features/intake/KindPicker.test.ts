// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Kind } from '@/api/incidents'
import { i18n } from '@/i18n'
import KindPicker from './KindPicker.vue'

const kind = (code: string, zh: string, children: Kind[] = []): Kind =>
  ({ code, label: { zh, en: zh }, grade: 1, police: false, words: [], children }) as Kind
const kinds = [kind('street', '街面', [kind('street.light', '路灯不亮')])]

it('Enter that ends a word of an input method chooses nothing; the next one does', async () => {
  const picker = mount(KindPicker, { props: { kinds, modelValue: null }, global: { plugins: [i18n] } })
  const input = picker.get('input')
  await input.trigger('focus')
  await input.setValue('路灯')
  await input.trigger('keydown', { key: 'Enter', isComposing: true })
  await input.trigger('keydown', { key: 'Enter', keyCode: 229 })
  expect(picker.emitted('update:modelValue')?.flat().filter(Boolean) ?? []).toEqual([])
  await input.trigger('keydown', { key: 'Enter' })
  expect(picker.emitted('update:modelValue')!.at(-1)).toEqual(['street.light'])
})
