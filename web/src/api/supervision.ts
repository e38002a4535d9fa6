import { get, post } from './client'
import type * as wire from './generated'
import type { Brief } from './incidents'
import type { Page } from './shared'

export type Colour = wire.Colour
/** A head asks the post that holds an incident what became of it. */
export type Card = Omit<wire.CardView, 'state' | 'incident'> & {
  state: 'OWED' | 'REPLIED' | 'CLOSED'
  incident: Brief | null
}
/** One line of the head's list. */
export type Attention = Omit<wire.DeskAttentionView, 'card' | 'incident'> & { card: Card | null; incident: Brief }
export type Reason = wire.SupervisionPracticeReason

export type Measure = wire.FiguresRulesMeasure
export type Breakdown = wire.FiguresBreakdown
export type FigureRow = wire.FiguresRowView
export type MeasureFigures = wire.FiguresMeasureView
export type Figures = wire.FiguresView

export interface Span {
  from?: string
  until?: string
  cutOff?: string
  by?: Breakdown
}

const card = (id: string) => `/api/supervision/cards/${encodeURIComponent(id)}`

export const supervision = {
  attention: (cursor?: string) => get<Page<Attention>>('/api/supervision/attention', { cursor, limit: 100 }),
  reasons: (incident: string) => get<Reason[]>(`/api/supervision/incidents/${encodeURIComponent(incident)}/reasons`),
  cards: (filter: { state?: string; mine?: boolean; cursor?: string }) =>
    get<Page<Card>>('/api/supervision/cards', { ...filter, limit: 100 }),
  ofIncident: (id: string) => get<Card[]>(`/api/supervision/incidents/${encodeURIComponent(id)}/cards`),
  open: (incident: string, reason: string, words: string, key: string) =>
    post<Card>('/api/supervision/cards', { incident, reason, words }, key),
  reply: (id: string, words: string, photos: string[], key: string) =>
    post<Card>(`${card(id)}/reply`, { words, photos }, key),
  judge: (id: string, settled: boolean, words: string, key: string) =>
    post<Card>(`${card(id)}/closing`, { settled, words }, key),
  figures: (span: Span) => get<Figures>('/api/supervision/figures', { ...span }),
  behind: (span: Span, measure: Measure, stretch: string, key: string, cursor?: string) =>
    get<Page<Brief>>('/api/supervision/figures/cases', { ...span, measure, stretch, key, cursor, limit: 100 }),
}
