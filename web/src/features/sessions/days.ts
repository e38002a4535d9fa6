import type { RoomDays } from '@/api/sessions'

export type Booked = RoomDays['booked'][number]

const DAY = 86_400_000
const ZONE_MS = 8 * 3_600_000

/** A day so many days on. */
export const dayAfter = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10)

/** The Monday of a day's week. */
export const monday = (day: string): string => dayAfter(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7))

/** The county's day of a moment. */
export const dayOf = (iso: string): string => new Date(Date.parse(iso) + ZONE_MS).toISOString().slice(0, 10)

/** The county's clock at a moment. */
export const clockOf = (iso: string): string => new Date(Date.parse(iso) + ZONE_MS).toISOString().slice(11, 16)

/** A moment by the county's day and clock, wherever the device is. */
export const at = (day: string, clock: string): string => new Date(`${day}T${clock}:00+08:00`).toISOString()

/** So many days, each with what is booked in it; what lasts past midnight stands in both. */
export function daysOf(days: RoomDays): { day: string; booked: Booked[] }[] {
  return Array.from({ length: days.days }, (_, n) => {
    const day = dayAfter(days.from, n)
    return {
      day,
      booked: days.booked.filter(
        (one) =>
          Date.parse(one.begins) < Date.parse(at(dayAfter(day, 1), '00:00')) &&
          Date.parse(one.ends) > Date.parse(at(day, '00:00')),
      ),
    }
  })
}
