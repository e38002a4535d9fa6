import { call, get, post } from './client'
import type * as wire from './generated'
import type { Brief } from './incidents'
import type { Page } from './shared'

export type DisputeLine = wire.DisputeLineView
export type Dispute = wire.DisputeView
export type DisputeParty = wire.DisputePartyView
export type Owed = wire.DisputeObligationView
export type DisputeWords = wire.VocabularyOfDisputes
export type NewDispute = wire.DisputeBodiesDisputeBody
export type NewParty = wire.DisputeBodiesPartyBody
export type NewAgreement = wire.DisputeBodiesAgreementBody
export type NewPromise = wire.DisputeBodiesPromiseBody
export type Death = wire.DisputeBodiesDeathBody
export type Flaw = wire.FlawView
/** What each level has before it. */
export type Levels = wire.LevelListLevelsView
export type LevelLine = wire.LevelListLevelLineView
/** Whether it may turn violent, and what was decided. */
export type DangerState = wire.DangerView
export type NewDangerFact = wire.DangerFactBody
/** A dispute as one of its parties sees it. */
export type PartySide = wire.PartySideView
/** Who is asking: the code on the slip, the number they left, and the name where one number belongs to several. */
export interface Asker {
  code: string
  phone: string
  name?: string
}

export type DisputeFigures = wire.DisputeFiguresView
export type DisputeBreakdown = wire.DisputeFiguresDisputeBreakdown
export type DisputeNumber = wire.DisputeFiguresPartOf
export interface DisputeSpan {
  from?: string
  until?: string
  cutOff?: string
  by?: DisputeBreakdown
}

const dispute = (id: string) => `/api/mediation/disputes/${encodeURIComponent(id)}`

export const mediation = {
  vocabulary: () => get<DisputeWords>('/api/mediation/vocabulary'),
  propose: (words: string, incidentKind: string) =>
    post<wire.ProposedKind[]>('/api/mediation/kinds/proposals', { words, incidentKind }),
  list: (filter: { stage?: string; mine?: boolean; broken?: boolean; visit?: boolean; cursor?: string }) =>
    get<Page<DisputeLine>>('/api/mediation/disputes', { ...filter, limit: 100 }),
  about: (incident: string) => get<DisputeLine[]>(`/api/mediation/incidents/${encodeURIComponent(incident)}/disputes`),
  one: (id: string) => get<Dispute>(dispute(id)),
  register: (told: Partial<NewDispute>, key: string) => post<wire.RegisteredView>('/api/mediation/disputes', told, key),
  answer: (id: string, party: string, answer: string, way: string, key: string) =>
    post<Dispute>(`${dispute(id)}/answers`, { party, answer, way }, key),
  write: (id: string, what: string, words: string, offers: string, key: string) =>
    post<Dispute>(`${dispute(id)}/records`, { what, words, offers }, key),
  check: (id: string, agreement: Partial<NewAgreement>) => post<Flaw[]>(`${dispute(id)}/agreement/check`, agreement),
  conclude: (id: string, agreement: Partial<NewAgreement>, key: string) =>
    post<Dispute>(`${dispute(id)}/agreement`, agreement, key),
  print: (id: string, key: string) => post<Dispute>(`${dispute(id)}/agreement/paper`, {}, key),
  handOver: (id: string, n: number, on: string, way: string, key: string) =>
    post<Dispute>(`${dispute(id)}/agreement/copies/${n}`, { on, way }, key),
  apply: (id: string, key: string) => post<Dispute>(`${dispute(id)}/agreement/application`, {}, key),
  sign: (id: string, party: string, picture: Blob, key: string) =>
    call<Dispute>(`${dispute(id)}/parties/${encodeURIComponent(party)}/signature`, {
      method: 'POST',
      raw: { body: picture, type: picture.type },
      key,
    }),
  visited: (id: string, words: string, key: string) => post<Dispute>(`${dispute(id)}/visits`, { words }, key),
  died: (id: string, told: Partial<Death>, key: string) => post<Dispute>(`${dispute(id)}/deaths`, told, key),
  notDead: (id: string, party: string, words: string, key: string) =>
    post<Dispute>(`${dispute(id)}/deaths/mistaken`, { party, words }, key),
  end: (id: string, words: string, key: string) => post<Dispute>(`${dispute(id)}/ending`, { words }, key),
  performed: (id: string, obligation: string, amount: string | null, words: string, key: string) =>
    post<Dispute>(`${dispute(id)}/performances`, { obligation, amount, words }, key),
  judge: (id: string, obligation: string, so: boolean, key: string) =>
    post<Dispute>(`${dispute(id)}/verdicts`, { obligation, so }, key),
  figures: (span: DisputeSpan) => get<DisputeFigures>('/api/mediation/figures', { ...span }),
  found: (span: DisputeSpan, cursor?: string) =>
    get<Page<Brief>>('/api/mediation/figures/found', {
      from: span.from,
      until: span.until,
      cutOff: span.cutOff,
      cursor,
      limit: 100,
    }),
  behind: (span: DisputeSpan, key: string, number: DisputeNumber, cursor?: string) =>
    get<Page<DisputeLine>>('/api/mediation/figures/disputes', { ...span, key, number, cursor, limit: 100 }),
  levels: (level: number | null) => get<Levels>('/api/mediation/levels', { level: level ?? undefined, limit: 200 }),
  danger: (id: string) => get<DangerState>(`${dispute(id)}/danger`),
  tellDanger: (id: string, told: Partial<NewDangerFact>, key: string) =>
    post<DangerState>(`${dispute(id)}/danger/facts`, told, key),
  decideDanger: (id: string, precautions: boolean, words: string, key: string) =>
    post<DangerState>(`${dispute(id)}/danger/decisions`, { precautions, words }, key),
  dangers: () => get<DisputeLine[]>('/api/mediation/dangers'),
  letGo: (id: string, obligation: string, key: string) =>
    post<Dispute>(`${dispute(id)}/letting-go`, { obligation }, key),
}

export const parties = {
  look: (who: Asker) => post<PartySide>('/api/mediation/parties/look', who),
  answer: (who: Asker, answer: string, key: string) =>
    post<PartySide>('/api/mediation/parties/answers', { who, answer }, key),
  performed: (who: Asker, obligation: string, amount: string | null, words: string, key: string) =>
    post<PartySide>('/api/mediation/parties/performances', { who, obligation, amount, words }, key),
  judge: (who: Asker, obligation: string, so: boolean, key: string) =>
    post<PartySide>('/api/mediation/parties/verdicts', { who, obligation, so }, key),
}
