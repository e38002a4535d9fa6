import { call, get, post } from './client'
import type * as wire from './generated'
import type { Asker } from './mediation'

/** A mediation committee with who sits on it and what the law wants of it that is not so. */
export type Committee = wire.CommitteeView
export type Committees = wire.CommitteesView
export type CommitteeMember = wire.MemberView
export type NewCommittee = wire.CommitteeBody
export type NewMember = wire.MemberBody
/** Who sits at the table of a dispute. */
export type RoundTable = wire.TableView
export type Proposal = wire.ProposalView
export type SeatedMediator = wire.ChoiceView
export type SeatedGuest = wire.GuestView
export type NearPost = wire.NearPostView
/** A dispute the reader's post was asked along to. */
export type AskedAlong = wire.AskedView

const table = (dispute: string) => `/api/mediators/disputes/${encodeURIComponent(dispute)}`

export const mediators = {
  committees: () => get<Committees>('/api/mediators/committees'),
  add: (told: Partial<NewCommittee>, key: string) => post<Committee>('/api/mediators/committees', told, key),
  correct: (id: string, told: Partial<NewCommittee>) =>
    call<Committee>(`/api/mediators/committees/${encodeURIComponent(id)}`, { method: 'PUT', body: told }),
  join: (committee: string, told: Partial<NewMember>, key: string) =>
    post<Committee>(`/api/mediators/committees/${encodeURIComponent(committee)}/members`, told, key),
  correctMember: (id: string, told: Partial<NewMember>) =>
    call<Committee>(`/api/mediators/members/${encodeURIComponent(id)}`, { method: 'PUT', body: told }),
  table: (dispute: string) => get<RoundTable>(table(dispute)),
  propose: (dispute: string, languages: string[]) => post<Proposal[]>(`${table(dispute)}/proposals`, { languages }),
  name: (dispute: string, member: string, wished: boolean, key: string) =>
    post<RoundTable>(`${table(dispute)}/mediators`, { member, wished, neutral: true }, key),
  tie: (dispute: string, member: string, what: string, words: string, key: string) =>
    post<RoundTable>(`${table(dispute)}/ties`, { member, what, words }, key),
  stepDown: (dispute: string, member: string, key: string) =>
    post<RoundTable>(`${table(dispute)}/stepping-down`, { member }, key),
  invite: (dispute: string, capacity: string, name: string, key: string) =>
    post<RoundTable>(`${table(dispute)}/guests`, { capacity, name }, key),
  hear: (dispute: string, about: string, party: string, yes: boolean, key: string) =>
    post<RoundTable>(`${table(dispute)}/voices`, { about, party, yes, way: 'IN_PERSON' }, key),
  near: (dispute: string) => get<NearPost[]>(`${table(dispute)}/near`),
  askAlong: (dispute: string, at: string, key: string) =>
    post<RoundTable>(`${table(dispute)}/companions`, { post: at }, key),
  come: (dispute: string, coming: boolean, key: string) =>
    post<AskedAlong[]>(`${table(dispute)}/coming`, { coming }, key),
  asked: () => get<AskedAlong[]>('/api/mediators/asked'),
}

/** Whom a party is asked about. */
export type PartyQuestion = wire.QuestionView

export const partyTable = {
  questions: (who: Asker) => post<PartyQuestion[]>('/api/mediators/parties/questions', who),
  answer: (who: Asker, about: string, yes: boolean, key: string) =>
    post<PartyQuestion[]>('/api/mediators/parties/voices', { who, about, yes }, key),
}
