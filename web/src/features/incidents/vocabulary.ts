import { shallowRef } from 'vue'
import { incidents, type Vocabulary } from '@/api/incidents'

/** Everything that has a name in this county's practice; fetched once. */
export const vocabulary = shallowRef<Vocabulary | null>(null)
let asked: Promise<void> | null = null

export function knowVocabulary(): Promise<void> {
  asked ??= incidents.vocabulary().then(
    (all) => void (vocabulary.value = all),
    (e) => {
      asked = null
      throw e
    },
  )
  return asked
}

/** What the county calls a grade. */
export const gradeLabel = (grade: number) => vocabulary.value?.grades.find((one) => one.grade === grade)?.label
