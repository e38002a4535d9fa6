import { get, post, call, callForFile } from './client'
import type * as wire from './generated'
import { TABLE } from './shared'
import type { ImportQuery, ImportReport, Page, TableFormat } from './shared'

/** Name and phone are masked; see `reveal`. */
export type PersonView = wire.PersonView
/** A post with who holds it now, and whether it can take work. */
export type PostView = wire.CandidateView

export type LeaveView = wire.LeaveView
export type PostForm = wire.PostForm
export type HoldingView = wire.HoldingView

export const LEAVE_REASONS = ['REST', 'LEAVE', 'TRAINING', 'DUTY_ELSEWHERE'] satisfies wire.LeaveReason[]

export const staff = {
  people: (q: string, cursor?: string) => get<Page<PersonView>>('/api/staff/people', { q, cursor }),
  addPerson: (body: wire.NewPerson) => post<wire.Made>('/api/staff/people', body),
  deactivate: (id: string) => post<void>(`/api/staff/people/${id}/deactivation`),
  reveal: (id: string, purpose: string) => post<wire.DirectoryRevealed>(`/api/staff/people/${id}/reveals`, { purpose }),
  leave: (id: string, body: wire.NewLeave) => post<void>(`/api/staff/people/${id}/leaves`, body),
  correct: (id: string, body: wire.Correction) => post<void>(`/api/staff/people/${id}/corrections`, body),
  leaves: (id: string) => get<LeaveView[]>(`/api/staff/people/${id}/leaves`),
  endLeave: (id: string, leave: string, to: string) =>
    post<void>(`/api/staff/people/${id}/leaves/${leave}/ends`, { to }),
  posts: (q?: string) => get<PostView[]>('/api/staff/posts', { q }),
  postForm: () => get<PostForm>('/api/staff/post-form'),
  addPost: (body: wire.PostBody) => post<wire.Made>('/api/staff/posts', body),
  rename: (post_: string, title: string) => post<void>(`/api/staff/posts/${post_}/titles`, { title }),
  close: (post_: string) => post<void>(`/api/staff/posts/${post_}/closure`),
  holdings: (post_: string) => get<HoldingView[]>(`/api/staff/posts/${post_}/holdings`),
  vacate: (post_: string, body: wire.Vacancy) => post<void>(`/api/staff/posts/${post_}/vacancies`, body),
  hold: (post_: string, body: wire.NewHolding) => post<void>(`/api/staff/posts/${post_}/holdings`, body),
  importFile: (query: ImportQuery, file: File) =>
    call<ImportReport>('/api/staff/imports', { method: 'POST', query: { ...query }, raw: { body: file, type: TABLE } }),
  rowsToMend: (query: ImportQuery, file: File) =>
    callForFile('/api/staff/imports', {
      method: 'POST',
      query: { ...query, toMend: 'XLSX' },
      raw: { body: file, type: TABLE },
    }),
  template: (format: TableFormat) => `/api/staff/imports/template?format=${format}`,
}
