import { expect, it } from 'vitest'
import { gcj02, mapApps } from './mapApps'

it('a place in the county is moved as the map apps move it, one abroad is not', () => {
  // Tian'anmen, and the published pair of it.
  const there = gcj02({ lon: 116.391242, lat: 39.907417 })
  expect(there.lon).toBeCloseTo(116.397486, 4)
  expect(there.lat).toBeCloseTo(39.90882, 4)
  expect(gcj02({ lon: 2.35, lat: 48.85 })).toEqual({ lon: 2.35, lat: 48.85 })
})

it('every app is given the moved place in its own order', () => {
  const spot = { lon: 108.79, lat: 37.6 }
  const { lon, lat } = gcj02(spot)
  const [amap, baidu, tencent, apple] = mapApps(spot, '桥头')
  expect(amap.href).toContain(`to=${lon.toFixed(6)},${lat.toFixed(6)},`)
  expect(amap.href).toContain('coordinate=gaode')
  expect(baidu.href).toContain(`location=${lat.toFixed(6)},${lon.toFixed(6)}&`)
  expect(baidu.href).toContain('coord_type=gcj02')
  expect(tencent.href).toContain(`tocoord=${lat.toFixed(6)},${lon.toFixed(6)}`)
  expect(apple.href).toContain(`daddr=${lat.toFixed(6)},${lon.toFixed(6)}`)
})
