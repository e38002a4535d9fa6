import { describe, expect, it } from 'vitest'
import { fileOf, stretches } from './calendar'

const newYear = { zh: '元旦', en: 'New Year' }
const off = (day: string) => ({ day, worked: 'OFF' as const, name: newYear })

describe('a year of the calendar', () => {
  it('shows a holiday as one stretch, and a gap as two', () => {
    expect(
      stretches([off('2026-01-01'), off('2026-01-02'), off('2026-01-04')]).map(({ from, to }) => [from, to]),
    ).toEqual([
      ['2026-01-01', '2026-01-02'],
      ['2026-01-04', '2026-01-04'],
    ])
  })

  it('is written as the file that may be corrected and sent again', () => {
    const current = { edition: 1, notice: '通知: 一', published: '2025-11-04', source: 'test', importedAt: '' }
    const days = [off('2026-01-01'), off('2026-01-02'), { day: '2026-01-04', worked: 'FULL' as const, name: newYear }]
    expect(fileOf({ year: 2026, current, days })).toBe(
      'year: 2026\nnotice: "通知: 一"\npublished: 2025-11-04\nsource: "test"\n' +
        'days-off:\n  - {from: 2026-01-01, to: 2026-01-02, name: {zh: "元旦", en: "New Year"}}\n' +
        'make-up-days:\n  - {day: 2026-01-04, name: {zh: "元旦", en: "New Year"}}\nhalf-days: []\n',
    )
  })
})
