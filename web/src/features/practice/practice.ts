import type { Key, RowField, Rows } from '@/api/records'
import type { Label } from '@/api/shared'

type Say = (label: Label) => string
type T = (key: string, facts?: Record<string, unknown>) => string

export interface Table {
  /** The path before its first entry, or of the value itself. */
  path: string
  name: Label
  keys: Key[]
  /** The lists in it whose rows are arranged. */
  lists: Rows[]
}
export interface Section {
  name: Label
  tables: Table[]
}

/** Keys and lists under the words of their section, table by table, in the server's order. */
export function sections(keys: Key[], lists: Rows[] = []): Section[] {
  const all = new Map<string, Section>()
  const tables = new Map<string, Table>()
  function tableOf(one: Key | Rows): Table {
    const [module, second] = one.path.split('.')
    const path = `${module}.${second.replace(/[{[].*/, '')}`
    let section = all.get(module)
    if (!section) all.set(module, (section = { name: one.section, tables: [] }))
    let table = tables.get(path)
    if (!table) {
      tables.set(path, (table = { path, name: one.group, keys: [], lists: [] }))
      section.tables.push(table)
    }
    return table
  }
  for (const key of keys) tableOf(key).keys.push(key)
  for (const list of lists) tableOf(list).lists.push(list)
  return [...all.values()]
}

/** Those a search speaks of, by any of their words. */
export function fitting<T extends Key | Rows>(all: T[], words: string, say: Say): T[] {
  const parts = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (!parts.length) return all
  return all.filter((one) => {
    const text = [one.section, one.group, one.entry, one.name]
      .flatMap((label) => (label ? [label.zh, label.en] : []))
      .concat('value' in one ? JSON.stringify(one.value) : [], say(one.group))
      .join(' ')
      .toLowerCase()
    return parts.every((part) => text.includes(part))
  })
}

export interface Span {
  amount: number
  unit: 'M' | 'H' | 'D' | 'MONTH' | 'YEAR'
}

const UNITS: [RegExp, Span['unit']][] = [
  [/^PT(\d+)M$/, 'M'],
  [/^PT(\d+)H$/, 'H'],
  [/^P(\d+)D$/, 'D'],
  [/^P(\d+)M$/, 'MONTH'],
  [/^P(\d+)Y$/, 'YEAR'],
]

/** A length of time as people say it; null where it is made of several. */
export function spanOf(text: string): Span | null {
  for (const [form, unit] of UNITS) {
    const found = form.exec(text)
    if (found) return { amount: Number(found[1]), unit }
  }
  return null
}

export function written(span: Span): string {
  const { amount, unit } = span
  return { M: `PT${amount}M`, H: `PT${amount}H`, D: `P${amount}D`, MONTH: `P${amount}M`, YEAR: `P${amount}Y` }[unit]
}

/** A value in words: labels in the reader's language, known words by their names, lengths of time as they are said. */
export function inWords(key: Pick<Key, 'form' | 'choices'>, value: unknown, say: Say, t: T): string {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.map((one) => inWords(key, one, say, t)).join(t('practice.comma')) || '—'
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'object') {
    const label = value as Partial<Label>
    if (label.zh !== undefined && label.en !== undefined) return say(label as Label)
    return Object.values(value)
      .map((one) => inWords(key, one, say, t))
      .join(' ')
  }
  const choice = key.choices.find((one) => one.code === value)
  if (choice) return say(choice.label)
  const span = typeof value === 'string' ? spanOf(value) : null
  return span ? t(`practice.span.${span.unit}`, { n: span.amount }) : String(value)
}

/** The value with which an edit begins, as fields take it: lists as lines. */
export const asLines = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : String(value ?? ''))
export const fromLines = (text: string): string[] =>
  text
    .split(/[\n、，,]/)
    .map((line) => line.trim())
    .filter(Boolean)

export type Row = Record<string, unknown>

/** A row with all it says: one that is noted by its code alone stands in the list already. */
export function rowsOf(list: Rows, value: unknown): Row[] {
  const { code } = list
  const known = list.rows as Row[]
  return ((value ?? known) as Row[]).map((row) => {
    const same = code && Object.keys(row).length === 1 ? known.find((one) => one[code] === row[code]) : undefined
    return same ?? row
  })
}

/** What is noted of rows in their order: those that stood there already by their code alone. */
export function notedRows(list: Rows, rows: Row[]): Row[] {
  const { code } = list
  const known = list.rows as Row[]
  return code ? rows.map((row) => (known.includes(row) ? { [code]: row[code] } : row)) : rows
}

const at = (row: Row, key: string): unknown =>
  key.split('.').reduce<unknown>((one, step) => (one as Row | undefined)?.[step], row)

/** What a row is called: its label, its code, or what it says. */
export function rowName(list: Rows, row: Row, say: Say, t: T): string {
  const label = row.label as Label | undefined
  if (label?.zh !== undefined) return say(label)
  if (list.code) return String(row[list.code])
  const said = list.fields
    .filter((field) => field.form !== 'ROWS')
    .map((field) => inWords(field, at(row, field.key), say, t))
    .join(' · ')
  return said.length > 60 ? said.slice(0, 60) + '…' : said
}

/** What arranging a list's rows changes, in words. */
export function arranged(list: Rows, value: unknown, say: Say, t: T): string {
  const rows = rowsOf(list, value)
  const before = list.rows as Row[]
  const names = (some: Row[]) => some.map((row) => rowName(list, row, say, t)).join(t('practice.comma'))
  const added = rows.filter((row) => !before.includes(row))
  const gone = before.filter((row) => !rows.includes(row))
  const parts = [
    added.length ? t('practice.added', { rows: names(added) }) : '',
    gone.length ? t('practice.gone', { rows: names(gone) }) : '',
  ].filter(Boolean)
  return parts.join(t('practice.comma')) || t('practice.order', { rows: names(rows) })
}

/** A row of what was filled in; what may be left out and is empty is left out. */
export function rowFrom(fields: RowField[], filled: Record<string, unknown>): Row {
  const row: Row = {}
  for (const { key, form, optional } of fields) {
    const value = form === 'ROWS' ? [] : filled[key]
    if (optional && (value === undefined || value === '' || (Array.isArray(value) && !value.length))) continue
    const steps = key.split('.')
    const last = steps.pop()!
    let inner = row
    for (const step of steps) inner = (inner[step] ??= {}) as Row
    inner[last] = value
  }
  return row
}

/** Whether a row can be written on the screen: no value of it takes a form only a file has. */
export const maybeAdded = (list: Rows): boolean => list.fields.every((one) => one.form !== 'FIXED' || one.optional)

/** What was noted of values in a list's rows goes with rows that go, and with a list that is noted whole. */
export function without(changes: Record<string, unknown>, list: Rows, rows: Row[]): Record<string, unknown> {
  const { code, path } = list
  const stays = (key: string) => {
    if (key.startsWith(path + '[')) return false
    if (!code || !key.startsWith(path + '{')) return true
    const named = key.slice(path.length + 1, key.indexOf('}', path.length))
    return rows.some((row) => String(row[code]) === named)
  }
  return Object.fromEntries(Object.entries(changes).filter(([key]) => stays(key)))
}

export const listName = (list: Rows, say: Say): string =>
  [list.group, list.entry, list.name]
    .flatMap((one) => (one ? [say(one)] : []))
    .filter((one, n, all) => one !== all[n - 1])
    .join(' · ')
