import { Refusal } from '@/api/client'
import type { ImportReport, ReadAs } from '@/api/shared'

/** What kept a whole file out: the server's refusal carries the report. Null when it refused for another reason. */
export function refusedRows(failure: unknown): ImportReport | null {
  const report = failure instanceof Refusal ? (failure.problem as Partial<ImportReport> | null) : null
  if (!Array.isArray(report?.refused)) return null
  return {
    accepted: 0,
    preview: false,
    changes: report.changes ?? null,
    corrected: report.corrected ?? [],
    emptyRows: report.emptyRows ?? 0,
    leftOut: report.leftOut ?? [],
    refusedCount: report.refusedCount ?? report.refused.length,
    refused: report.refused,
    readAs: report.readAs ?? null,
    dropped: report.dropped ?? [],
    ignored: report.ignored ?? [],
  }
}

/** Whether the server wants to hear that a list may end most of a county. */
export const asksWhetherSure = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.problem?.type === '/problems/places/ends-most-of-a-county'

/** How a file was taken, in words: CSV, GB 18030, “;”. */
export function takenAs(as: ReadAs): string {
  const separator = as.separator === '\t' ? 'Tab' : as.separator && `“${as.separator}”`
  return [as.kind, as.letters, separator, as.sheet].filter(Boolean).join(' · ')
}
