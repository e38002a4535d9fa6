import { call, get, post } from './client'

import type * as wire from './generated'

export type Role = wire.Role
export type Me = wire.Me
export type AccountView = wire.AccountView
export type Enrolment = wire.Enrolment
export type OneTimePassword = wire.OneTimePassword

export const access = {
  signIn: (login: string, password: string, code?: string) =>
    post<Me>('/api/access/sessions', { login, password, code: code || null }),
  signOut: () => call<void>('/api/access/sessions/current', { method: 'DELETE' }),
  me: () => get<Me>('/api/access/me'),
  changePassword: (old: string, fresh: string) => post<Me>('/api/access/passwords', { old, new: fresh }),
  factor: () => get<wire.FactorView>('/api/access/second-factor'),
  beginFactor: (password: string) => post<Enrolment>('/api/access/second-factor', { password }),
  confirmFactor: (code: string) => post<wire.Recovery>('/api/access/second-factor/confirmations', { code }),
  removeFactor: (password: string, code: string) =>
    post<void>('/api/access/second-factor/removals', { password, code }),
  resetFactor: (login: string) => post<void>(`/api/access/accounts/${encodeURIComponent(login)}/second-factor-resets`),
  accounts: () => get<AccountView[]>('/api/access/accounts'),
  openAccount: (person: string, login: string) => post<wire.OneTimePassword>('/api/access/accounts', { person, login }),
  freshPassword: (login: string) =>
    post<wire.OneTimePassword>(`/api/access/accounts/${encodeURIComponent(login)}/one-time-passwords`),
  lock: (login: string) => post<void>(`/api/access/accounts/${encodeURIComponent(login)}/lock`),
  unlock: (login: string) => post<void>(`/api/access/accounts/${encodeURIComponent(login)}/unlock`),
}
