import type { PersonView, PostView } from '@/api/staff'

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
