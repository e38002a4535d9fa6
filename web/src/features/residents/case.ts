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

/** Where it is, each name once: what was chosen from the list of places is often in the scene already. */
export function whereTold(scene: string, place: string): string {
  const told = place.trim()
  return told === '' || scene.includes(told) ? scene : `${scene} ${told}`
}
