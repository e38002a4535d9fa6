import { ref } from 'vue'

let ahead = 0

/** Learns from an answer's Date header how far this device's clock is off; under two seconds is its own grain. */
export function hearServerTime(date: string | null, here = Date.now()): void {
  if (!date) return
  const there = Date.parse(date)
  if (Number.isNaN(there)) return
  const difference = there - here
  ahead = Math.abs(difference) < 2000 ? 0 : difference
}

/** The server's time now, in milliseconds: an age must be right on a phone whose clock is wrong. */
export function serverNow(here = Date.now()): number {
  return here + ahead
}

/** Ticks once a second while the page is open. */
export const now = ref(serverNow())
if (typeof window !== 'undefined') setInterval(() => (now.value = serverNow()), 1000)

/** The last midnight on the county's clock (UTC+8 the whole year), in milliseconds. */
export function midnight(at: number): number {
  const EAST = 8 * 3_600_000
  const DAY = 24 * 3_600_000
  return Math.floor((at + EAST) / DAY) * DAY - EAST
}
