import type { Key } from '@/api/records'
import type { Label } from '@/api/shared'

type Say = (label: Label) => string
type T = (key: string, facts?: Record<string, unknown>) => string

export interface Table {
  /** The path before its first entry, or of the value itself. */
  path: string
  name: Label
  keys: Key[]
}
export interface Section {
  name: Label
  tables: Table[]
}

/** Keys under the words of their section, table by table, in the server's order. */
export function sections(keys: Key[]): Section[] {
  const all = new Map<string, Section>()
  const tables = new Map<string, Table>()
  for (const key of keys) {
    const [module, second] = key.path.split('.')
    const path = `${module}.${second.replace(/[{[].*/, '')}`
    let section = all.get(module)
    if (!section) all.set(module, (section = { name: key.section, tables: [] }))
    let table = tables.get(path)
    if (!table) {
      tables.set(path, (table = { path, name: key.group, keys: [] }))
      section.tables.push(table)
    }
    table.keys.push(key)
  }
  return [...all.values()]
}

/** Those a search speaks of, by any of their words. */
export function fitting(keys: Key[], words: string, say: Say): Key[] {
  const parts = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (!parts.length) return keys
  return keys.filter((key) => {
    const text = [key.section, key.group, key.entry, key.name]
      .flatMap((label) => (label ? [label.zh, label.en] : []))
      .concat(JSON.stringify(key.value), say(key.group))
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
