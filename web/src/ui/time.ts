/** A limit that runs: from when, when half of it has gone, until when. */
export interface Clock {
  from: string
  halfAt: string
  dueAt: string
  /** It stands still; the times are those at which it was stopped. */
  paused?: boolean
}

export type Urgency = 'calm' | 'amber' | 'red'

/** Calm until half the time has gone, amber from then on, red once it has passed; calm while the clock stands still. */
export function urgency(deadline: Omit<Clock, 'from'> | null, now: number): Urgency {
  if (!deadline || deadline.paused) return 'calm'
  if (now >= Date.parse(deadline.dueAt)) return 'red'
  return now >= Date.parse(deadline.halfAt) ? 'amber' : 'calm'
}

/** Which share of the time has gone, from 0 to 1. */
export function gone(deadline: Pick<Clock, 'from' | 'dueAt'>, now: number): number {
  const from = Date.parse(deadline.from)
  const due = Date.parse(deadline.dueAt)
  if (due <= from) return 1
  return Math.min(1, Math.max(0, (now - from) / (due - from)))
}

export interface Span {
  /** One of the words below `span` in the word lists. */
  unit: 'seconds' | 'minutes' | 'hours' | 'days'
  /** The larger part, and the smaller one where it still matters. */
  a: number
  b: number
}

/** A length of time in the words people use: 40 seconds, 12 minutes, 3 hours 5 minutes, 2 days 4 hours. */
export function span(ms: number): Span {
  const seconds = Math.floor(Math.abs(ms) / 1000)
  if (seconds < 60) return { unit: 'seconds', a: seconds, b: 0 }
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return { unit: 'minutes', a: minutes, b: 0 }
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return { unit: 'hours', a: hours, b: minutes % 60 }
  return { unit: 'days', a: Math.floor(hours / 24), b: hours % 24 }
}

/** How old a reading is before a screen must say that it is stale, in milliseconds. */
export const STALE = 60_000

const ZONE = 'Asia/Shanghai'

/** A moment on the county's clock; the date is left out on the same day. */
export function moment(iso: string | null, locale: string, now: number): string {
  if (!iso) return ''
  const date = new Date(iso)
  const day = (d: Date) => d.toLocaleDateString('en-CA', { timeZone: ZONE })
  const time = date.toLocaleTimeString('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' })
  if (day(date) === day(new Date(now))) return time
  const sameYear = day(date).slice(0, 4) === day(new Date(now)).slice(0, 4)
  const words = date.toLocaleDateString(locale === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: ZONE,
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
  return `${words} ${time}`
}

/** Today's date on the county's calendar, as 2026-11-22. */
export function today(now: number): string {
  return new Date(now).toLocaleDateString('en-CA', { timeZone: ZONE })
}
