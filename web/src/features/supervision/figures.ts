/** A share in whole percent, rounded down so that 100 % is said of all alone; nothing of nothing. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '—'
  return `${Math.floor((part / whole) * 100)} %`
}

const day = (ms: number) => new Date(ms).toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })

/** The seven days of the county that end today. */
export function weekUntil(now: number): { from: string; until: string } {
  return { from: day(now - 6 * 24 * 3_600_000), until: day(now) }
}
