import { recall, remember } from '@/i18n'

const KEPT = 'yige.wall'

/**
 * The key a screen on a wall was opened with. It comes behind the # of the address, which no server is sent, is kept on
 * the screen for its next start, and taken out of the address that anybody can read off the wall.
 */
export function wallKey(): string {
  const given = /^#[\w-]{20,100}$/.test(location.hash) ? location.hash.slice(1) : null
  if (given) {
    remember(KEPT, given)
    history.replaceState(history.state, '', location.pathname)
  }
  return given ?? recall(KEPT) ?? ''
}
