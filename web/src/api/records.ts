import { address, get, post } from './client'
import type * as wire from './generated'
import type { Page, TableFormat } from './shared'

export type TrailEntry = wire.LinkView
export type TrailAction = wire.TrailActionView
/** A key of the profile, what it means and what it is set to. */
export type Key = wire.KeyView
export type Profile = wire.ProfileView
export type Verification = wire.VerificationView

/** What an auditor looks for; what is empty does not narrow. */
export interface TrailSearch {
  actor: string
  action: string
  matter: string
  from: string
  to: string
}

/** The county's practice profile and the audit trail: read, never written, from here. */
export const records = {
  practice: () => get<Profile>('/api/practice'),
  trail: (search: TrailSearch, cursor?: string) => get<Page<TrailEntry>>('/api/privacy/trail', { ...search, cursor }),
  trailAs: (search: TrailSearch, format: TableFormat) => address('/api/privacy/trail/exports', { ...search, format }),
  trailActions: () => get<TrailAction[]>('/api/privacy/trail/actions'),
  verify: () => post<Verification>('/api/privacy/trail/verifications'),
}
