import { call, get, post } from './client'
import type { Label, Spot } from './shared'

export interface Named {
  code: string
  name: string
}

export interface Station {
  code: string
  name: string
  villages: number
  beats: number
  mayDraw: boolean
  mayPublish: boolean
}

/** How good a plan is. `changed` is against the beats in force, all but travel in per cent. */
export interface Measures {
  meanDeviation: number
  meanBeyond: number
  maxDeviation: number
  travel: number
  cutBorder: number
  changed: number
}

export interface Beat {
  code: string
  name: string
  added: boolean
  pieces: string[]
  post: Named
  people: number
  estimated: number
  share: number
  deviation: number
  auxiliary: { post: string; title: string } | null
  reasons: Label[]
}

export interface Plan {
  beats: Beat[]
  measures: Measures
  cost: number
  lowerBound: number
  /** At most this share of the cost could be saved by any plan. */
  gap: number
  how: Label
  remarks: Label[]
  run: { steps: number; cutShort: boolean }
  movedPieces: number
  movedPeople: number
  ended: Named[]
  leftBehind: string[]
}

export type Want =
  | { kind: 'MOVE'; piece: string; beat: string }
  | { kind: 'KEEP_TOGETHER'; one: string; other: string }
  | { kind: 'PIN'; piece: string }
  | { kind: 'MARK'; one: string; other: string; between: Between }

/** What lies between two neighbours; OPEN: a township line beats may reach over. */
export type Between = 'NONE' | 'RIVER' | 'RIDGE' | 'OPEN'

export interface Barrier {
  one: Named
  other: Named
  between: Between
}

export interface Draft {
  id: string
  version: number
  state: 'RUNNING' | 'INTERRUPTED' | 'READY' | 'REFUSED' | 'PUBLISHED'
  station: Named
  day: string
  madeAt: string
  asOf: string
  stale: boolean
  settings: { seed: number; townPeople: number; countryPeople: number; [more: string]: unknown }
  travel: { roadsKnown: boolean; factor: number; barriersKnown: number; words: Label }
  search: { done: number; stopping: boolean; best: Measures | null } | null
  refusal: { words: Label; pieces: Named[] } | null
  plan: Plan | null
  wishes: { no: number; want: Want; words: Label }[]
  barriers: Barrier[]
  alternatives: { no: number; leaning: Label; measures: Measures }[]
  chosen: number
  mayDraw: boolean
  mayPublish: boolean
  publishedFrom: string | null
}

/** A village, or a grid of a village that is split. */
export interface Piece {
  code: string
  name: string
  village: string
  villageName: string
  townName: string
  community: boolean
  people: number | null
  estimated: boolean
  today: Named | null
  middle: Spot
  /** Codes of those it touches, whatever lies between. */
  beside: string[]
}

export interface DraftLine {
  id: string
  version: number
  state: string
  madeAt: string
  day: string
  publishedFrom: string | null
  publishedAt: string | null
  beats: number
  wishes: number
}

export interface Asking {
  station: string
  seed: number
  estimates?: Record<string, number>
  acrossTownships?: boolean
  /** No beat further from full than this share. */
  mostOff?: number
  /** What lies between neighbours; left out: as in the station's last plan. */
  barriers?: { one: string; other: string; kind: Between }[]
}

export const beats = {
  stations: () =>
    get<{ items: Station[]; targets: { town: number; country: number }; asOf: string }>('/api/beats/stations'),
  drafts: (station: string) => get<{ items: DraftLine[]; asOf: string }>('/api/beats/drafts', { station }),
  propose: (asking: Asking) => post<Draft>('/api/beats/drafts', asking),
  draft: (id: string) => get<Draft>(`/api/beats/drafts/${id}`),
  pieces: (id: string) => get<Piece[]>(`/api/beats/drafts/${id}/pieces`),
  stop: (id: string) => post<Draft>(`/api/beats/drafts/${id}/stop`),
  wish: (id: string, version: number, want: Want) => post<Draft>(`/api/beats/drafts/${id}/wishes`, { version, want }),
  undo: (id: string, version: number, no: number) =>
    call<Draft>(`/api/beats/drafts/${id}/wishes/${no}`, { method: 'DELETE', query: { version } }),
  choose: (id: string, version: number, alternative: number) =>
    post<Draft>(`/api/beats/drafts/${id}/choice`, { version, alternative }),
  publish: (id: string, version: number, from: string) =>
    post<Draft>(`/api/beats/drafts/${id}/publication`, { version, from }),
}
