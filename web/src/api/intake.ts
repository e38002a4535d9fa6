import { call, get, post } from './client'
import type { Label, Page, Spot } from './shared'

export type State = 'WAITING' | 'IN_HAND' | 'ON_SCENE' | 'HANDLED' | 'HANDING_OVER' | 'ENDED'

export interface Named {
  code: string
  label: Label
}

export interface Kind extends Named {
  grade?: number
  police?: boolean
  children?: Kind[]
}

/** What the resident's form needs to know about this county. */
export interface Form {
  county: { code: string; name: Label | string }
  demo: boolean
  kinds: Kind[]
  facts: Named[]
  limits: { photos: number; photoBytes: number; words: number }
  objectionReasons: Named[]
  ratingReasons: Named[]
  notice: Label | null
}

export interface NewReport {
  kind: string
  words: string
  facts: string[]
  spot: Spot | null
  place: string | null
  village: string | null
  happenedAt: string | null
  phone: string | null
  photos: string[]
}

export interface Step {
  at: string
  label: Label
  /** Why the clock was stopped. */
  reason: Label | null
  words: string | null
  by: string | null
}

/** What the resident sees of a case: never a name, never a phone number. */
export interface Progress {
  code: string
  state: State
  stateLabel: Label
  grade: number
  kindLabel: Label
  openedAt: string
  asOf: string
  holder: { title: string; level: number; levelLabel: Label; since: string }
  next: Label | null
  dueAt: string | null
  /** The time to finish was stopped for a reason; it stands among the steps. */
  standsStill: boolean
  steps: Step[]
  refusals: RefusalStep[]
  canConfirm: boolean
  canObject: boolean
  canRate: boolean
  /** The last handling was rated already: to be thanked for, not asked for again. */
  rated: boolean
  phoneNeeded: boolean
  outcome: { label: Label; basis: string | string[] | null } | null
  objectUntil: string | null
}

export interface RefusalStep {
  at: string
  reason: Label
  words: string | null
  betterOwner: string | null
}

export interface Running {
  limit: 'answer' | 'scene' | 'finish' | 'object' | string
  from: string
  halfAt: string
  dueAt: string
  /** Its clock stands still; the times are those at which it was stopped. */
  paused?: boolean
}

/** An incident as lists and maps show it. */
export interface Brief {
  id: string
  code: string
  state: State
  grade: number
  kind: string
  kindLabel: Label
  summary: string
  spot: Spot | null
  village: string | null
  villageName: string | null
  townName: string | null
  grid: string | null
  beat: string | null
  level: number
  levelLabel: Label
  owner: { post: string; title: string; holder: string | null }
  since: string
  openedAt: string
  deadline: Running | null
  late: boolean
  reports: number
  outcome: string | null
  version: number
}

export interface Moment {
  id: string
  at: string
  kind: string
  label: Label
  byTitle: string | null
  byName: string | null
  words: string | null
  reason: string | null
  reasonLabel: Label | null
  level: number | null
  facts: Record<string, unknown>
}

export interface ReportView {
  id: string
  channel: string
  receivedAt: string
  happenedAt: string | null
  words: string
  place: string | null
  photos: string[]
  phoneMasked: string | null
}

export interface Memory {
  level: number
  tried: string
  whyFailed: string
  offers: string | null
  at: string
}

/** A limit as it stands or ended; `moved` says where it stood before calendars were corrected. */
export interface Limit extends Running {
  state?: string
  provisional: boolean
  moved: { at: string; from: string; to: string }[]
}

export interface Full extends Brief {
  words: string
  reportsList: ReportView[]
  timeline: Moment[]
  deadlines: Limit[]
  actions: string[]
  /** The lawful ends this person may give it now. */
  outcomes: string[]
  memory: Memory[]
}

export interface Outcome extends Named {
  basis: unknown
  needsPolice?: boolean
}

/** Everything that has a name in this county's practice. */
export interface Vocabulary {
  grades: { grade: number; label: Label }[]
  levels: { order: number; label: Label }[]
  kinds: Kind[]
  facts: Named[]
  outcomes: Outcome[]
  returnReasons: Named[]
  refusalReasons?: Named[]
  objectionReasons: Named[]
  ratingReasons: Named[]
  extensionReasons: Named[]
  pauseReasons: Named[]
  receivers: Named[]
}

export interface Alike {
  incident: Brief
  reasons: Label[]
  metres: number | null
  minutes: number | null
}

export interface ClerkReport extends NewReport {
  channel: 'WALK_IN' | 'CALL' | 'ROUND' | 'HOTLINE'
  callerName: string | null
  callerPhone: string | null
}

export interface IncidentFilter {
  state?: string
  grade?: number | string
  level?: number | string
  kind?: string
  village?: string
  late?: boolean
  mine?: boolean
  q?: string
  cursor?: string
  limit?: number
}

const at = (id: string) => `/api/incidents/${encodeURIComponent(id)}`
const caseAt = (code: string) => `/api/residents/cases/${encodeURIComponent(code)}`

export const intake = {
  form: () => get<Form>('/api/intake/form'),
  report: (report: NewReport, key: string) => post<Progress>('/api/intake/reports', report, key),
  progress: (code: string) => get<Progress>(caseAt(code)),
  qr: (code: string) => `${caseAt(code)}/qr.svg`,
  confirm: (code: string, phone: string | null, key: string) =>
    post<Progress>(`${caseAt(code)}/confirmation`, { phone }, key),
  object: (code: string, body: { phone: string | null; reason: string; words: string }, key: string) =>
    post<Progress>(`${caseAt(code)}/objection`, body, key),
  rate: (code: string, body: { phone: string | null; score: number; reasons: string[]; words: string }, key: string) =>
    post<Progress>(`${caseAt(code)}/rating`, body, key),
  photo: (id: string) => `/api/pictures/${encodeURIComponent(id)}`,
  vocabulary: () => get<Vocabulary>('/api/incidents/vocabulary'),
  incidents: (filter: IncidentFilter) => get<Page<Brief>>('/api/incidents', { ...filter }),
  incident: (id: string) => get<Full>(at(id)),
  clerk: (report: ClerkReport, key: string) =>
    post<Brief & { proposals?: Alike[] }>('/api/intake/reports/clerk', report, key),
  act: (id: string, action: string, body: unknown, key: string) => post<Full>(`${at(id)}/${action}`, body, key),
  alike: (id: string) => get<Alike[]>(`${at(id)}/alike`),
  reveal: (id: string, purpose: string) =>
    call<{ phone: string | null; name: string | null }>(`${at(id)}/reveals`, { method: 'POST', body: { purpose } }),
}
