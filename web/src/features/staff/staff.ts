import type { PersonView, PostView } from '@/api/staff'

export const postTitles = (person: Pick<PersonView, 'posts'>): string[] => person.posts.map((post) => post.title)

/** Posts below one another: by level from the top, then by where they are, then by title. */
export function inOrder(posts: PostView[]): PostView[] {
  return [...posts].sort((a, b) => b.level - a.level || a.scopeCode.localeCompare(b.scopeCode) || a.title.localeCompare(b.title, 'zh'))
}

/** A purpose that says nothing is no purpose. */
export const isPurpose = (words: string) => [...words.trim()].length >= 4
