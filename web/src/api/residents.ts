import { get, post } from './client'
import type * as wire from './generated'
import type { State } from './incidents'

/** What the resident sees of a case: never a name, never a phone number. */
export type Progress = Omit<wire.ProgressView, 'state'> & { state: State }

export type Nearby = wire.NearbyView

const at = (code: string) => `/api/residents/cases/${encodeURIComponent(code)}`

export const residents = {
  progress: (code: string) => get<Progress>(at(code)),
  qr: (code: string) => `${at(code)}/qr.svg`,
  nearby: (kind: string, spot: wire.Spot | null, village: string | null) =>
    get<Nearby[]>('/api/residents/nearby', { kind, lon: spot?.lon, lat: spot?.lat, village: village ?? undefined }),
  add: (code: string, body: wire.AdditionBody, key: string) => post<Progress>(`${at(code)}/addition`, body, key),
  withdraw: (code: string, body: wire.ObjectionBody, key: string) =>
    post<Progress>(`${at(code)}/withdrawal`, body, key),
  confirm: (code: string, body: wire.PhoneBody, key: string) => post<Progress>(`${at(code)}/confirmation`, body, key),
  object: (code: string, body: wire.ObjectionBody, key: string) => post<Progress>(`${at(code)}/objection`, body, key),
  rate: (code: string, body: wire.RatingBody, key: string) => post<Progress>(`${at(code)}/rating`, body, key),
}
