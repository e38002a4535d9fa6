import { get, post } from './client'
import type * as wire from './generated'

/** A breach that grew out of a quarrel, as the police mediate it. */
export type PoliceFile = wire.PoliceFileView
export type PoliceWords = wire.PoliceWords
export type NewPoliceFile = wire.PoliceFileBody
export type NewTry = wire.TryBody

const file = (id: string) => `/api/police/files/${encodeURIComponent(id)}`

export const police = {
  vocabulary: () => get<PoliceWords>('/api/police/vocabulary'),
  about: (incident: string) => get<PoliceFile[]>(`/api/police/incidents/${encodeURIComponent(incident)}`),
  letters: () => get<PoliceFile[]>('/api/police/letters'),
  open: (told: Partial<NewPoliceFile>, key: string) => post<PoliceFile[]>('/api/police/files', told, key),
  attempt: (id: string, told: Partial<NewTry>, key: string) => post<PoliceFile>(`${file(id)}/sessions`, told, key),
  write: (id: string, to: string, key: string) => post<PoliceFile>(`${file(id)}/letters`, { post: to }, key),
  receive: (id: string, accepts: boolean, words: string, key: string) =>
    post<PoliceFile>(`${file(id)}/receipts`, { accepts, words }, key),
  report: (id: string, agreed: boolean, words: string, key: string) =>
    post<PoliceFile>(`${file(id)}/reports`, { agreed, words }, key),
  madeGood: (id: string, key: string) => post<PoliceFile>(`${file(id)}/made-good`, undefined, key),
  goOn: (id: string, key: string) => post<PoliceFile>(`${file(id)}/going-on`, undefined, key),
}
