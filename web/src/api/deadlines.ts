import { call, get } from './client'
import type { Label } from './shared'

/** A day that differs from the plain week. */
export interface CalendarDay {
  day: string
  worked: 'OFF' | 'MORNING' | 'AFTERNOON' | 'FULL'
  name: Label
}

export interface Edition {
  edition: number
  notice: string
  published: string
  source: string
  importedAt: string
}

/** A year as time is counted on it; unknown until its notice was imported. */
export interface CalendarYear {
  year: number
  known: boolean
  current: Edition | null
  days: CalendarDay[]
  earlier: Edition[]
  workingWeek: string[]
  workingHours: { from: string; to: string }[]
  note: Label | null
}

export const deadlines = {
  year: (year: number) => get<CalendarYear>('/api/deadlines/calendar', { year }),
  /** A file written like those under practice/calendars. */
  send: (yaml: string) =>
    call<CalendarYear>('/api/deadlines/calendars', { method: 'POST', raw: { body: yaml, type: 'application/yaml' } }),
}
