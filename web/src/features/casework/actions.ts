import type { Full, Outcome, Vocabulary } from '@/api/incidents'
import type { Label } from '@/api/shared'

/** One thing an action asks for. */
export interface Field {
  name: string
  kind: 'words' | 'line' | 'choice' | 'number' | 'photos' | 'yesno' | 'report' | 'incident'
  required: boolean
  most?: number
}

export interface Action {
  name: string
  fields: Field[]
  /** An action without fields is one press; a grave one is asked about again. */
  tone: 'main' | 'plain' | 'grave'
}

const words = (name: string, required = true): Field => ({ name, kind: 'words', required, most: 2000 })
const choice = (name: string, required = true): Field => ({ name, kind: 'choice', required })

/** Every action of the interface, in the order people look for them. */
export const ACTIONS: Action[] = [
  { name: 'answer', fields: [], tone: 'main' },
  { name: 'arrival', fields: [], tone: 'main' },
  {
    name: 'handling',
    fields: [choice('outcome'), words('words'), { name: 'photos', kind: 'photos', required: false, most: 9 }],
    tone: 'main',
  },
  {
    name: 'extension-decision',
    fields: [{ name: 'approve', kind: 'yesno', required: true }, words('words', false)],
    tone: 'main',
  },
  {
    name: 'pause-decision',
    fields: [{ name: 'approve', kind: 'yesno', required: true }, words('words', false)],
    tone: 'main',
  },
  {
    name: 'hand-over-receipt',
    fields: [
      { name: 'accepted', kind: 'yesno', required: true },
      { name: 'number', kind: 'line', required: false, most: 60 },
      words('words', false),
    ],
    tone: 'main',
  },
  { name: 'help', fields: [words('words')], tone: 'plain' },
  { name: 'passing-up', fields: [words('tried'), words('whyFailed'), words('offers', false)], tone: 'plain' },
  {
    name: 'extension',
    fields: [choice('reason'), { name: 'days', kind: 'number', required: true, most: 30 }],
    tone: 'plain',
  },
  { name: 'pause', fields: [choice('reason'), words('words', false)], tone: 'plain' },
  { name: 'resuming', fields: [], tone: 'plain' },
  { name: 'hand-over', fields: [choice('receiver'), choice('reason'), words('words')], tone: 'plain' },
  { name: 'return', fields: [choice('reason'), words('betterWords')], tone: 'plain' },
  { name: 'note', fields: [words('words')], tone: 'plain' },
  { name: 'grading', fields: [choice('grade'), words('reason')], tone: 'plain' },
  { name: 'joining', fields: [{ name: 'into', kind: 'incident', required: true }], tone: 'grave' },
  { name: 'parting', fields: [{ name: 'report', kind: 'report', required: true }, words('words')], tone: 'grave' },
]

/** What the server allows this person now, in our order; a word we do not know is not offered. */
export function offered(full: Pick<Full, 'actions'>): Action[] {
  return ACTIONS.filter((action) => full.actions.includes(action.name))
}

/** The one to put under the thumb. */
export function foremost(full: Pick<Full, 'actions'>): Action | null {
  return offered(full).find((action) => action.tone === 'main') ?? null
}

export interface Choice {
  value: string | number
  label: Label
  basis?: string
}

const named = (list: { code: string; label: Label }[] | undefined): Choice[] =>
  (list ?? []).map(({ code, label }) => ({ value: code, label }))

/** What a choice offers, from the county's own vocabulary; of lawful ends only those the server allows here. */
export function choices(action: string, field: string, vocabulary: Vocabulary, full: Pick<Full, 'outcomes'>): Choice[] {
  switch (`${action}.${field}`) {
    case 'handling.outcome':
      return vocabulary.outcomes
        .filter(({ code }) => full.outcomes.includes(code))
        .map((outcome) => ({ value: outcome.code, label: outcome.label, basis: basisOf(outcome) }))
    case 'extension.reason':
      return named(vocabulary.extensionReasons)
    case 'pause.reason':
      return named(vocabulary.pauseReasons)
    case 'return.reason':
      return named(vocabulary.returnReasons)
    case 'hand-over.reason':
      return named(vocabulary.refusalReasons)
    case 'hand-over.receiver':
      return named(vocabulary.receivers)
    case 'grading.grade':
      return vocabulary.grades.map(({ grade, label }) => ({ value: grade, label }))
    default:
      return []
  }
}

/** The legal basis in words. */
export const basisOf = (outcome: Pick<Outcome, 'basis'>): string => outcome.basis.join('；')

export type Answers = Record<string, string | number | boolean | string[] | null>

export function blankAnswers(action: Action): Answers {
  const answers: Answers = {}
  for (const field of action.fields)
    answers[field.name] = field.kind === 'photos' ? [] : field.kind === 'yesno' ? null : ''
  return answers
}

/** Which fields are still owed. */
export function owed(action: Action, answers: Answers): string[] {
  return action.fields
    .filter(({ name, kind, required, most }) => {
      const answer = answers[name]
      if (kind === 'number') return !(Number(answer) >= 1 && Number(answer) <= (most ?? Infinity))
      return required && (answer === null || answer === undefined || String(answer).trim() === '')
    })
    .map(({ name }) => name)
}

/** The body as the interface wants it: trimmed, and nothing where nothing was said. */
export function bodyOf(action: Action, answers: Answers): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { name, kind } of action.fields) {
    const answer = answers[name]
    if (kind === 'number' || (action.name === 'grading' && name === 'grade')) body[name] = Number(answer)
    else if (typeof answer === 'string') body[name] = answer.trim() || null
    else body[name] = answer
  }
  return body
}
