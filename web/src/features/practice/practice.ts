/** A practice profile is read as a tree: a section holds rows, lists and values, each with its meaning where it has one. */
export interface Leaf {
  path: string
  meaning: string | null
  value: string
}

const LABEL = (value: object): value is { zh: string; en: string } => 'zh' in value && 'en' in value && Object.keys(value).length === 2

/** A value in words: labels in the reader's language, lists joined, lengths of time left as they are written. */
export function inWords(value: unknown, english: boolean): string {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.map((one) => inWords(one, english)).join('、') || '—'
  if (typeof value === 'object') {
    if (LABEL(value)) return english ? value.en : value.zh
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${inWords(inner, english)}`)
      .join('；')
  }
  return String(value)
}

/** Whether a list is best drawn as a table: all rows are records. */
export function isTable(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row) && !LABEL(row))
}

export function columns(rows: Record<string, unknown>[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}
