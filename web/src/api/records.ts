import { get, post } from './client'
import type * as wire from './generated'
import type { Page } from './shared'

export type TrailEntry = wire.LinkView
export type TrailAction = wire.TrailActionView
/** A key of the profile, what it means and what it is set to. */
export type Key = wire.KeyView
export type Profile = wire.ProfileView
export type Verification = wire.VerificationView

/** The county's practice profile and the audit trail: read, never written, from here. */
export const records = {
  practice: () => get<Profile>('/api/practice'),
  trail: (action: string | null, cursor?: string) =>
    get<Page<TrailEntry>>('/api/privacy/trail', { action: action ?? undefined, cursor }),
  trailActions: () => get<TrailAction[]>('/api/privacy/trail/actions'),
  verify: () => post<Verification>('/api/privacy/trail/verifications'),
}
