import { get, post } from './client'
import type { Brief } from './intake'
import type { Label, Page } from './shared'

export type Colour = 'RED' | 'ORANGE' | 'YELLOW'

export interface Said {
  words: string
  by: string
  at: string
}

/** A head asks the post that holds an incident what became of it. Posts, never names. */
export interface Card {
  id: string
  incidentId: string
  incident: Brief | null
  colour: Colour
  colourLabel: Label
  reason: { code: string; label: Label }
  words: string
  openedBy: string
  openedAt: string
  asked: string
  state: 'OWED' | 'REPLIED' | 'CLOSED'
  dueAt: string | null
  late: boolean
  reply: Said | null
  closing: Said | null
  actions: ('reply' | 'closing')[]
}

/** One line of the head's list. */
export interface Attention {
  incident: Brief
  why: { code: string; label: Label }[]
  passed: number
  sentBack: number
  colour: Colour
  colourLabel: Label
  card: Card | null
  mayOpen: boolean
}

export type Measure = 'ANSWER' | 'SCENE' | 'FINISH'
export type By = 'ALL' | 'LEVEL' | 'KIND' | 'PLACE' | 'BEAT'

export interface FigureRow {
  key: string
  label: Label
  cases: number
  few: boolean
  inTime: { kept: number; ended: number; running: number }
  counts: Record<string, number>
}

export interface MeasureFigures {
  measure: Measure
  label: Label
  says: Label
  stretches: { code: string; label: Label }[]
  rows: FigureRow[]
}

export interface Figures {
  version: number
  from: string
  until: string
  cutOff: string
  asOf: string
  by: By
  measures: MeasureFigures[]
}

export interface Span {
  from?: string
  until?: string
  cutOff?: string
  by?: By
}

const card = (id: string) => `/api/supervision/cards/${encodeURIComponent(id)}`

export const supervision = {
  attention: (cursor?: string) => get<Page<Attention>>('/api/supervision/attention', { cursor, limit: 100 }),
  reasons: () => get<{ code: string; label: Label }[]>('/api/supervision/reasons'),
  cards: (filter: { state?: string; mine?: boolean; cursor?: string }) =>
    get<Page<Card>>('/api/supervision/cards', { ...filter, limit: 100 }),
  ofIncident: (id: string) => get<Card[]>(`/api/supervision/incidents/${encodeURIComponent(id)}/cards`),
  open: (incident: string, reason: string, words: string, key: string) =>
    post<Card>('/api/supervision/cards', { incident, reason, words }, key),
  reply: (id: string, words: string, key: string) => post<Card>(`${card(id)}/reply`, { words }, key),
  judge: (id: string, settled: boolean, words: string, key: string) =>
    post<Card>(`${card(id)}/closing`, { settled, words }, key),
  figures: (span: Span) => get<Figures>('/api/supervision/figures', { ...span }),
  behind: (span: Span, measure: Measure, stretch: string, key: string, cursor?: string) =>
    get<Page<Brief>>('/api/supervision/figures/cases', { ...span, measure, stretch, key, cursor, limit: 100 }),
}
