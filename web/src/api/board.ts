import type { Brief } from './incidents'

/** As much of an incident as it takes to hold it. */
export type Kept = Pick<Brief, 'id' | 'version'>

/** Incidents by id, as a live screen holds them. */
export type Board<T extends Kept = Brief> = ReadonlyMap<string, T>

/** Takes in what the stream or a page brought; an older version never covers a newer one. */
export function take<T extends Kept>(board: Board<T>, briefs: Iterable<T>): Board<T> {
  let next: Map<string, T> | null = null
  for (const brief of briefs) {
    const known = (next ?? board).get(brief.id)
    if (known && known.version >= brief.version) continue
    next ??= new Map(board)
    next.set(brief.id, brief)
  }
  return next ?? board
}

/** Without that incident. */
export function without<T extends Kept>(board: Board<T>, id: string): Board<T> {
  if (!board.has(id)) return board
  const next = new Map(board)
  next.delete(id)
  return next
}

/** What a stream's event says of an incident. */
export type News<T extends Kept = Brief> = { brief: T } | { gone: string }

/** Reads an event of the stream; null if it is about something else. */
export function newsOf<T extends Kept = Brief>({ event, data }: { event: string; data: string }): News<T> | null {
  if (event !== 'incident' && event !== 'gone') return null
  const said = JSON.parse(data) as T & { gone?: string }
  if (event === 'gone') return { gone: said.id }
  return said.gone ? { gone: said.gone } : { brief: said }
}

/** A list brought up to date: what came that belongs on it stands on it, what no longer does is gone. */
export function hear<T extends Kept>(board: Board<T>, news: News<T>, belongs: (brief: T) => boolean): Board<T> {
  if ('gone' in news) return without(board, news.gone)
  const { brief } = news
  const known = board.get(brief.id)
  if (known && known.version >= brief.version) return board
  return belongs(brief) ? take(board, [brief]) : without(board, brief.id)
}
