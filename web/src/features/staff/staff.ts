import type { PersonView, PostForm, PostView } from '@/api/staff'

export const postTitles = (person: Pick<PersonView, 'posts'>): string[] => person.posts.map((post) => post.title)

/** As many titles as fit a row, and how many stay unsaid: somebody may stand in for twenty beats. */
export function postsInBrief(person: Pick<PersonView, 'posts'>, most = 3): { titles: string[]; unsaid: number } {
  const titles = postTitles(person)
  return { titles: titles.slice(0, most), unsaid: Math.max(0, titles.length - most) }
}

/** Posts below one another: by level from the top, then by where they are, then by title. */
export function inOrder(posts: PostView[]): PostView[] {
  return [...posts].sort(
    (a, b) => b.level - a.level || a.scopeCode.localeCompare(b.scopeCode) || a.title.localeCompare(b.title, 'zh'),
  )
}

/** A purpose that says nothing is no purpose. */
export const isPurpose = (words: string) => [...words.trim()].length >= 4

/** How many digits the code of a place of a kind has. */
const DIGITS = { GRID: 15, BEAT: 15, VILLAGE: 12, STATION: 12, TOWN: 9, COUNTY: 6 }

/** Whether a place may be what a duty covers; a duty that may cover anything fits anywhere. */
export const fitsScope = (code: string, covers: keyof typeof DIGITS | null): boolean =>
  !covers || code.length === DIGITS[covers]

/** The level of the ladder that such a post usually stands on: that of the kind of place it covers. */
export function usualLevel(form: PostForm, covers: keyof typeof DIGITS | null, code?: string): number | null {
  const of = (scope: keyof typeof DIGITS) => form.levels.find((one) => one.scope === scope)?.order ?? null
  if (covers) return of(covers === 'BEAT' ? 'GRID' : covers)
  if (!code) return null
  const scopes = Object.entries(DIGITS).filter(([, digits]) => digits === code.length)
  return scopes.map(([scope]) => of(scope as keyof typeof DIGITS)).find((one) => one !== null) ?? null
}

/** The day before a day, both as the county writes them. */
export function dayBefore(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
