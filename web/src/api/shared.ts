/** A short text in both languages of every screen. */
export interface Label {
  zh: string
  en: string
}

/** A stretch of a list; `asOf` is when the server read it. */
export interface Page<T> {
  items: T[]
  next: string | null
  asOf: string
}

/** A place on Earth, WGS-84. */
export interface Spot {
  lon: number
  lat: number
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
