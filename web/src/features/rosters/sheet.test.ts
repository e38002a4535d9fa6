import { describe, expect, it } from 'vitest'
import type { DutySheet } from '@/api/rosters'
import { against, cell, choices, days, isOpen, isWeekend, later, rowsOf, seated, tally } from './sheet'

const shift = (code: string, night: boolean) => ({
  code,
  label: { zh: code, en: code },
  from: '08:00',
  minutes: 720,
  night,
})
const person = (id: string, police: boolean, leads = false) => ({ id, name: id, police, leads, beat: null })
const desk = {
  id: 'desk',
  name: '值班室',
  mobile: false,
  seats: ['LEADER', 'ANY'],
  shifts: ['DAY', 'NIGHT'],
  weekdays: ['MONDAY', 'SATURDAY'],
  standsFor: [],
  closedOn: '2026-12-06',
}
const sheet = {
  sheet: {
    id: 's',
    first: '2026-11-30',
    last: '2026-12-06',
    state: 'DRAFT',
    version: 1,
    madeAt: '',
    publishedAt: null,
  },
  station: { code: '610824510000', name: '所', mayDraw: true, mayPublish: true },
  shifts: [shift('DAY', false), shift('NIGHT', true)],
  stands: [desk, { ...desk, id: 'gone', closedOn: '2026-11-30' }],
  people: [person('lin', true, true), person('zhao', true), person('wu', false)],
  turns: [
    { day: '2026-11-30', shift: 'DAY', stand: 'desk', seat: 0, person: 'lin' },
    { day: '2026-12-05', shift: 'NIGHT', stand: 'desk', seat: 0, person: 'lin' },
  ],
  fieldDays: [{ day: '2026-12-01', person: 'lin' }],
  breaches: [
    { rule: 'LEAVE', label: { zh: '请假', en: 'leave' }, day: '2026-11-30', person: 'lin', stand: null },
    { rule: 'EVERY_SEAT_FILLED', label: { zh: '空', en: 'empty' }, day: '2026-11-30', person: null, stand: 'desk' },
  ],
  shortage: null,
  changes: [],
  asOf: '',
} as unknown as DutySheet

describe('a sheet of duties', () => {
  it('has every day between two, over the end of a month', () => {
    expect(days('2026-11-29', '2026-12-02')).toEqual(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'])
    expect(later('2028-02-28', 2)).toBe('2028-03-01')
    expect(['2026-12-05', '2026-12-06', '2026-12-07'].map(isWeekend)).toEqual([true, true, false])
  })

  it('has a row for every seat of every shift, of stands that are there', () => {
    expect(rowsOf(sheet).map((row) => row.key)).toEqual(['desk/DAY/0', 'desk/DAY/1', 'desk/NIGHT/0', 'desk/NIGHT/1'])
  })

  it('knows on which days a seat is open', () => {
    const [row] = rowsOf(sheet)
    expect(days('2026-11-30', '2026-12-07').filter((day) => isOpen(row!, day))).toEqual(['2026-11-30', '2026-12-05'])
  })

  it('says who sits where, and what everybody carries', () => {
    expect(seated(sheet).get(cell('2026-11-30', 'DAY', 'desk', 0))).toBe('lin')
    expect(tally(sheet)[0]).toMatchObject({ duties: 2, nights: 1, weekends: 1, hours: 24, fieldDays: 1 })
    expect(tally(sheet)[1]).toMatchObject({ duties: 0, hours: 0 })
  })

  it('offers a seat to those it suits, those who are free first', () => {
    const [leader, anybody] = rowsOf(sheet)
    expect(choices(sheet, leader!, '2026-11-30').map((one) => one.person.id)).toEqual(['lin'])
    expect(choices(sheet, anybody!, '2026-11-30').map((one) => [one.person.id, one.on])).toEqual([
      ['zhao', false],
      ['wu', false],
      ['lin', true],
    ])
  })

  it('says which rules the person in a cell breaks', () => {
    expect(against(sheet, '2026-11-30', 'lin').map((label) => label.zh)).toEqual(['请假'])
    expect(against(sheet, '2026-11-30', undefined)).toEqual([])
  })
})
