import { call, callForFile, get } from './client'
import type * as wire from './generated'

/** What anybody who holds a paper is told of it. */
export type Check = wire.CheckView
export type Fingerprints = wire.FingerprintsView
export type Template = wire.TemplateView
export type Templates = wire.TemplatesView
export type Dossier = wire.DossierView

export const FORMATS = ['PDF', 'OFD', 'DOCX'] as const
export type Format = (typeof FORMATS)[number]

const dossier = (id: string) => `/api/papers/dossiers/${encodeURIComponent(id)}`

export const papers = {
  check: (code: string) => get<Check>(`/api/papers/checks/${encodeURIComponent(code)}`),
  read: (id: string, purpose: string) =>
    callForFile(`/api/papers/${encodeURIComponent(id)}/readings`, { method: 'POST', body: { format: 'PDF', purpose } }),
  dossier: (id: string) => get<Dossier>(dossier(id)),
  scan: (id: string, item: string, file: File) =>
    call<Dossier>(`${dossier(id)}/items/${encodeURIComponent(item)}/scans`, {
      method: 'POST',
      raw: { body: file, type: 'application/octet-stream' },
    }),
  readDossier: (id: string, purpose: string) =>
    callForFile(`${dossier(id)}/readings`, { method: 'POST', body: { format: 'PDF', purpose } }),
  maskedDossier: (id: string) => callForFile(`${dossier(id)}/masked-copies`, { method: 'POST', body: {} }),
  templates: () => get<Templates>('/api/papers/templates'),
  sample: (code: string, format: Format) => `/api/papers/templates/${encodeURIComponent(code)}/sample/${format}`,
}
