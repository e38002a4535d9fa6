import { get, post } from './client'
import type * as wire from './generated'

/** Letters between organs about a dispute. */
export type LettersOf = wire.LettersView
export type LetterView = wire.LetterView
export type LateLetter = wire.LateLetterView
export type NewLetter = wire.DisputeLetterBody

const about = (dispute: string) => `/api/letters/disputes/${encodeURIComponent(dispute)}`
const one = (dispute: string, id: string) => `${about(dispute)}/${encodeURIComponent(id)}`

export const letters = {
  about: (dispute: string) => get<LettersOf>(about(dispute)),
  write: (dispute: string, told: Partial<NewLetter>, key: string) => post<LettersOf>(about(dispute), told, key),
  answer: (dispute: string, id: string, yes: boolean, number: string, words: string, key: string) =>
    post<LettersOf>(`${one(dispute, id)}/receipt`, { yes, number, words }, key),
  report: (dispute: string, id: string, yes: boolean, number: string, words: string, key: string) =>
    post<LettersOf>(`${one(dispute, id)}/report`, { yes, number, words }, key),
  late: () => get<LateLetter[]>('/api/letters/late'),
}
