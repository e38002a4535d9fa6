// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useDraft } from './draft'

const scope = effectScope()
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

it('nobody pressed for looking whether a plan is ready', async () => {
  const asked: [string, string | undefined][] = []
  const states = ['RUNNING', 'RUNNING', 'READY']
  vi.stubGlobal('fetch', async (path: string, { headers }: { headers: Record<string, string> }) => {
    asked.push([path, headers['X-Yige-Action']])
    const draft = () => ({ id: 'd', state: states.shift() ?? 'READY', station: { code: '610824100000' } })
    return new Response(JSON.stringify(path.endsWith('/d') ? draft() : { items: [] }))
  })
  const { open, draft } = scope.run(() => useDraft())!
  await open('d')
  await vi.waitFor(() => expect(draft.value?.state).toBe('READY'), 5000)

  const looks = asked.filter(([path]) => path.endsWith('/d')).map(([, said]) => said)
  expect(looks).toEqual([undefined, 'none', 'none'])
})
