import { afterEach, expect, it, vi } from 'vitest'
import { ownGround } from './ground'

const shape = (code: string) => ({ type: 'Feature', properties: { code }, geometry: null })
afterEach(() => vi.unstubAllGlobals())

it('a head sees the own station or town, a county desk the county', async () => {
  vi.stubGlobal('fetch', async (path: string) => {
    const codes = path.includes('stations') ? ['610824100900', '610824101900'] : ['610824100001', '610824101001']
    return new Response(JSON.stringify({ type: 'FeatureCollection', features: codes.map(shape) }))
  })
  const codes = async (...scopes: string[]) =>
    (await ownGround(scopes.map((scopeCode) => ({ scopeCode }))))?.features.map((one) => one.properties?.code)
  expect(await codes('610824100900')).toEqual(['610824100900'])
  expect(await codes('610824101')).toEqual(['610824101001'])
  expect(await codes('610824')).toBeUndefined()
})
