import type { NewParty, NewPromise } from '@/api/mediation'

/** A party as it is being typed; `actsFor` is the place in the list, empty for a whole side. */
export interface TypedParty {
  side: string
  role: string
  name: string
  phone: string
  particulars: string
  minor: boolean
  actsFor: number | ''
}

export const blankParty = (side: 'ONE' | 'OTHER'): TypedParty => ({
  side,
  role: 'PARTY',
  name: '',
  phone: '',
  particulars: '',
  minor: false,
  actsFor: '',
})

/** As they travel: what does not belong to a part is left out. */
export const wireParties = (typed: TypedParty[]): NewParty[] =>
  typed.map((one) => ({
    side: one.side as NewParty['side'],
    role: one.role as NewParty['role'],
    name: one.name.trim(),
    phone: one.phone.trim() || null,
    particulars: one.particulars.trim() || null,
    minor: one.role === 'PARTY' && one.minor,
    actsFor: one.role === 'PARTY' || one.actsFor === '' ? null : one.actsFor,
  }))

/** A promise as it is being typed. */
export interface TypedPromise {
  by: number | ''
  to: number | ''
  what: string
  words: string
  amount: string
  from: string
  due: string
  manner: string
  instalments: string
  every: string
}

export const blankPromise = (): TypedPromise => ({
  by: '',
  to: '',
  what: 'MONEY',
  words: '',
  amount: '',
  from: '',
  due: '',
  manner: '',
  instalments: '1',
  every: 'MONTH',
})

/** As they travel. Sums stay text: no binary fraction comes between what was typed and what is owed. */
export const wirePromises = (typed: TypedPromise[]): NewPromise[] =>
  typed.map((one) => ({
    by: one.by === '' ? null : one.by,
    to: one.to === '' ? null : one.to,
    what: one.what as NewPromise['what'],
    words: one.words.trim(),
    amount: (one.what === 'MONEY' && one.amount.trim() ? one.amount.trim().replace(/[,，]/g, '') : null) as never,
    from: one.what === 'CONDUCT' && one.from ? one.from : null,
    due: one.due || null,
    manner: one.manner || null,
    instalments: one.what === 'MONEY' ? Number(one.instalments) || 1 : 1,
    every: one.every as NewPromise['every'],
  }))

/** Today in the county, as a date field has it. */
export const localDay = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

const DAY = 86_400_000

/** Whole days from the county's day of a moment to a day; less than nothing once that is past. */
export const daysUntil = (day: string, asOf: string): number =>
  Math.round(Date.parse(day) / DAY) - Math.floor((Date.parse(asOf) + 8 * 3_600_000) / DAY)

/** A share in per cent with one decimal; of nothing there is none. */
export const rate = (of: { numerator: number; denominator: number }): string =>
  of.denominator === 0 ? '–' : `${((100 * of.numerator) / of.denominator).toFixed(1)} %`
