import type { Spot } from '@/api/shared'

const AXIS = 6378245
const FLATNESS = 0.006693421622965943

/**
 * From WGS-84, which we keep, to GCJ-02, which the map apps used here take; outside the shifted part of the world they
 * are the same.
 */
export function gcj02({ lon, lat }: Spot): Spot {
  if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) return { lon, lat }
  const x = lon - 105
  const y = lat - 35
  const { sin, cos, sqrt, abs, PI } = Math
  const root = sqrt(abs(x))
  const wave = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * (2 / 3)
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    wave +
    (20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * (2 / 3) +
    (160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * (2 / 3)
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    wave +
    (20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * (2 / 3) +
    (150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * (2 / 3)
  const turn = (lat * PI) / 180
  const magic = 1 - FLATNESS * sin(turn) ** 2
  const degrees = (metres: number, radius: number) => (metres / radius) * (180 / PI)
  return {
    lon: lon + degrees(east, (AXIS / sqrt(magic)) * cos(turn)),
    lat: lat + degrees(north, (AXIS * (1 - FLATNESS)) / (magic * sqrt(magic))),
  }
}

export type MapApp = 'amap' | 'baidu' | 'tencent' | 'apple'

/**
 * Where each map app opens with the way to a place: plain web addresses, which open the app where it is installed and
 * its page where it is not. Nothing but the place is given away.
 */
export function mapApps(spot: Spot, name: string): { app: MapApp; href: string }[] {
  const there = gcj02(spot)
  const lon = there.lon.toFixed(6)
  const lat = there.lat.toFixed(6)
  const called = encodeURIComponent(name || 'yige')
  return [
    {
      app: 'amap',
      href: `https://uri.amap.com/navigation?to=${lon},${lat},${called}&mode=car&coordinate=gaode&callnative=1&src=yige`,
    },
    {
      app: 'baidu',
      href: `https://api.map.baidu.com/marker?location=${lat},${lon}&title=${called}&content=${called}&coord_type=gcj02&output=html&src=yige`,
    },
    {
      app: 'tencent',
      href: `https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=${called}&tocoord=${lat},${lon}&policy=0&referer=yige`,
    },
    { app: 'apple', href: `https://maps.apple.com/?daddr=${lat},${lon}&dirflg=d` },
  ]
}
