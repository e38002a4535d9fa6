import type { FeatureCollection } from 'geojson'
import { call, callForFile, get } from './client'
import { TABLE } from './shared'
import type { ImportQuery, ImportReport, Spot } from './shared'

export type Layer = 'villages' | 'grids' | 'beats' | 'stations'

export interface Place {
  code: string
  name: string
  under: string
  middle: Spot | null
}

export interface Location {
  result: 'INSIDE' | 'ON_BORDER' | 'OUTSIDE'
  village: string | null
  villageName: string | null
  townName: string | null
  metresAway?: number | null
  [more: string]: unknown
}

export interface Division {
  code: string
  name: string
  level: string
  validFrom: string | null
  validTo: string | null
}

/** What became of a division. `known`: an import said so; otherwise it was concluded from codes and names. */
export interface Change {
  day: string
  kind: 'APPEARED' | 'VANISHED' | 'RENAMED' | 'RECODED' | 'MERGED' | 'SPLIT'
  oldCode: string | null
  oldName: string | null
  newCode: string | null
  newName: string | null
  known: boolean
}

export interface History {
  code: string
  spans: Division[]
  changes: Change[]
}

export type Outline = FeatureCollection & { invented?: boolean; note?: { zh: string; en: string } | string }

export const places = {
  outline: () => get<Outline>('/api/places/outline'),
  layer: (layer: Layer, day?: string) => get<FeatureCollection>(`/api/places/layers/${layer}`, { day }),
  search: (q: string, signal?: AbortSignal) =>
    get<Place[] | { items: Place[] }>('/api/places/search', { q }, signal).then(list),
  location: (spot: Spot) => get<Location>('/api/places/location', { lon: spot.lon, lat: spot.lat }),
  divisions: (parent?: string, day?: string) =>
    get<Division[] | { items: Division[] }>('/api/places/divisions', { parent, day }).then(list),
  history: (code: string) => get<History>(`/api/places/divisions/${code}/history`),
  counts: (year: number) => get<{ county: string; year: number; villages: number }>('/api/places/counts', { year }),
  importFile: (query: PlacesQuery, file: File) =>
    call<ImportReport>('/api/places/imports', {
      method: 'POST',
      query: { ...query },
      raw: { body: file, type: mediaOf(file) },
    }),
  rowsToMend: (query: PlacesQuery, file: File) =>
    callForFile('/api/places/imports', {
      method: 'POST',
      query: { ...query, toMend: 'XLSX' },
      raw: { body: file, type: mediaOf(file) },
    }),
  template: (kind: string) => `/api/places/imports/template?kind=${kind}&format=XLSX`,
  exportAt: (kind: string, format: string, day: string) =>
    `/api/places/exports?${new URLSearchParams({ kind, format, day })}`,
}

interface PlacesQuery extends ImportQuery {
  kind: string
  crs: string
  from: string
}

/** GeoJSON has to be named; what a table is written in, the server sees for itself. */
function mediaOf(file: File): string {
  return /\.(geo)?json$/i.test(file.name) ? 'application/geo+json' : TABLE
}

/** Lists come bare or as a page; a screen wants the items. */
export function list<T>(answer: T[] | { items: T[] }): T[] {
  return Array.isArray(answer) ? answer : answer.items
}
