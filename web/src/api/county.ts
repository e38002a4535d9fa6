import { computed, ref } from 'vue'
import { recall, remember } from '@/i18n'
import { intake, type Form } from './intake'
import type { Label } from './shared'

/** What this county's form asks; kept on the device so that the page opens at once, and without a network. */
export const form = ref<Form | null>(null)

export const demo = computed(() => form.value?.demo === true)

export const countyName = computed<Label | null>(() => form.value?.county.name ?? null)

let asked: Promise<void> | null = null

export function knowForm(): Promise<void> {
  if (!form.value) {
    try {
      form.value = JSON.parse(recall('yige.form') ?? 'null') as Form | null
    } catch {
      form.value = null
    }
  }
  asked ??= intake.form().then(
    (fresh) => {
      form.value = fresh
      remember('yige.form', JSON.stringify(fresh))
    },
    (e) => {
      asked = null
      if (!form.value) throw e
    },
  )
  return asked
}
