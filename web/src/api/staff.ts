import { get, post, call } from './client'
import type { ImportReport, Page } from './shared'

export interface PersonView {
  id: string
  name: string
  phone?: string | null
  phoneMasked?: string | null
  active?: boolean
  posts?: (string | { id: string; title: string })[]
  [more: string]: unknown
}

export interface PostView {
  id: string
  duty: string
  level: number
  title: string
  scopeCode: string
  holder?: { person: string; name: string } | null
  [more: string]: unknown
}

export interface Responsible {
  where: Record<string, unknown>
  team: unknown
  chain: unknown[]
}

export const staff = {
  people: (q: string, cursor?: string) => get<Page<PersonView>>('/api/staff/people', { q, cursor }),
  addPerson: (body: unknown) => post<PersonView>('/api/staff/people', body),
  deactivate: (id: string) => post<void>(`/api/staff/people/${id}/deactivation`),
  reveal: (id: string, purpose: string) =>
    post<{ name: string; phone: string | null }>(`/api/staff/people/${id}/reveals`, { purpose }),
  leave: (id: string, body: { from: string; to: string; reason: string }) => post<void>(`/api/staff/people/${id}/leaves`, body),
  posts: (scope?: string) => get<PostView[] | Page<PostView>>('/api/staff/posts', { scope }),
  addPost: (body: unknown) => post<PostView>('/api/staff/posts', body),
  hold: (post_: string, body: { person: string; from: string; to: string | null }) =>
    post<void>(`/api/staff/posts/${post_}/holdings`, body),
  responsible: (query: { lon?: number; lat?: number; village?: string; day?: string }) =>
    get<Responsible>('/api/staff/responsible', query),
  importCsv: (file: File) =>
    call<ImportReport>('/api/staff/imports', { method: 'POST', raw: { body: file, type: 'text/csv' } }),
}
