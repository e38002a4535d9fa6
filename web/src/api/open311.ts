import { call, get, post } from './client'

import type * as wire from './generated'

/** A system that may report by Open311; `receiver` is the body of the practice profile it speaks for. */
export type Client = wire.ApiClient
/** A body matters are handed over to; `services` says its code for a kind of ours, `otherwise` for all the rest. */
export type ReceiverEndpoint = wire.ReceiverEndpoint
export type Fresh = wire.FreshView

const at = (code: string) => `/api/open311/clients/${encodeURIComponent(code)}`

export const open311 = {
  clients: () => get<Client[]>('/api/open311/clients'),
  add: (client: Omit<Client, 'locked'>) => post<Fresh>('/api/open311/clients', client),
  renew: (code: string) => post<Fresh>(`${at(code)}/keys`),
  lock: (client: Client) => post<Client>(`${at(client.code)}/${client.locked ? 'unlock' : 'lock'}`),
  receivers: () => get<ReceiverEndpoint[]>('/api/open311/receivers'),
  save: ({ code, ...receiver }: ReceiverEndpoint) =>
    call<ReceiverEndpoint>(`/api/open311/receivers/${encodeURIComponent(code)}`, { method: 'PUT', body: receiver }),
}
