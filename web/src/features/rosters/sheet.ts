import type { Colleague, Duty, DutySheet, SeatBody, ShiftHours, Stand } from '@/api/rosters'
import type { Label } from '@/api/shared'

/** A seat of a stand in a shift: one row of the sheet, whatever the day. */
export interface SeatRow {
  key: string
  stand: Stand
  shift: ShiftHours
  seat: number
}

export interface Tally {
  person: Colleague
  duties: number
  nights: number
  weekends: number
  hours: number
  fieldDays: number
}

const WEEK = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const weekday = (day: string): number => at(day).getUTCDay()

export const isWeekend = (day: string): boolean => weekday(day) % 6 === 0

/** Every day from the first to the last. */
export function days(first: string, last: string): string[] {
  const all: string[] = []
  for (const day = at(first); day <= at(last); day.setUTCDate(day.getUTCDate() + 1)) {
    all.push(day.toISOString().slice(0, 10))
  }
  return all
}

/** The day so many days after another. */
export function later(day: string, by: number): string {
  const moved = at(day)
  moved.setUTCDate(moved.getUTCDate() + by)
  return moved.toISOString().slice(0, 10)
}

export const cell = (day: string, shift: string, stand: string, seat: number): string =>
  `${day}/${shift}/${stand}/${seat}`

/** The seats of a sheet, stand by stand, early shifts first; stands closed before it began are left out. */
export function rowsOf(sheet: DutySheet): SeatRow[] {
  return sheet.stands
    .filter((stand) => !stand.closedOn || stand.closedOn > sheet.sheet.first)
    .flatMap((stand) =>
      sheet.shifts
        .filter((shift) => stand.shifts.includes(shift.code))
        .flatMap((shift) =>
          stand.seats.map((_, seat) => ({ key: `${stand.id}/${shift.code}/${seat}`, stand, shift, seat })),
        ),
    )
}

export function isOpen(row: SeatRow, day: string): boolean {
  return row.stand.weekdays.includes(WEEK[weekday(day)]!) && (!row.stand.closedOn || day < row.stand.closedOn)
}

/** Who sits where, by cell. */
export const seated = (sheet: DutySheet): Map<string, string> =>
  new Map(sheet.turns.map((turn) => [cell(turn.day, turn.shift, turn.stand, turn.seat), turn.person]))

/** What each of the station carries in these days. */
export function tally(sheet: DutySheet): Tally[] {
  return sheet.people.map((person) => {
    const turns = sheet.turns.filter((turn) => turn.person === person.id)
    const hours = turns.map((turn) => sheet.shifts.find((shift) => shift.code === turn.shift))
    return {
      person,
      duties: turns.length,
      nights: hours.filter((shift) => shift?.night).length,
      weekends: turns.filter((turn) => isWeekend(turn.day)).length,
      hours: hours.reduce((sum, shift) => sum + (shift?.minutes ?? 0), 0) / 60,
      fieldDays: sheet.fieldDays.filter((field) => field.person === person.id).length,
    }
  })
}

/** What speaks against a cell: rules its person breaks that day. */
export function against(sheet: DutySheet, day: string, person: string | undefined): Label[] {
  return person
    ? sheet.breaches.filter((breach) => breach.day === day && breach.person === person).map((breach) => breach.label)
    : []
}

/** Who could take a seat: those it suits first, and whether they are on that day already. */
export function choices(sheet: DutySheet, row: SeatRow, day: string): { person: Colleague; on: boolean }[] {
  const rank = row.stand.seats[row.seat]
  return sheet.people
    .filter((person) => (rank === 'ANY' ? true : rank === 'POLICE' ? person.police : person.police && person.leads))
    .map((person) => ({
      person,
      on: sheet.turns.some((turn) => turn.person === person.id && turn.day === day),
    }))
    .sort((a, b) => Number(a.on) - Number(b.on))
}

/** What tells one of somebody's duties from another. */
export const dutyKey = (duty: Duty): string => `${duty.sheet}/${cell(duty.day, duty.shift, duty.stand, duty.seat)}`

/** The seat of a duty, as it is asked for. */
export const seatOf = ({ sheet, day, shift, stand, seat }: Duty): SeatBody => ({ sheet, day, shift, stand, seat })

const ZONE = { timeZone: 'Asia/Shanghai' } as const

/** From when to when somebody is on, in the county's time: Tue 1 Dec 08:00–20:00. */
export function dutyHours(duty: Pick<Duty, 'begins' | 'ends'>, locale: string): string {
  const tongue = locale === 'en' ? 'en-GB' : 'zh-CN'
  const hour = (at: string) =>
    new Date(at).toLocaleTimeString(tongue, { hour: '2-digit', minute: '2-digit', hour12: false, ...ZONE })
  const day = new Date(duty.begins).toLocaleDateString(tongue, {
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    ...ZONE,
  })
  return `${day} ${hour(duty.begins)}–${hour(duty.ends)}`
}
