import { shallowRef } from 'vue'
import { intake, type Vocabulary } from '@/api/intake'

/** Everything that has a name in this county's practice; fetched once. */
export const vocabulary = shallowRef<Vocabulary | null>(null)
let asked: Promise<void> | null = null

export function knowVocabulary(): Promise<void> {
  asked ??= intake.vocabulary().then(
    (all) => void (vocabulary.value = all),
    (e) => {
      asked = null
      throw e
    },
  )
  return asked
}
