import type { ReceiverEndpoint } from '@/api/open311'

/** What is being entered for a body; `services` as lines a person can write. */
export interface Draft {
  code: string
  endpoint: string
  jurisdiction: string
  services: string
  otherwise: string
}

export function draftOf(code: string, known: ReceiverEndpoint | undefined): Draft {
  return {
    code,
    endpoint: known?.endpoint ?? '',
    jurisdiction: known?.jurisdiction ?? '',
    services: Object.entries(known?.services ?? {})
      .map((pair) => pair.join('='))
      .join('\n'),
    otherwise: known?.otherwise ?? '',
  }
}

/** As the interface wants it; lines without an equals sign say nothing. */
export function receiverOf(draft: Draft): ReceiverEndpoint {
  const services: Record<string, string> = {}
  for (const line of draft.services.split('\n')) {
    const [kind, theirs] = line.split('=', 2).map((part) => part.trim())
    if (kind && theirs) services[kind] = theirs
  }
  return {
    code: draft.code,
    endpoint: draft.endpoint.trim(),
    jurisdiction: draft.jurisdiction.trim() || null,
    services,
    otherwise: draft.otherwise.trim(),
  }
}
