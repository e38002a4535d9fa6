import { call, get, post } from './client'
import type * as wire from './generated'

/** A station whose sheets of duties somebody may look at, and what they may do with them. */
export type RosterStation = wire.RosterStationView
export type StationEntry = wire.StationEntry
export type DutySheet = wire.SheetView
export type Stand = wire.SheetStandView
export type NewStand = wire.StandBody
export type SheetEntry = wire.SheetEntry
export type ShiftHours = wire.SheetShiftView
export type Colleague = wire.SheetColleagueView
export type StationStrength = wire.StationStrengthView
export type Strength = wire.StrengthView

const station = (code: string) => `/api/rosters/stations/${encodeURIComponent(code)}`
const sheet = (id: string) => `/api/rosters/sheets/${encodeURIComponent(id)}`

export const rosters = {
  stations: () => get<StationEntry[]>('/api/rosters/stations'),
  station: (code: string) => get<RosterStation>(station(code)),
  addStand: (code: string, told: Partial<NewStand>, key: string) => post<Stand>(`${station(code)}/stands`, told, key),
  correctStand: (code: string, id: string, told: Partial<NewStand>) =>
    call<Stand>(`${station(code)}/stands/${encodeURIComponent(id)}`, { method: 'PUT', body: told }),
  begin: (code: string, told: Partial<wire.SheetBody>, key: string) =>
    post<DutySheet>(`${station(code)}/sheets`, told, key),
  sheet: (id: string) => get<DutySheet>(sheet(id)),
  table: (id: string) => `${sheet(id)}/table`,
  propose: (id: string, version: number) => post<DutySheet>(`${sheet(id)}/proposal`, { version }),
  put: (id: string, turn: Partial<wire.TurnBody>) =>
    call<DutySheet>(`${sheet(id)}/turns`, { method: 'PUT', body: turn }),
  field: (id: string, day: Partial<wire.FieldDayBody>) =>
    call<DutySheet>(`${sheet(id)}/field-days`, { method: 'PUT', body: day }),
  publish: (id: string, version: number) => post<DutySheet>(`${sheet(id)}/publication`, { version }),
  takeBack: (id: string, version: number) =>
    call<DutySheet>(`${sheet(id)}/publication?version=${version}`, { method: 'DELETE' }),
  strength: () => get<Strength>('/api/rosters/strength'),
}
