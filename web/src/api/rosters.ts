import { call, callForFile, get, post } from './client'
import type * as wire from './generated'
import type { ImportReport } from './shared'

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
export type Duty = wire.DutyWordsOwnDutyView
export type MyDuties = wire.MyDutiesView
export type Swap = wire.SwapView
export type SwapChoice = wire.SwapChoiceView
export type SwapWeighing = wire.SwapWeighingView
export type BrokenRule = wire.DutyWordsBrokenRuleView
export type SeatBody = wire.SheetSeatBody
export type SheetGaps = wire.SheetGapsView
export type SeatMove = wire.SeatMoveView

/** Whatever it is, the server looks for itself. */
const FILE = 'application/octet-stream'

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
  gaps: (id: string) => get<SheetGaps>(`${sheet(id)}/gaps`),
  importFile: (id: string, query: { version: number; partly: boolean; preview: boolean }, file: File) =>
    call<ImportReport>(`${sheet(id)}/imports`, {
      method: 'POST',
      query: { ...query },
      raw: { body: file, type: FILE },
    }),
  rowsToMend: (id: string, version: number, file: File) =>
    callForFile(`${sheet(id)}/imports`, {
      method: 'POST',
      query: { version, toMend: 'XLSX' },
      raw: { body: file, type: FILE },
    }),
  template: '/api/rosters/imports/template',
  mine: () => get<MyDuties>('/api/rosters/mine'),
  choices: ({ sheet: id, day, shift, stand, seat }: Duty) =>
    get<SwapChoice[]>('/api/rosters/mine/choices', { sheet: id, day, shift, stand, seat }),
  weigh: (told: wire.SwapBody) => post<SwapWeighing>('/api/rosters/swaps/weighing', told),
  ask: (told: wire.SwapBody, key: string) => post<Swap>('/api/rosters/swaps', told, key),
  sayToSwap: (id: string, what: 'answer' | 'decision', yes: boolean, key: string) =>
    post<Swap>(`/api/rosters/swaps/${encodeURIComponent(id)}/${what}`, { yes }, key),
  withdraw: (id: string) => post<Swap>(`/api/rosters/swaps/${encodeURIComponent(id)}/withdrawal`),
  stationSwaps: (code: string) => get<Swap[]>(`${station(code)}/swaps`),
  strength: () => get<Strength>('/api/rosters/strength'),
}
