import { get, post, call, callForFile } from './client'
import type * as wire from './generated'
import { TABLE } from './shared'
import type { ImportQuery, ImportReport, Page } from './shared'

/** Name and phone are masked; see `reveal`. */
export type PersonView = wire.PersonView
/** A post with who holds it now, and whether it can take work. */
export type PostView = wire.CandidateView

export const LEAVE_REASONS = ['REST', 'LEAVE', 'TRAINING', 'DUTY_ELSEWHERE'] satisfies wire.LeaveReason[]

export const staff = {
  people: (q: string, cursor?: string) => get<Page<PersonView>>('/api/staff/people', { q, cursor }),
  addPerson: (body: wire.NewPerson) => post<wire.Made>('/api/staff/people', body),
  deactivate: (id: string) => post<void>(`/api/staff/people/${id}/deactivation`),
  reveal: (id: string, purpose: string) => post<wire.DirectoryRevealed>(`/api/staff/people/${id}/reveals`, { purpose }),
  leave: (id: string, body: wire.NewLeave) => post<void>(`/api/staff/people/${id}/leaves`, body),
  posts: (scope?: string) => get<PostView[]>('/api/staff/posts', { scope }),
  hold: (post_: string, body: wire.NewHolding) => post<void>(`/api/staff/posts/${post_}/holdings`, body),
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
