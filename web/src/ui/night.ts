import { ref } from 'vue'
import { recall, remember } from '@/i18n'

/** Dark, for whoever looks at it at night; remembered on this device. */
export const night = ref(recall('yige.night') === 'yes')

function show(): void {
  document.documentElement.toggleAttribute('data-night', night.value)
}

export const darkAsBefore = show

export function switchNight(): void {
  night.value = !night.value
  remember('yige.night', night.value ? 'yes' : null)
  show()
}
