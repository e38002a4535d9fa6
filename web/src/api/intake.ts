import { get, post } from './client'
import type * as wire from './generated'
import type { Alike, Brief } from './incidents'
import type { Progress } from './residents'

/** What the resident's form needs to know about this county. */
export type Form = wire.FormView
export type NewReport = Required<Omit<wire.ReportBody, 'kind' | 'words' | 'facts' | 'photos' | 'spot'>> & {
  kind: string
  words: string
  facts: string[]
  photos: string[]
  spot: wire.Spot | null
}
export type ClerkReport = Omit<NewReport, 'sameAs'> & {
  channel: wire.NewReportChannel
  callerName: string | null
  callerPhone: string | null
}

/** What a clerk wrote down; the code is for who told it, and is shown this once. */
export type Written = Brief & { code: string | null; proposals: Alike[] }

export const intake = {
  form: () => get<Form>('/api/intake/form'),
  report: (report: NewReport, key: string) => post<Progress>('/api/intake/reports', report, key),
  clerk: (report: ClerkReport, key: string) => post<Written>('/api/intake/reports/clerk', report, key),
}
