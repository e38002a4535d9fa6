import { get, post } from './client'
import type { Label, Page } from './shared'

export interface TrailEntry {
  seq: number
  at: string
  actor: string | null
  action: string
  subject: string
  purpose: string
  facts: Record<string, string>
}

/** A key of the profile, what it means and what it is set to. */
export interface Key {
  path: string
  meaning: string
  value: unknown
}

export interface Profile {
  profile: string
  county: string
  name: Label
  keys: Key[]
}

export interface Verification {
  intact: boolean
  rows: number
  head: number
  findings: unknown[]
}

/** The county's practice profile and the audit trail: read, never written, from here. */
export const records = {
  practice: () => get<Profile>('/api/practice'),
  trail: (cursor?: string) => get<Page<TrailEntry>>('/api/privacy/trail', { cursor }),
  verify: () => post<Verification>('/api/privacy/trail/verifications'),
}
