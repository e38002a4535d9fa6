/** What stands on a wall's few places now, and which turn it is of how many. */
export interface Turn<T> {
  shown: T[]
  turn: number
  turns: number
}

/** The foremost stay where they are, the others take turns; where there is room for all, nothing turns. */
export function turning<T>(all: T[], places: number, staying: number, round: number): Turn<T> {
  if (all.length <= places) return { shown: all, turn: 1, turns: 1 }
  const others = all.slice(staying)
  const room = places - staying
  const turns = Math.ceil(others.length / room)
  const turn = round % turns
  return {
    shown: [...all.slice(0, staying), ...others.slice(turn * room, (turn + 1) * room)],
    turn: turn + 1,
    turns,
  }
}
