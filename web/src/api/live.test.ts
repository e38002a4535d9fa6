// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { Me } from './access'
import { hear, newsOf, take } from './board'
import type { Brief } from './incidents'
import { belongsTo, useLiveList } from './live'
import { me } from './session'
import { midnight } from './clock'

const brief = (id: string, version = 1, over: Partial<Brief> = {}): Brief =>
  ({ id, version, state: 'WAITING', owner: { post: 'mine', title: '', holder: null }, openedAt: '', ...over }) as Brief
const all = () => true

it('hears each incident once, whatever order the stream and the pages come in', () => {
  const first = take(new Map(), [brief('a', 3, { state: 'IN_HAND' }), brief('b')])
  const second = take(first, [brief('a', 2), brief('b', 2, { state: 'ENDED' })])
  expect([second.get('a')?.state, second.get('b')?.state]).toEqual(['IN_HAND', 'ENDED'])
  expect(take(second, [brief('a', 3)])).toBe(second)
})

it('takes off the list what is gone, and what is somebody else’s now', () => {
  const board = take(new Map(), [brief('a'), brief('b')])
  expect([...hear(board, newsOf({ event: 'gone', data: '{"id":"a"}' })!, all).keys()]).toEqual(['b'])
  expect([...hear(board, newsOf({ event: 'incident', data: '{"gone":"b"}' })!, all).keys()]).toEqual(['a'])
  const mine = belongsTo({ mine: true }, ['mine'])
  const passedUp = brief('a', 2, { owner: { post: 'above', title: '', holder: null } })
  expect([...hear(board, { brief: passedUp }, mine).keys()]).toEqual(['b'])
  expect(hear(board, { brief: brief('a', 0, { state: 'ENDED' }) }, belongsTo({}, []))).toBe(board)
  expect(newsOf({ event: 'beat', data: '{}' })).toBeNull()
})

// A server: one stream whose events the test writes, and a list.
let write: (event: string, data: unknown) => void
let listed: Brief[]
let asked: { path: string; headers: Record<string, string> }[]
let scope: EffectScope

beforeEach(() => {
  listed = []
  asked = []
  scope = effectScope()
  me.value = { posts: [{ id: 'mine' }] } as Me
  vi.stubGlobal('fetch', async (path: string, { headers }: { headers: Record<string, string> }) => {
    asked.push({ path, headers })
    if (!path.startsWith('/api/notices/stream'))
      return new Response(JSON.stringify({ items: listed, next: null, asOf: '2026-11-22T01:00:00Z' }))
    const text = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start: (to) => {
        write = (event, data) => to.enqueue(text.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      },
    })
    return new Response(body)
  })
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})
const until = (what: () => void) => vi.waitFor(what)

it('a live list forgets what is gone, and shows anew from the ground what a snapshot says', async () => {
  listed = [brief('a'), brief('b')]
  const { briefs, loading } = scope.run(() => useLiveList())!
  await until(() => expect(loading.value).toBe(false))
  write('gone', { id: 'a' })
  await until(() => expect(briefs.value.map((one) => one.id)).toEqual(['b']))
  listed = [brief('c')]
  write('snapshot-needed', {})
  await until(() => expect(briefs.value.map((one) => one.id)).toEqual(['c']))
})

it('of what has ended only what ended today is asked for', async () => {
  const { loading } = scope.run(() => useLiveList({ ended: true }))!
  await until(() => expect(loading.value).toBe(false))
  const ended = asked.map(({ path }) => path).filter((path) => path.includes('state=ENDED'))
  expect(ended).toHaveLength(1)
  const since = new URL(ended[0], 'http://yige').searchParams.get('endedSince')
  expect(Date.parse(since!)).toBe(midnight(Date.now()))
})

it('nobody pressed for the stream nor for what it makes the screen read', async () => {
  const { loading } = scope.run(() => useLiveList({ mine: true }))!
  await until(() => expect(loading.value).toBe(false))
  const said = () => asked.map(({ path, headers }) => [path.split('?')[0], headers['X-Yige-Action']])
  expect(said()).toContainEqual(['/api/notices/stream', 'none'])
  expect(said()).toContainEqual(['/api/incidents', undefined])
  asked = []
  write('snapshot-needed', {})
  await until(() => expect(said()).toEqual([['/api/incidents', 'none']]))
})
