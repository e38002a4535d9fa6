import { call, get, post } from './client'
import type * as wire from './generated'

export type Named = wire.DraftNamed
export type Station = wire.StationView
/** How good a plan is. `changed` is against the beats in force, all but travel in per cent. */
export type Measures = wire.Measures
export type Beat = wire.DraftBeatView
/** `gap`: at most this share of the cost could be saved by any plan. */
export type Plan = wire.DraftPlanView
export type Want = wire.Want
/** What lies between two neighbours; OPEN: a township line beats may reach over. */
export type Between = wire.LinkBarrier
export type Barrier = wire.DraftBarrierView
export type Draft = Omit<wire.DraftView, 'state'> & {
  state: 'RUNNING' | 'INTERRUPTED' | 'READY' | 'REFUSED' | 'PUBLISHED'
}

/** A village, or a grid of a village that is split. */
export type Piece = wire.DraftPieceView
/** The beats of a station as they stand on a day, with their posts and holders. */
export type Standing = wire.BeatsToday
export type DraftLine = wire.LineView
/** What lies between neighbours may be left out: then it is as in the station's last plan. */
export type Asking = wire.ProposalBody & { seed: number }

export const beats = {
  stations: () => get<wire.StationsView>('/api/beats/stations'),
  drafts: (station: string) => get<wire.LinesView>('/api/beats/drafts', { station }),
  propose: (asking: Asking) => post<Draft>('/api/beats/drafts', asking),
  draft: (id: string) => get<Draft>(`/api/beats/drafts/${id}`),
  pieces: (id: string) => get<Piece[]>(`/api/beats/drafts/${id}/pieces`),
  stop: (id: string) => post<Draft>(`/api/beats/drafts/${id}/stop`),
  wish: (id: string, version: number, want: Want) => post<Draft>(`/api/beats/drafts/${id}/wishes`, { version, want }),
  undo: (id: string, version: number, no: number) =>
    call<Draft>(`/api/beats/drafts/${id}/wishes/${no}`, { method: 'DELETE', query: { version } }),
  choose: (id: string, version: number, alternative: number) =>
    post<Draft>(`/api/beats/drafts/${id}/choice`, { version, alternative }),
  takeBack: (id: string, version: number) =>
    call<Draft>(`/api/beats/drafts/${id}/publication`, { method: 'DELETE', query: { version } }),
  standing: (station: string, day: string) => get<wire.BeatsToday>('/api/beats/standing', { station, day }),
  publish: (id: string, version: number, from: string) =>
    post<Draft>(`/api/beats/drafts/${id}/publication`, { version, from }),
}
