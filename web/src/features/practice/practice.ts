import type { Key } from '@/api/records'

const isLabel = (value: object): value is { zh: string; en: string } =>
  'zh' in value && 'en' in value && Object.keys(value).length === 2

/** A value in words: labels in the reader's language, lists joined, lengths of time left as they are written. */
export function inWords(value: unknown, english: boolean): string {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.map((one) => inWords(one, english)).join('、') || '—'
  if (typeof value === 'object') {
    if (isLabel(value)) return english ? value.en : value.zh
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${inWords(inner, english)}`)
      .join('；')
  }
  return String(value)
}

/** Whether a list is best drawn as a table: all its rows are records. */
export function isTable(value: unknown): value is Record<string, unknown>[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row) && !isLabel(row))
  )
}

export function columns(rows: Record<string, unknown>[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

export interface Section {
  name: string
  keys: Key[]
}

/** Keys under the first word of their path, in the server's order; a key inside a shown list is left to the list. */
export function sections(keys: Key[]): Section[] {
  const all: Section[] = []
  for (const key of keys) {
    const name = key.path.split('.')[0]
    let section = all.find((one) => one.name === name)
    if (!section) all.push((section = { name, keys: [] }))
    section.keys.push(key)
  }
  return all
}

/** Rows of one list, `x[0].a`, `x[0].b`, `x[1].a` …, put back together as a table under the list's own path. */
export function folded(keys: Key[]): Key[] {
  const all: Key[] = []
  const lists = new Map<string, { key: Key; rows: Record<string, unknown>[]; meanings: Map<string, string> }>()
  for (const key of keys) {
    const match = /^(.*)\[(\d+)\](?:\.([^[]*))?$/.exec(key.path)
    if (!match) {
      all.push(key)
      continue
    }
    const [, path, row, column = ''] = match
    let list = lists.get(path)
    if (!list) {
      list = { key: { path, meaning: '', value: [] }, rows: [], meanings: new Map() }
      lists.set(path, list)
      all.push(list.key)
    }
    const rows = list.rows
    ;(rows[Number(row)] ??= {})[column] = key.value
    if (key.meaning) list.meanings.set(column, key.meaning)
  }
  for (const { key, rows, meanings } of lists.values()) {
    key.value = rows.filter(Boolean)
    key.meaning = [...meanings].map(([column, meaning]) => (column ? `${column}: ${meaning}` : meaning)).join(' ')
  }
  return all
}
