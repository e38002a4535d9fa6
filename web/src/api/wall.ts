import { call, get, post } from './client'
import type * as wire from './generated'
import type { Brief, IncidentFilter, Running, State } from './incidents'
import type { Source } from './live'
import type { Page } from './shared'

/** An incident as a wall shows it: no word, no name. */
export type WallCard = Omit<wire.WallCard, 'state' | 'deadline'> & {
  state: State
  deadline: Running | null
}
export type Wall = wire.WallView
export type WallKey = wire.WallKeyView
export type FreshWallKey = wire.FreshWallKeyView

const WALL = '/api/notices/wall'
const KEYS = '/api/notices/wall-keys'
const withKey = (key: string) => ({ 'X-Wall-Key': key })

export const walls = {
  /** What a key shows. */
  wall: (key: string) => call<Wall>(WALL, { more: withKey(key) }),
  /** Everything on it. */
  source: (key: string): Source<WallCard> => ({
    page: ({ endedSince, cursor, limit }: IncidentFilter) =>
      call<Page<WallCard>>(`${WALL}/incidents`, { query: { endedSince, cursor, limit }, more: withKey(key) }),
    stream: `${WALL}/stream`,
    headers: withKey(key),
  }),
  keys: () => get<WallKey[]>(KEYS),
  make: (name: string, area: string) => post<FreshWallKey>(KEYS, { name, area }),
  end: (id: string) => post<void>(`${KEYS}/${encodeURIComponent(id)}/end`),
}

/** What a wall shows of an incident, whoever looks. */
export type Shown = Pick<Brief, keyof WallCard & keyof Brief>
