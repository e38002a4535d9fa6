import { afterEach, expect, it, vi } from 'vitest'
import { ownGround } from './ground'

const shape = (code: string) => ({
  type: 'Feature',
  properties: { code, covers: [code.replace('5', '0').slice(0, 9)] },
})
afterEach(() => vi.unstubAllGlobals())

it('a head sees the own station or town, a county desk the county', async () => {
  vi.stubGlobal('fetch', async (path: string) => {
    const codes = path.includes('stations') ? ['610824500100', '610824501100'] : ['610824000001', '610824001001']
    return new Response(JSON.stringify({ type: 'FeatureCollection', features: codes.map(shape) }))
  })
  const codes = async (...scopes: string[]) =>
    (await ownGround(scopes.map((scopeCode) => ({ scopeCode }))))?.features.map((one) => one.properties?.code)
  expect(await codes('610824500100')).toEqual(['610824000001'])
  expect(await codes('610824001')).toEqual(['610824001001'])
  expect(await codes('610824')).toBeUndefined()
})
