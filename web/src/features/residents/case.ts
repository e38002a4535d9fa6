import type { Progress } from '@/api/residents'

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
