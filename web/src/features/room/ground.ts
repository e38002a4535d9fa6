import type { FeatureCollection } from 'geojson'
import { places } from '@/api/places'

/** What fills the map of somebody with these posts: their station or their villages; null for the whole county. */
export async function ownGround(posts: { scopeCode: string }[]): Promise<FeatureCollection | null> {
  const codes = posts.map((post) => post.scopeCode)
  if (codes.length === 0 || codes.some((code) => code.length <= 6)) return null
  const [stations, villages] = await Promise.all([places.layer('stations'), places.layer('villages')])
  // A station is drawn as the point its house stands at: what fills the map is what it covers.
  const covered = stations.features
    .filter(({ properties }) => codes.includes(String(properties?.code)))
    .flatMap(({ properties }) => (properties?.covers as string[] | undefined) ?? [])
  const own = villages.features.filter(({ properties }) =>
    [...codes, ...covered].some((code) => String(properties?.code).startsWith(code)),
  )
  return own.length ? { type: 'FeatureCollection', features: own } : null
}
