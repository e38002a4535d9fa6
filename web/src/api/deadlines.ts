import { call, get, post } from './client'
import type * as wire from './generated'

/** A day that differs from the plain week. */
export type CalendarDay = wire.DayView
export type Edition = wire.EditionView
/** A year as time is counted on it; unknown until its notice was imported. */
export type CalendarYear = wire.CalendarView

/** The server's clock, and since when limits are held because it jumped. */
export type ServerClock = wire.ClockView

export const deadlines = {
  clock: () => get<ServerClock>('/api/deadlines/clock'),
  clockIsRight: () => post<ServerClock>('/api/deadlines/clock/right'),
  year: (year: number) => get<CalendarYear>('/api/deadlines/calendar', { year }),
  /** A file written like those under practice/calendars. */
  send: (yaml: string) =>
    call<CalendarYear>('/api/deadlines/calendars', { method: 'POST', raw: { body: yaml, type: 'application/yaml' } }),
}
