// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { Refusal } from '@/api/client'
import { sessions } from '@/api/sessions'
import { forgetLine, newId, waitingLines } from './outbox'
import { useRecord } from './record'

type Sent = { id: string; words: string }[]

/** A page with the record, as long as it is mounted. */
function page(id: string) {
  let record!: ReturnType<typeof useRecord>
  const at = mount(
    defineComponent({
      setup() {
        record = useRecord(id, () => {})
        return () => h('div')
      },
    }),
  )
  return { at, record }
}

describe('the lines of a record', () => {
  let sent: Sent[]
  let answer: (lines: Sent) => Promise<unknown>

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    sent = []
    vi.spyOn(sessions, 'write').mockImplementation((_id, _device, lines) => {
      sent.push(lines as Sent)
      return answer(lines as Sent) as never
    })
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    vi.useRealTimers()
    for (const line of await waitingLines('s', '')) await forgetLine(line.id)
  })

  it('have numbers in the form of a UUID', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(newId()).not.toBe(newId())
  })

  it('wait through silence, survive the page, and go out under the same numbers', async () => {
    answer = () => Promise.reject(new Refusal(0, null))
    const first = page('s')
    await flushPromises()
    await first.record.add('SAID', null, '第一句')
    await first.record.add('NOTE', null, '第二句')
    await flushPromises()
    expect(first.record.offline.value).toBe(true)
    const numbers = first.record.waiting.value.map((line) => line.id)
    expect(numbers).toHaveLength(2)
    first.at.unmount()

    answer = () => Promise.resolve({})
    const second = page('s')
    await flushPromises()
    await flushPromises()
    expect(sent.at(-1)!.map((line) => line.id)).toEqual(numbers)
    expect(second.record.waiting.value).toEqual([])
    second.at.unmount()
  })

  it('that are refused stay here and hold up no other', async () => {
    answer = () => Promise.reject(new Refusal(0, null))
    const { at, record } = page('s')
    await flushPromises()
    await record.add('SAID', null, '好的')
    await record.add('SAID', null, '坏的')
    await record.add('SAID', null, '也好')
    await flushPromises()
    answer = (lines) =>
      lines.some((line) => line.words === '坏的') ? Promise.reject(new Refusal(400, null)) : Promise.resolve({})
    dispatchEvent(new Event('online'))
    for (let n = 0; n < 6; n++) await flushPromises()
    expect(record.waiting.value.map((line) => line.words)).toEqual(['坏的'])
    expect(record.waiting.value[0]!.refused).toBeTruthy()
    at.unmount()
  })
})
