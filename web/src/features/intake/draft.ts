import { newKey } from '@/api/client'
import type { Kind } from '@/api/incidents'
import type { Form, NewReport } from '@/api/intake'
import type { Location, Place } from '@/api/places'
import type { Spot } from '@/api/shared'

/** A report that is still being written. */
export interface Draft {
  kind: string | null
  words: string
  facts: string[]
  spot: Spot | null
  /** How the spot came about: a person checks a pin, and may doubt a position. */
  from: 'position' | 'pin' | 'name' | null
  place: string
  village: string | null
  villageName: string | null
  phone: string
  /** Under this it is sent, however often: a draft that comes back after a reload is still the same report. */
  key: string
  /** What others reported that this person says is the same. */
  sameAs: string | null
}

export type Step = 1 | 2 | 3

export const blank = (): Draft => ({
  kind: null,
  words: '',
  facts: [],
  spot: null,
  from: null,
  place: '',
  village: null,
  villageName: null,
  phone: '',
  key: newKey(),
  sameAs: null,
})

/** What a step still needs: keys of the word list. A picture says as much as words. */
export function missing(draft: Draft, step: Step, photos = 0): string[] {
  switch (step) {
    case 1: {
      const lacks: string[] = []
      if (!draft.kind) lacks.push('report.needKind')
      if (draft.words.trim() === '' && photos === 0) lacks.push('report.needWords')
      return lacks
    }
    case 2:
      return draft.spot || draft.village || draft.place.trim() !== '' ? [] : ['report.needPlace']
    case 3:
      return phoneLooksRight(draft.phone) ? [] : ['report.needPhone']
  }
}

/** What stands between the digits of a number that was pasted: marks of direction, spaces, brackets, dashes, dots. */
const BETWEEN = /[\p{Z}\s\p{Cf}\p{P}+]/gu
const EXTENSION = /(?:转分机|转|轉|分机|ext\.?|x|#|-)\D*\d{1,6}$/iu
const NUMBER = /^(?:1[3-9]\d{9}|0[1-9]\d{8,10}|[2-9]\d{6,7}|[48]00\d{7})$/

/** Empty is right: the number is never demanded. Otherwise what the server takes, however it was pasted. */
export function phoneLooksRight(phone: string): boolean {
  const text = phone.normalize('NFKC').trim()
  if (text.replace(BETWEEN, '') === '') return true
  return [text, text.replace(EXTENSION, '')].some((one) => {
    const bare = one.replace(BETWEEN, '')
    return NUMBER.test(bare) || NUMBER.test(bare.replace(/^(00)?86/, '')) || NUMBER.test(bare.replace(/^(00)?86/, '0'))
  })
}

export function toReport(draft: Draft, photos: string[]): Omit<NewReport, 'sameAs'> {
  return {
    kind: draft.kind!,
    words: draft.words.trim(),
    facts: draft.facts,
    spot: draft.spot,
    place: draft.place.trim() || null,
    village: draft.spot ? null : draft.village,
    happenedAt: null,
    phone: draft.phone.trim() || null,
    photos,
  }
}

/** A named village is a village; any other named place is a spot on the map. */
export function choose(draft: Draft, place: Place): void {
  draft.from = 'name'
  draft.place = place.name
  draft.villageName = place.under ? `${place.under} ${place.name}` : place.name
  const isVillage = /^\d{12}$/.test(place.code)
  draft.village = isVillage ? place.code : null
  draft.spot = isVillage ? null : place.middle
}

export function locate(draft: Draft, spot: Spot, from: 'position' | 'pin', location: Location | null): void {
  draft.spot = { lon: round(spot.lon), lat: round(spot.lat) }
  draft.from = from
  draft.village = null
  draft.villageName =
    location && location.result !== 'OUTSIDE'
      ? [location.townName, location.villageName].filter(Boolean).join(' ')
      : null
}

/** Six decimals are ten centimetres: more would only pretend. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

const DAY = 24 * 3600 * 1000

/** What is kept on the device while writing: everything but the phone number, for a day at most. */
export function kept(draft: Draft, now: number): string {
  return JSON.stringify({ ...draft, phone: '', at: now })
}

export function restored(text: string | null, now: number): Draft | null {
  if (!text) return null
  try {
    const { at, ...draft } = JSON.parse(text)
    if (typeof at !== 'number' || now - at > DAY) return null
    return { ...blank(), ...draft }
  } catch {
    return null
  }
}

export const isBlank = (draft: Draft) =>
  !draft.kind && draft.words.trim() === '' && !draft.spot && !draft.village && draft.place.trim() === ''

/** The chosen kind with its parent, wherever it sits in the tree. */
export function findKind(form: Pick<Form, 'kinds'> | null, code: string | null): { top: Kind; kind: Kind } | null {
  for (const top of form?.kinds ?? []) {
    if (top.code === code) return { top, kind: top }
    for (const kind of top.children ?? []) if (kind.code === code) return { top, kind }
  }
  return null
}

/** What a person in danger must not wait for us with: the police's own, the gravest, and what raises others to it. */
export const isUrgent = (kind: Pick<Kind, 'police' | 'grade'> | undefined, facts: string[]): boolean =>
  !!kind && (kind.police || kind.grade >= 3 || facts.some((fact) => DANGER.includes(fact)))

const DANGER = ['DANGER_NOW', 'INJURED', 'FIRE_OR_GAS', 'WEAPON', 'PERSON_MISSING']
