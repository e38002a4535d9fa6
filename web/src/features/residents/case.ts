import type { Progress } from '@/api/residents'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What somebody typed, as a code: small letters, spaces and the letters that look like digits are forgiven. */
export function codeOf(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-－—_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== 12 || [...plain].some((letter) => !LETTERS.includes(letter))) return null
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}

/** Which way a case stands on the resident's four-stop line: received, answered, dealt with, settled. */
export function stop(progress: Pick<Progress, 'state'>): 1 | 2 | 3 | 4 {
  switch (progress.state) {
    case 'WAITING':
      return 1
    case 'IN_HAND':
    case 'ON_SCENE':
    case 'HANDING_OVER':
      return 2
    case 'HANDLED':
      return 3
    case 'ENDED':
      return 4
  }
}

/** How soon to look again: often while something is under way, seldom once it has ended. */
export function lookAgain(progress: Pick<Progress, 'state'> | null): number {
  return progress?.state === 'ENDED' ? 300_000 : 20_000
}
