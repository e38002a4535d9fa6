import { call, get, post } from './client'
import type * as wire from './generated'

/** A unit as it is now: who is on it, what it is at, what speaks against it, where it was last. */
export type PatrolUnit = wire.UnitPatrolUnitView
export type Vehicle = wire.UnitVehicleView
export type UnitStation = wire.UnitStationView
export type Box = wire.BoxView
export type UnitKind = PatrolUnit['kind']
export type Tracker = wire.TrackerView
export type FreshTracker = wire.FreshTrackerView
export type OwnTrack = wire.OwnTrackView

const station = (code: string) => `/api/units/stations/${encodeURIComponent(code)}`
const box = (unit: string) => `/api/units/${encodeURIComponent(unit)}/box`
const tracker = (id: string) => `/api/positions/trackers/${encodeURIComponent(id)}`

export const units = {
  all: () => get<wire.UnitsView>('/api/units'),
  mine: () => get<wire.UnitsView>('/api/units/mine'),
  station: (code: string) => get<UnitStation>(station(code)),
  add: (code: string, told: Partial<wire.UnitBody>, key: string) =>
    post<PatrolUnit>(`${station(code)}/units`, told, key),
  correct: (code: string, id: string, told: Partial<wire.UnitBody>) =>
    call<UnitStation>(`${station(code)}/units/${encodeURIComponent(id)}`, { method: 'PUT', body: told }),
  addVehicle: (code: string, told: Partial<wire.VehicleBody>, key: string) =>
    post<Vehicle>(`${station(code)}/vehicles`, told, key),
  correctVehicle: (code: string, id: string, told: Partial<wire.VehicleBody>) =>
    call<Vehicle>(`${station(code)}/vehicles/${encodeURIComponent(id)}`, { method: 'PUT', body: told }),
  fault: (vehicle: string, told: Partial<wire.FaultBody>, key: string) =>
    post<Vehicle>(`/api/units/vehicles/${encodeURIComponent(vehicle)}/faults`, told, key),
  mended: (vehicle: string, fault: string) =>
    post<Vehicle>(`/api/units/vehicles/${encodeURIComponent(vehicle)}/faults/${encodeURIComponent(fault)}/mending`, {}),
  box: (unit: string) => get<Box>(box(unit)),
  check: (unit: string, told: Partial<wire.CheckBody>, key: string) => post<Box>(`${box(unit)}/checks`, told, key),
  use: (unit: string, told: Partial<wire.UseBody>, key: string) => post<Box>(`${box(unit)}/uses`, told, key),
  refill: (unit: string, told: Partial<wire.RefillBody>, key: string) => post<Box>(`${box(unit)}/refills`, told, key),
}

export const positions = {
  now: () => get<wire.OwnPositionView>('/api/positions/mine/now'),
  tell: (fixes: Partial<wire.FixBody>[]) => post<wire.FixesView>('/api/positions/mine', { fixes }),
  mine: () => get<OwnTrack>('/api/positions/mine'),
  trackers: () => get<Tracker[]>('/api/positions/trackers'),
  addTracker: (told: Partial<wire.TrackerBody>) => post<FreshTracker>('/api/positions/trackers', told),
  correctTracker: (id: string, told: Partial<wire.TrackerBody>) =>
    call<Tracker>(tracker(id), { method: 'PUT', body: told }),
  renewTracker: (id: string) => post<FreshTracker>(`${tracker(id)}/keys`, {}),
}
