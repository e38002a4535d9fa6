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

/** One refused row of an import. */
export interface RefusedRow {
  row: number
  code: string | null
  problem: { type: string; title: string }
  where: Spot | null
}

export interface ImportReport {
  accepted: number
  refused: RefusedRow[]
}
