import type { Label } from '@/api/shared'
import type { FigureRow, Figures, MeasureFigures } from '@/api/supervision'

/** A share in whole percent, rounded down so that 100 % is said of all alone; nothing of nothing. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '—'
  return `${Math.floor((part / whole) * 100)} %`
}

/** What is not a stretch of time: done without that step, or not done yet. */
const OPEN = new Set(['WITHOUT', 'NOT_YET'])

/** The parts of a row in the order of the table, as a bar shows them: only those that are there. */
export function barOf(measure: Pick<MeasureFigures, 'stretches'>, row: Pick<FigureRow, 'counts'>) {
  return measure.stretches
    .map(({ code, label }, at) => ({ code, label, at, count: row.counts[code] ?? 0, rest: OPEN.has(code) }))
    .filter(({ count }) => count > 0)
}

const day = (ms: number) => new Date(ms).toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })

/** The seven days of the county that end today. */
export function weekUntil(now: number): { from: string; until: string } {
  return { from: day(now - 6 * 24 * 3_600_000), until: day(now) }
}

/** One cell of a table as spreadsheets read it; what they would take for a formula is text. */
const cell = (text: string | number) =>
  `"${String(text)
    .replace(/^[=+\-@\t]/, "'$&")
    .replaceAll('"', '""')}"`

/** The figures as a table: a line for each measure and row, numerators and denominators apart. */
export function tableOf(figures: Figures, say: (label: Label) => string, inTime: string, cases: string): string {
  const lines = figures.measures.flatMap((measure) => [
    [say(measure.label), inTime, '/', ...measure.stretches.map((one) => say(one.label)), cases],
    ...measure.rows.map((row) => [
      say(row.label),
      row.inTime.kept,
      row.inTime.ended,
      ...measure.stretches.map(({ code }) => row.counts[code] ?? 0),
      row.cases,
    ]),
  ])
  return [[figures.from, figures.until, figures.cutOff], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')
}
