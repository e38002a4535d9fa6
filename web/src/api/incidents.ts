import { call, get, post } from './client'
import type * as wire from './generated'
import type { Page } from './shared'

/** What may stand in `state`; the server sends the word of a sealed type. */
export type State = 'WAITING' | 'IN_HAND' | 'ON_SCENE' | 'HANDLED' | 'HANDING_OVER' | 'ENDED'

export type Named = wire.IncidentsPracticeNamed
export type Kind = wire.VocabularyKindView
/** A limit that runs; `paused`: its clock stands still, the times are those at which it was stopped. */
export type Running = Omit<wire.BriefDeadlineView, 'paused' | 'counted'> & {
  paused?: boolean
  counted?: wire.Label | null
}
export type Moment = wire.FullMomentView
export type ReportView = wire.FullReportView
export type Memory = wire.FullMemoryView
/** A limit as it stands or ended; `moved` says where it stood before calendars were corrected. */
export type Limit = wire.FullLimitView
export type Outcome = wire.VocabularyOutcomeView
/** Everything that has a name in this county's practice. */
export type Vocabulary = wire.VocabularyView

/** An incident as lists and maps show it. */
export type Brief = Omit<wire.BriefView, 'state' | 'deadline'> & {
  state: State
  deadline: Running | null
  /** When it ended; servers that do not say it yet leave it out. */
  endedAt?: string | null
}
export type Full = Omit<wire.FullView, 'state' | 'deadline'> & { state: State; deadline: Running | null }
export type Alike = Omit<wire.AlikeView, 'incident'> & { incident: Brief }

export interface IncidentFilter {
  state?: string
  grade?: number | string
  level?: number | string
  kind?: string
  village?: string
  late?: boolean
  mine?: boolean
  q?: string
  /** Only what ended since then. */
  endedSince?: string
  cursor?: string
  limit?: number
}

/** What was asked is done, and the incident went on to somebody else: it is no longer ours to see. */
export type WentOn = { id: string; wentOn: true }
export const stillOurs = (answer: Full | WentOn): Full | null => ('wentOn' in answer ? null : answer)

const at = (id: string) => `/api/incidents/${encodeURIComponent(id)}`

export const incidents = {
  vocabulary: () => get<Vocabulary>('/api/incidents/vocabulary'),
  list: (filter: IncidentFilter) => get<Page<Brief>>('/api/incidents', { ...filter }),
  /** What waits for the reader's yes: more time, or the clock standing still. */
  waitingForYes: () => get<Brief[]>('/api/incidents/waiting-for-yes'),
  one: (id: string) => get<Full>(at(id)),
  act: (id: string, action: string, body: unknown, key: string) =>
    post<Full | WentOn>(`${at(id)}/${action}`, body, key),
  alike: (id: string) => get<Alike[]>(`${at(id)}/alike`),
  /** Of one of the reports that lie in an incident. */
  reveal: (id: string, report: string, purpose: string) =>
    call<wire.FullPersonView>(`${at(id)}/reveals`, { method: 'POST', body: { purpose, report } }),
  /** Everything reported under a whole number; asking is written to the trail. */
  byPhone: (phone: string) => call<Brief[]>('/api/incidents/by-phone', { method: 'POST', body: { phone } }),
  photo: (id: string) => `/api/pictures/${encodeURIComponent(id)}`,
}
