// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick } from 'vue'
import { i18n } from '@/i18n'
import Confirm from './Confirm.vue'
import DataTable from './DataTable.vue'
import Dialog from './Dialog.vue'
import Field from './Field.vue'
import Select from './Select.vue'
import Split from './Split.vue'
import Suggest from './Suggest.vue'
import Tabs from './Tabs.vue'

const all: VueWrapper[] = []
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind of control has its own props
function put(control: any, how: Record<string, unknown> = {}): VueWrapper<any> {
  const made = mount(control, { attachTo: document.body, global: { plugins: [i18n] }, ...how })
  all.push(made)
  return made
}
const focused = () => document.activeElement as HTMLElement
afterEach(() => {
  for (const one of all.splice(0)) one.unmount()
  document.body.innerHTML = ''
})

describe('a field', () => {
  const words = (props: Record<string, unknown>) =>
    put(Field, { props, slots: { default: (field: object) => h('input', { ...field, class: 'input' }) } })

  it('ties its name, its hint and what is lacking to the control', () => {
    const field = words({ label: '村', hint: '写全名', lack: '没有这个村' })
    const input = field.get('input')
    expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
    const told = input
      .attributes('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)!.textContent)
    expect(told.map((one) => one!.trim())).toEqual(['写全名', '没有这个村'])
    expect(input.attributes('aria-invalid')).toBe('true')
  })

  it('counts characters as people do, and says by how many there are too many', async () => {
    const field = words({ label: '说明', text: '𠮷👍', max: 3 })
    expect(field.text()).toContain('还可写 1 个字')
    await field.setProps({ text: '一二三四五' })
    expect(field.text()).toContain('超出 2 个字')
  })

  it('without a hint or a lack describes nothing', () => {
    expect(words({ label: '村' }).get('input').attributes()).not.toHaveProperty('aria-describedby')
  })
})

it('a list gives back the very value that was chosen, also a number, and its name stands for it', async () => {
  const options = [25, 50].map((value) => ({ value, label: `${value}%` }))
  const list = put(Select, {
    props: { options, modelValue: 50, placeholder: '请选择' },
    attrs: { class: 'short', id: 'most' },
  })
  expect([list.classes('short'), list.get('select').attributes('id')]).toEqual([true, 'most'])
  await list.get('select').setValue('25')
  expect(list.emitted('update:modelValue')).toEqual([[25]])
})

describe('a dialog', () => {
  const inside = { default: () => [h('input', { id: 'one' }), h('button', { id: 'two' })] }

  it('takes the focus, keeps the Tab key inside, and gives the focus back', async () => {
    document.body.innerHTML = '<button id="before"></button>'
    document.getElementById('before')!.focus()
    const dialog = put(Dialog, { props: { title: '发布' }, slots: inside })
    await nextTick()
    expect(focused().id).toBe('one')
    document.getElementById('two')!.focus()
    await dialog.get('dialog').trigger('keydown', { key: 'Tab' })
    expect(focused().id).toBe('one')
    await dialog.get('dialog').trigger('keydown', { key: 'Tab', shiftKey: true })
    expect(focused().id).toBe('two')
    dialog.unmount()
    all.length = 0
    expect(focused().id).toBe('before')
  })

  it('is closed by Escape, but not while something is being sent', async () => {
    const dialog = put(Dialog, { props: { title: '发布', busy: true }, slots: inside })
    await dialog.get('dialog').trigger('keydown', { key: 'Escape' })
    expect(dialog.emitted('close')).toBeUndefined()
    await dialog.setProps({ busy: false })
    await dialog.get('dialog').trigger('keydown', { key: 'Escape' })
    expect(dialog.emitted('close')).toHaveLength(1)
  })
})

describe('a question asked once more', () => {
  it('has the focus on leaving it, when what it does takes something away', async () => {
    put(Confirm, { props: { title: '锁定？', act: '锁定', danger: true } })
    await nextTick()
    expect(focused().textContent!.trim()).toBe('取消')
  })

  it('has the focus on doing it otherwise', async () => {
    put(Confirm, { props: { title: '保存？', act: '保存' } })
    await nextTick()
    expect(focused().textContent!.trim()).toBe('保存')
  })
})

it('arrow keys go along the tabs and round; one of them alone is a stop for Tab', async () => {
  const tabs = ['list', 'map'].map((key) => ({ key, label: key }))
  const row = put(Tabs, {
    props: {
      tabs,
      label: '看',
      modelValue: 'list',
      'onUpdate:modelValue': (modelValue: string) => row.setProps({ modelValue }),
    },
  })
  await row.get('[role=tablist]').trigger('keydown', { key: 'ArrowRight' })
  await nextTick()
  expect(focused().textContent!.trim()).toBe('map')
  await row.get('[role=tablist]').trigger('keydown', { key: 'ArrowRight' })
  expect(row.findAll('button').map((one) => [one.attributes('aria-selected'), one.attributes('tabindex')])).toEqual([
    ['true', '0'],
    ['false', '-1'],
  ])
})

describe('a table', () => {
  const rows = Array.from({ length: 250 }, (_, n) => ({ id: `p${n}`, name: `人${n}`, age: 250 - n }))
  type Row = (typeof rows)[number]
  const columns = [
    { key: 'name', label: '姓名', text: (row: Row) => row.name },
    { key: 'age', label: '年龄', text: (row: Row) => row.age, order: (a: Row, b: Row) => a.age - b.age },
    { key: 'tools', label: '' },
  ]
  const table = (more: Record<string, unknown> = {}) =>
    put(DataTable, {
      props: { columns, rows, rowKey: (row: Row) => row.id, label: '人员', ...more },
      slots: { tools: ({ row }: { row: Row }) => h('button', { class: 'inner' }, row.id) },
    })

  it('shows one page of many rows and says which', async () => {
    const made = table()
    expect(made.findAll('tbody tr')).toHaveLength(100)
    await made.get('[aria-label="下一页"]').trigger('click')
    expect(made.text()).toContain('第 101–200 行，共 250 行')
    expect(made.get('tbody td').text()).toBe('人100')
  })

  it('orders all rows by a heading, not the page alone', async () => {
    const made = table()
    await made.get('th button').trigger('click')
    expect(made.get('tbody td').text()).toBe('人249')
    expect(made.findAll('th')[1].attributes('aria-sort')).toBe('ascending')
  })

  it('goes from row to row by keys and chooses with Enter', async () => {
    const made = table({ chosen: null })
    const row = (n: number) => made.findAll('tbody tr')[n]
    expect([row(0).attributes('tabindex'), row(1).attributes('tabindex')]).toEqual(['0', '-1'])
    await row(0).trigger('keydown', { key: 'ArrowDown' })
    await nextTick()
    expect(focused()).toBe(row(1).element)
    await row(1).trigger('keydown', { key: 'Enter' })
    expect(made.emitted('choose')).toEqual([[rows[1]]])
  })

  it('a press on a button inside a row is meant for the button', async () => {
    const made = table({ chosen: null })
    await made.get('.inner').trigger('click')
    expect(made.emitted('choose')).toBeUndefined()
    await made.get('tbody td').trigger('click')
    expect(made.emitted('choose')).toHaveLength(1)
  })

  it('says that there is nothing, but not while it is being read', async () => {
    const made = table({ rows: [], busy: true, empty: '没有人员。' })
    expect(made.text()).not.toContain('没有人员。')
    await made.setProps({ busy: false })
    expect(made.text()).toContain('没有人员。')
  })

  it('keeps its rows while they are read anew', () => {
    const made = table({ busy: true })
    expect(made.findAll('tbody tr')).toHaveLength(100)
    expect(made.get('table').attributes('aria-busy')).toBe('true')
  })
})

describe('a list beside its detail', () => {
  const slots = { list: () => h('button', { id: 'row' }), detail: () => h('p', '细节') }

  it('is closed by Escape, and the focus is where it was', async () => {
    const split = put(Split, { props: { open: false }, slots })
    document.getElementById('row')!.focus()
    await split.setProps({ open: true })
    expect(split.text()).toContain('细节')
    await split.get('.split').trigger('keydown', { key: 'Escape' })
    expect(split.emitted('close')).toHaveLength(1)
    await split.setProps({ open: false })
    await nextTick()
    expect(focused().id).toBe('row')
  })
})

describe('somebody looked for by typing', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const people = [{ name: '高志明' }, { name: '高春花' }]
  const find = vi.fn(async (q: string) => people.filter((one) => one.name.startsWith(q)))
  const suggest = () => put(Suggest, { props: { find, name: (one: { name: string }) => one.name, modelValue: null } })

  it('is asked for after a pause, and chosen with the arrow keys and Enter', async () => {
    const made = suggest()
    const input = made.get('input')
    await input.setValue('高')
    expect(find).not.toHaveBeenCalled()
    await vi.runAllTimersAsync()
    expect(made.findAll('[role=option]')).toHaveLength(2)
    await input.trigger('keydown', { key: 'ArrowDown' })
    await input.trigger('keydown', { key: 'Enter' })
    expect(made.emitted('update:modelValue')).toEqual([[people[1]]])
    expect(made.find('[role=listbox]').exists()).toBe(false)
  })

  it('is let go of when typing goes on', async () => {
    const made = put(Suggest, { props: { find, name: (one: { name: string }) => one.name, modelValue: people[0] } })
    await made.get('input').setValue('高志')
    expect(made.emitted('update:modelValue')).toEqual([[null]])
  })
})
