import type { FeatureCollection } from 'geojson'
import { call, callForFile, get } from './client'
import type * as wire from './generated'
import { TABLE } from './shared'
import type { ImportQuery, ImportReport, Spot, TableFormat } from './shared'

export type Layer = 'villages' | 'grids' | 'beats' | 'stations'

export type Place = wire.Place
export type Location = wire.LocationView
export type Division = wire.DivisionView
/** What became of a division. `known`: an import said so; otherwise it was concluded from codes and names. */
export type Change = wire.ChangeView
export type History = wire.HistoryView

export type Outline = FeatureCollection & { invented?: boolean; note?: { zh: string; en: string } | string }

export const places = {
  outline: () => get<Outline>('/api/places/outline'),
  layer: (layer: Layer, day?: string) => get<FeatureCollection>(`/api/places/layers/${layer}`, { day }),
  search: (q: string, signal?: AbortSignal) => get<Place[]>('/api/places/search', { q }, signal),
  location: (spot: Spot) => get<Location>('/api/places/location', { lon: spot.lon, lat: spot.lat }),
  divisions: (parent?: string, day?: string) => get<Division[]>('/api/places/divisions', { parent, day }),
  history: (code: string) => get<History>(`/api/places/divisions/${code}/history`),
  counts: (year: number) => get<wire.CountView>('/api/places/counts', { year }),
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
  template: (kind: string, format: TableFormat) => `/api/places/imports/template?kind=${kind}&format=${format}`,
  exportAt: (kind: string, format: string, day: string) =>
    `/api/places/exports?${new URLSearchParams({ kind, format, day })}`,
}

interface PlacesQuery extends ImportQuery {
  kind: string
  crs: string
  from: string
  /** It may end most of a county. */
  sure?: boolean
}

/** GeoJSON has to be named; what a table is written in, the server sees for itself. */
function mediaOf(file: File): string {
  return /\.(geo)?json$/i.test(file.name) ? 'application/geo+json' : TABLE
}
