/** One column of a table. */
export interface Column<T> {
  /** Names the column, and the slot that draws its cells. */
  key: string
  /** The heading; empty for a column of buttons. */
  label: string
  /** What stands in a cell when no slot draws it. */
  text?: (row: T) => string | number | null | undefined
  /** How rows are ordered by it; without it the column is not for sorting. */
  order?: (a: T, b: T) => number
  /** A CSS width, where the contents should not decide. */
  width?: string
  /** Numbers stand under one another at the end of the cell. */
  end?: boolean
}

export interface Order {
  key: string
  down: boolean
}

/** What pressing a heading does: upwards, then downwards, then as the rows came. */
export function turned(order: Order | null, key: string): Order | null {
  if (order?.key !== key) return { key, down: false }
  return order.down ? null : { key, down: true }
}

/** The rows in the order asked for; equals keep the order in which they came, upwards and downwards. */
export function inOrder<T>(rows: readonly T[], columns: Column<T>[], order: Order | null): readonly T[] {
  const by = order && columns.find((column) => column.key === order.key)?.order
  if (!by) return rows
  return [...rows].sort(order.down ? (a, b) => by(b, a) : by)
}

export interface Stretch<T> {
  rows: readonly T[]
  /** The page shown, from 0: the one asked for, or the last there is. */
  page: number
  pages: number
  /** The first and last row shown, counted from 1. */
  from: number
  to: number
}

/** One page of many rows: a table of thousands would make the screen stand still. */
export function stretch<T>(rows: readonly T[], page: number, size: number): Stretch<T> {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const here = Math.min(Math.max(0, page), pages - 1)
  const shown = rows.slice(here * size, (here + 1) * size)
  return { rows: shown, page: here, pages, from: shown.length ? here * size + 1 : 0, to: here * size + shown.length }
}

const JUMP = 10

/** Which row a key leads to from row `at` of `count`; null when the key is not about moving. */
export function stepped(key: string, at: number, count: number): number | null {
  const within = (n: number) => Math.min(count - 1, Math.max(0, n))
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return within(at + 1)
    case 'ArrowUp':
      return within(at - 1)
    case 'PageDown':
      return within(at + JUMP)
    case 'PageUp':
      return within(at - JUMP)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
