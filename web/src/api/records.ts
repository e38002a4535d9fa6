import { get, post } from './client'
import type { Page } from './shared'

export interface TrailEntry {
  at: string
  action: string
  subject: string
  purpose: string | null
  facts?: Record<string, unknown>
  [more: string]: unknown
}

/** The county's practice profile and the audit trail: read, never written, from here. */
export const records = {
  practice: () => get<Record<string, unknown>>('/api/practice'),
  calendar: (year: number) => get<unknown>('/api/deadlines/calendar', { year }),
  trail: (cursor?: string) => get<Page<TrailEntry>>('/api/privacy/trail', { cursor }),
  verify: () => post<Record<string, unknown>>('/api/privacy/trail/verifications'),
}
