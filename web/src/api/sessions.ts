import { call, get, post } from './client'
import type * as wire from './generated'

export type Session = wire.SessionView
export type Attendee = wire.SessionAttendeeView
export type RecordLine = wire.SessionRecordLineView
export type SessionsOfDispute = wire.SessionsOfDispute
export type MediationRoom = wire.RoomView
export type MediationRooms = wire.RoomsView
export type RoomDays = wire.RoomDaysView
export type NewRoom = wire.RoomBody
export type NewBooking = wire.BookingBody
export type CalendarKey = wire.CalendarKeyView
/** A line as a device sends it: its own number, so that it may be sent as often as it needs. */
export type NewLine = wire.LineBody

const one = (id: string) => `/api/sessions/sessions/${encodeURIComponent(id)}`

export const sessions = {
  rooms: () => get<MediationRooms>('/api/sessions/rooms'),
  addRoom: (told: Partial<NewRoom>, key: string) => post<MediationRoom>('/api/sessions/rooms', told, key),
  correctRoom: (id: string, told: Partial<NewRoom>) =>
    call<MediationRoom>(`/api/sessions/rooms/${encodeURIComponent(id)}`, { method: 'PUT', body: told }),
  days: (room: string, from: string, days: number) =>
    get<RoomDays>(`/api/sessions/rooms/${encodeURIComponent(room)}/days`, { from, days }),
  calendars: () => get<CalendarKey[]>('/api/sessions/calendars'),
  makeCalendar: (kind: string, about: string) =>
    post<wire.FreshCalendarView>('/api/sessions/calendars', { kind, about }),
  endCalendar: (about: string) => post<void>(`/api/sessions/calendars/${encodeURIComponent(about)}/end`),
  of: (dispute: string) => get<SessionsOfDispute>(`/api/sessions/disputes/${encodeURIComponent(dispute)}`),
  book: (dispute: string, told: Partial<NewBooking>, key: string) =>
    post<Session>(`/api/sessions/disputes/${encodeURIComponent(dispute)}`, told, key),
  one: (id: string) => get<Session>(one(id)),
  move: (id: string, told: Partial<NewBooking>, key: string) => post<Session>(`${one(id)}/moves`, told, key),
  callOff: (id: string, reason: string, key: string) => post<Session>(`${one(id)}/calling-off`, { reason }, key),
  begin: (id: string, present: string[], rightsTold: string[], open: boolean, key: string) =>
    post<Session>(`${one(id)}/beginning`, { present, rightsTold, open }, key),
  end: (id: string, key: string) => post<Session>(`${one(id)}/ending`, {}, key),
  write: (id: string, device: string, lines: Partial<NewLine>[]) =>
    post<Session>(`${one(id)}/lines`, { device, lines }),
  place: (id: string, line: string, before: string | null) =>
    call<Session>(`${one(id)}/lines/${encodeURIComponent(line)}/place`, { method: 'PUT', body: { before } }),
  twin: (id: string, line: string, of: string | null) =>
    call<Session>(`${one(id)}/lines/${encodeURIComponent(line)}/twin`, { method: 'PUT', body: { of } }),
  draw: (id: string, attendee: string, picture: Blob, key: string) =>
    call<Session>(`${one(id)}/attendees/${encodeURIComponent(attendee)}/signature`, {
      method: 'POST',
      raw: { body: picture, type: picture.type },
      key,
    }),
  sign: (id: string, attendee: string, way: string | null, key: string) =>
    post<Session>(`${one(id)}/signatures`, { attendee, way }, key),
  finish: (id: string, result: string, key: string) => post<Session>(`${one(id)}/finish`, { result }, key),
}
