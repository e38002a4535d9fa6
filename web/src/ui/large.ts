import { ref } from 'vue'
import { recall, remember } from '@/i18n'

/** Large letters, for whoever wants them; remembered on this device. */
export const large = ref(recall('yige.large') === 'yes')

function show(): void {
  document.documentElement.toggleAttribute('data-large', large.value)
}

export function letAsBefore(): void {
  show()
}

export function switchLarge(): void {
  large.value = !large.value
  remember('yige.large', large.value ? 'yes' : null)
  show()
}
