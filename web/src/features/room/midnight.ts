/** The last midnight on the county's clock (UTC+8 the whole year), in milliseconds. */
export function midnight(now: number): number {
  const EAST = 8 * 3_600_000
  const DAY = 24 * 3_600_000
  return Math.floor((now + EAST) / DAY) * DAY - EAST
}
