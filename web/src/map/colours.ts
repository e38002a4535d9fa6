/** The colours a map is drawn with. */
export interface Colours {
  paper: string
  land: string
  line: string
  strong: string
  ink: string
  accent: string
  /** Rings round an incident, by how urgent it is. */
  rings: Record<'calm' | 'amber' | 'red' | 'done', string>
  /** Of grade 1, 2 and 3. */
  grades: string[]
}

/** Reads the colours where all colours live, so that the wall's map turns dark with the wall. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: token('paper-2'),
    land: token('card'),
    line: token('line-2'),
    strong: token('ink-3'),
    ink: token('ink'),
    accent: token('clay'),
    rings: { calm: token('card'), amber: token('amber-fill'), red: token('red'), done: token('line-2') },
    grades: [token('blue'), token('amber'), token('red')],
  }
}
