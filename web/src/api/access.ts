import { call, get, post } from './client'

export type Role =
  | 'GRID_WORKER'
  | 'AUXILIARY'
  | 'OFFICER'
  | 'COMMAND_ROOM'
  | 'STATION_CHIEF'
  | 'COUNTY_LEADER'
  | 'ADMINISTRATOR'
  | 'AUDITOR'

export interface Me {
  person: string
  name: string
  roles: Role[]
  areaName: string
  posts: { id: string; title: string; level: number; scopeCode: string }[]
  csrf: string
  login: string
  mustChangePassword: boolean
}

export interface AccountView {
  login: string
  person: string
  name: string
  hat: string
  locked: boolean
  closedUntil: string | null
  mustChangePassword: boolean
}

export const access = {
  signIn: (login: string, password: string) => post<Me>('/api/access/sessions', { login, password }),
  signOut: () => call<void>('/api/access/sessions/current', { method: 'DELETE' }),
  me: () => get<Me>('/api/access/me'),
  changePassword: (old: string, fresh: string) => post<Me>('/api/access/passwords', { old, new: fresh }),
  accounts: () => get<AccountView[]>('/api/access/accounts'),
  openAccount: (person: string, login: string) =>
    post<{ login: string; oneTimePassword: string }>('/api/access/accounts', { person, login }),
  freshPassword: (login: string) =>
    post<{ login: string; oneTimePassword: string }>(
      `/api/access/accounts/${encodeURIComponent(login)}/one-time-passwords`,
    ),
  lock: (login: string) => post<void>(`/api/access/accounts/${encodeURIComponent(login)}/lock`),
  unlock: (login: string) => post<void>(`/api/access/accounts/${encodeURIComponent(login)}/unlock`),
}
