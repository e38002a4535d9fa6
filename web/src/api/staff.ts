import { get, post, call, callForFile } from './client'
import { TABLE } from './shared'
import type { ImportQuery, ImportReport, Label, Page } from './shared'

export interface PersonView {
  id: string
  /** Masked, as is the phone number; see `reveal`. */
  name: string
  phone: string | null
  active: boolean
  posts: { id: string; title: string; duty: string; level: number; scopeCode: string }[]
}

/** A post with who holds it now, and whether it can take work. */
export interface PostView {
  post: string
  title: string
  duty: string
  level: number
  levelLabel: Label | null
  scope: string
  scopeCode: string
  person: string | null
  holder: string | null
  availability: 'AVAILABLE' | 'VACANT' | 'ON_LEAVE' | 'DEACTIVATED'
  availabilityLabel: Label
}

export const LEAVE_REASONS = ['REST', 'LEAVE', 'TRAINING', 'DUTY_ELSEWHERE'] as const

export const staff = {
  people: (q: string, cursor?: string) => get<Page<PersonView>>('/api/staff/people', { q, cursor }),
  addPerson: (body: { name: string; phone: string | null }) => post<{ id: string }>('/api/staff/people', body),
  deactivate: (id: string) => post<void>(`/api/staff/people/${id}/deactivation`),
  reveal: (id: string, purpose: string) =>
    post<{ name: string; phone: string | null }>(`/api/staff/people/${id}/reveals`, { purpose }),
  leave: (id: string, body: { from: string; to: string; reason: string }) =>
    post<void>(`/api/staff/people/${id}/leaves`, body),
  posts: (scope?: string) => get<PostView[]>('/api/staff/posts', { scope }),
  hold: (post_: string, body: { person: string; from: string; to: string | null }) =>
    post<void>(`/api/staff/posts/${post_}/holdings`, body),
  importFile: (query: ImportQuery, file: File) =>
    call<ImportReport>('/api/staff/imports', { method: 'POST', query: { ...query }, raw: { body: file, type: TABLE } }),
  rowsToMend: (query: ImportQuery, file: File) =>
    callForFile('/api/staff/imports', {
      method: 'POST',
      query: { ...query, toMend: 'XLSX' },
      raw: { body: file, type: TABLE },
    }),
  template: () => '/api/staff/imports/template?format=XLSX',
}
