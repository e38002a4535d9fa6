import { Refusal } from '@/api/client'
import type { ImportReport, RefusedRow } from '@/api/shared'

/** The rows that kept a whole file out: the server names them. Null when it refused for another reason. */
export function refusedRows(failure: unknown): ImportReport | null {
  const rows = failure instanceof Refusal ? failure.problem?.refused : null
  return Array.isArray(rows) ? { accepted: 0, refused: rows as RefusedRow[] } : null
}
