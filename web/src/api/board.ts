import type { Brief } from './incidents'

/** Incidents by id, as a live screen holds them. */
export type Board = ReadonlyMap<string, Brief>

/** Takes in what the stream or a page brought; an older version never covers a newer one. */
export function take(board: Board, briefs: Iterable<Brief>): Board {
  let next: Map<string, Brief> | null = null
  for (const brief of briefs) {
    const known = (next ?? board).get(brief.id)
    if (known && known.version >= brief.version) continue
    next ??= new Map(board)
    next.set(brief.id, brief)
  }
  return next ?? board
}

/** Without that incident. */
export function without(board: Board, id: string): Board {
  if (!board.has(id)) return board
  const next = new Map(board)
  next.delete(id)
  return next
}

/** What a stream's event says of an incident. */
export type News = { brief: Brief } | { gone: string }

/** Reads an event of the stream; null if it is about something else. */
export function newsOf({ event, data }: { event: string; data: string }): News | null {
  if (event !== 'incident' && event !== 'gone') return null
  const said = JSON.parse(data) as Brief & { gone?: string }
  if (event === 'gone') return { gone: said.id }
  return said.gone ? { gone: said.gone } : { brief: said }
}

/** A list brought up to date: what came that belongs on it stands on it, what no longer does is gone. */
export function hear(board: Board, news: News, belongs: (brief: Brief) => boolean): Board {
  if ('gone' in news) return without(board, news.gone)
  const { brief } = news
  const known = board.get(brief.id)
  if (known && known.version >= brief.version) return board
  return belongs(brief) ? take(board, [brief]) : without(board, brief.id)
}
