import { get, post } from './client'
import type * as wire from './generated'
import type { Page } from './shared'

export type TrailEntry = wire.LinkView
/** A key of the profile, what it means and what it is set to. */
export type Key = wire.KeyView
export type Profile = wire.ProfileView
export type Verification = wire.VerificationView

/** The county's practice profile and the audit trail: read, never written, from here. */
export const records = {
  practice: () => get<Profile>('/api/practice'),
  trail: (cursor?: string) => get<Page<TrailEntry>>('/api/privacy/trail', { cursor }),
  verify: () => post<Verification>('/api/privacy/trail/verifications'),
}
