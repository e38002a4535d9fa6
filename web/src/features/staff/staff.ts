import type { PersonView, PostView } from '@/api/staff'

/** What a person holds, in words, however the server nests it. */
export function postTitles(person: Pick<PersonView, 'posts'>): string[] {
  return (person.posts ?? []).map((post) => (typeof post === 'string' ? post : post.title))
}

/** Posts below one another: by level from the top, then by where they are, then by title. */
export function inOrder(posts: PostView[]): PostView[] {
  return [...posts].sort((a, b) => b.level - a.level || a.scopeCode.localeCompare(b.scopeCode) || a.title.localeCompare(b.title, 'zh'))
}

/** A purpose that says nothing is no purpose. */
export const isPurpose = (words: string) => [...words.trim()].length >= 4
