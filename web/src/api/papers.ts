import { get } from './client'
import type * as wire from './generated'

/** What anybody who holds a paper is told of it. */
export type Check = wire.CheckView
export type Fingerprints = wire.FingerprintsView
export type Template = wire.TemplateView
export type Templates = wire.TemplatesView

export const FORMATS = ['PDF', 'OFD', 'DOCX'] as const
export type Format = (typeof FORMATS)[number]

export const papers = {
  check: (code: string) => get<Check>(`/api/papers/checks/${encodeURIComponent(code)}`),
  templates: () => get<Templates>('/api/papers/templates'),
  sample: (code: string, format: Format) => `/api/papers/templates/${encodeURIComponent(code)}/sample/${format}`,
}
