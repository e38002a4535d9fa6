import type { CalendarDay, CalendarYear } from '@/api/deadlines'
import type { Label } from '@/api/shared'

/** Days that follow each other with the same name and the same work. */
export interface Stretch {
  from: string
  to: string
  worked: CalendarDay['worked']
  name: Label
}

const after = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

export function stretches(days: CalendarDay[]): Stretch[] {
  const found: Stretch[] = []
  for (const { day, worked, name } of days) {
    const last = found.at(-1)
    if (last && worked === 'OFF' && last.worked === 'OFF' && last.name.zh === name.zh && after(last.to) === day)
      last.to = day
    else found.push({ from: day, to: day, worked, name })
  }
  return found
}

const inYaml = ({ zh, en }: Label) => `{zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)}}`
const list = (name: string, rows: string[]) =>
  rows.length ? [`${name}:`, ...rows.map((row) => `  - ${row}`)] : [`${name}: []`]

/** The year as a calendar file, to be corrected and sent again; an unknown one as a file to be filled in. */
export function fileOf({ year, current, days }: Pick<CalendarYear, 'year' | 'current' | 'days'>): string {
  const all = stretches(days)
  const of = (...worked: string[]) => all.filter((one) => worked.includes(one.worked))
  return [
    `year: ${year}`,
    `notice: ${JSON.stringify(current?.notice ?? '')}`,
    `published: ${current?.published ?? `${year - 1}-11-01`}`,
    `source: ${JSON.stringify(current?.source ?? '')}`,
    ...list(
      'days-off',
      of('OFF').map(({ from, to, name }) => `{from: ${from}, to: ${to}, name: ${inYaml(name)}}`),
    ),
    ...list(
      'make-up-days',
      of('FULL').map(({ from, name }) => `{day: ${from}, name: ${inYaml(name)}}`),
    ),
    ...list(
      'half-days',
      of('MORNING', 'AFTERNOON').map(
        ({ from, worked, name }) => `{day: ${from}, worked: ${worked}, name: ${inYaml(name)}}`,
      ),
    ),
    '',
  ].join('\n')
}
