import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from './client'

const kept = new Map<string, string>()
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
}

/** The module as a page has it after it was loaded: what it held in memory is gone. */
async function afterReload() {
  vi.resetModules()
  return (await import('./sending')).useSending
}

const atOnce = async () => {}
const silence = () => new Refusal(0, null)
const no = () => new Refusal(422, { type: '/x', title: '不行', status: 422 })

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('sessionStorage', storage)
})

describe('what a person pressed for', () => {
  it('goes under one key until an answer came, however often it is tried', async () => {
    const useSending = await afterReload()
    const keys: string[] = []
    const { send, waiting } = useSending('report', atOnce)
    const answer = await send(async (key) => {
      keys.push(key)
      if (keys.length < 3) throw new (await import('./client')).Refusal(keys.length === 1 ? 0 : 503, null)
      return 'case'
    })
    expect(answer).toBe('case')
    expect(new Set(keys).size).toBe(1)
    expect(waiting.value).toBeNull()
  })

  it('pressed again after no answer, goes under the same key', async () => {
    const useSending = await afterReload()
    const keys: string[] = []
    const lost = async (key: string) => {
      keys.push(key)
      throw new Error('the page was left while waiting')
    }
    await useSending('card/reply/1', atOnce).send(lost)
    await useSending('card/reply/1', atOnce).send(lost)
    expect(keys[1]).toBe(keys[0])
  })

  it('refused, goes under a new key the next time: its content may be another', async () => {
    const useSending = await afterReload()
    const { Refusal: Fresh } = await import('./client')
    const keys: string[] = []
    const { send, failure } = useSending('report', atOnce)
    const refused = async (key: string) => {
      keys.push(key)
      throw new Fresh(422, no().problem)
    }
    expect(await send(refused)).toBeUndefined()
    expect(failure.value).toBeInstanceOf(Fresh)
    await send(refused)
    expect(keys[1]).not.toBe(keys[0])
  })

  it('keeps its key over a reload, and over signing in again', async () => {
    const keys: string[] = []
    const first = await afterReload()
    const signedOut = new (await import('./client')).Refusal(401, null)
    await first('act/answer/1', atOnce).send(async (key) => {
      keys.push(key)
      throw signedOut
    })
    const second = await afterReload()
    await second('act/answer/1', atOnce).send(async (key) => keys.push(key))
    expect(keys[1]).toBe(keys[0])
    const third = await afterReload()
    await third('act/answer/1', atOnce).send(async (key) => keys.push(key))
    expect(keys[2]).not.toBe(keys[0])
  })

  it('shares no key with another thing, and is not sent twice at once', async () => {
    const useSending = await afterReload()
    const keys: string[] = []
    const card = useSending('card/reply/1', atOnce)
    const both = [card.send(async (key) => keys.push(key)), card.send(async (key) => keys.push(key))]
    await Promise.all(both)
    await useSending('card/reply/2', atOnce).send(async (key) => keys.push(key))
    expect(keys).toHaveLength(2)
    expect(keys[1]).not.toBe(keys[0])
  })

  it('is sent under one key also where the browser keeps nothing', async () => {
    vi.stubGlobal('sessionStorage', undefined)
    const useSending = await afterReload()
    const keys: string[] = []
    const lost = async (key: string) => {
      keys.push(key)
      throw silence
    }
    await useSending('report', atOnce).send(lost)
    await useSending('report', atOnce).send(lost)
    expect(keys[1]).toBe(keys[0])
  })
})
