import type * as wire from './generated'

/** A short text in both languages of every screen. */
export type Label = wire.Label

/** A place on Earth, WGS-84. */
export type Spot = wire.Spot

/** A stretch of a list; `asOf` is when the server read it. */
export interface Page<T> {
  items: T[]
  next: string | null
  asOf: string
}

/** RFC 9457: why the server said no, in the reader's language. */
export interface ProblemDocument {
  type: string
  title: string
  status: number
  detail?: string
  [fact: string]: unknown
}

/** A table as somebody's spreadsheet saved it, in whatever form. */
export const TABLE = 'application/octet-stream'

export type TableFormat = wire.TableFormat

/** How a file is to be taken: what is right of it, or only to see what would happen. */
export interface ImportQuery {
  partly: boolean
  preview: boolean
}

/** One refused row of an import; `value` is masked where it is personal. */
export interface RefusedRow {
  row: number
  code: string | null
  column: string | null
  value: string | null
  problem: { type: string; title: string }
  where: Spot | null
}

/** How a file was taken. */
export interface ReadAs {
  kind: 'CSV' | 'XLSX'
  letters: string | null
  separator: string | null
  sheet: string | null
  headingRow: number
}

/** What became of a file, or would; `refused` has the first rows of `refusedCount`. */
export interface CorrectedCell {
  row: number
  column: string
  before: string | null
  now: string
}
export interface ImportReport {
  accepted: number
  preview: boolean
  /** What it adds, changes and ends, in a sentence. */
  changes: Label | null
  /** What stood otherwise of somebody known, masked. */
  corrected: CorrectedCell[]
  emptyRows: number
  /** Rows of sums and notes, of which nothing was made. */
  leftOut: { row: number; value: string; why: Label }[]
  refusedCount: number
  refused: RefusedRow[]
  readAs: ReadAs | null
  dropped: string[]
  ignored: string[]
}
