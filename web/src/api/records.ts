import { address, get, post } from './client'
import type * as wire from './generated'
import type { Page, TableFormat } from './shared'

export type TrailEntry = wire.LinkView
export type TrailAction = wire.TrailActionView
/** A key of the profile, what it means and what it is set to. */
export type Key = wire.KeyView
/** A list of the practice whose rows are arranged. */
export type Rows = wire.RowsView
export type RowField = wire.RowFieldView
export type Profile = wire.ProfileView
/** A change of the practice that somebody proposed, and what was decided. */
export type Edition = wire.PracticeEditionView
export type CaseOutcome = wire.WorkedCasesCaseOutcome
export type Verification = wire.VerificationView

/** What an auditor looks for; what is empty does not narrow. */
export interface TrailSearch {
  actor: string
  action: string
  matter: string
  from: string
  to: string
}

/** The county's practice profile, edition by edition, and the audit trail. */
export const records = {
  practice: () => get<Profile>('/api/practice'),
  editions: () => get<Edition[]>('/api/practice/editions'),
  editionCases: (number: number) => get<CaseOutcome[]>(`/api/practice/editions/${number}/cases`),
  tryEdition: (trial: wire.Trial) => post<CaseOutcome[]>('/api/practice/editions/trials', trial),
  proposeEdition: (proposal: wire.PracticeProposal) => post<wire.Proposed>('/api/practice/editions', proposal),
  goBack: (number: number, from: string, why: string) =>
    post<wire.Proposed>(`/api/practice/editions/${number}/returns`, { from, why }),
  decideEdition: (number: number, yes: boolean, sure: boolean) =>
    post<void>(`/api/practice/editions/${number}/decisions`, { yes, sure }),
  trail: (search: TrailSearch, cursor?: string) => get<Page<TrailEntry>>('/api/privacy/trail', { ...search, cursor }),
  trailAs: (search: TrailSearch, format: TableFormat) => address('/api/privacy/trail/exports', { ...search, format }),
  trailActions: () => get<TrailAction[]>('/api/privacy/trail/actions'),
  verify: () => post<Verification>('/api/privacy/trail/verifications'),
}
