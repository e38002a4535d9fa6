import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/** How long a list keeps its order after a finger was on it. */
const HELD = 10_000
/** For this long after a list moved by itself nothing on it can be pressed. */
const DEAD = 800

interface Named {
  id: string
}

/**
 * A list as it is shown while a finger may be on it: what stands there keeps its place, what is new comes below, and
 * what went from the list stays where it was. Otherwise as it is wanted.
 */
export function steady<T extends Named>(shown: T[], wanted: T[], held: boolean): T[] {
  if (!held) return wanted
  const now = new Map(wanted.map((one) => [one.id, one]))
  const known = new Set(shown.map((one) => one.id))
  return [...shown.map((one) => now.get(one.id) ?? one), ...wanted.filter((one) => !known.has(one.id))]
}

/** No list re-sorts under the thumb: held from a touch on, for ten seconds or until it is scrolled. */
export function useSteady<T extends Named>(wanted: Ref<T[]>) {
  const held = ref(false)
  const dead = ref(false)
  const shown = ref([]) as Ref<T[]>
  let release: ReturnType<typeof setTimeout> | undefined
  let wake: ReturnType<typeof setTimeout> | undefined

  watch(
    [wanted, held],
    () => {
      const next = steady(shown.value, wanted.value, held.value)
      const moved = shown.value.some((one, n) => next[n]?.id !== one.id)
      shown.value = next
      if (!moved) return
      dead.value = true
      clearTimeout(wake)
      wake = setTimeout(() => (dead.value = false), DEAD)
    },
    { immediate: true },
  )

  const letGo = () => {
    clearTimeout(release)
    held.value = false
  }
  function touch(): void {
    held.value = true
    clearTimeout(release)
    release = setTimeout(letGo, HELD)
  }
  // A finger that presses may push the page by a hair; a scroll is more.
  let from = 0
  const scrolled = () => {
    if (!held.value) from = scrollY
    else if (Math.abs(scrollY - from) > 80) {
      from = scrollY
      letGo()
    }
  }
  addEventListener('scroll', scrolled, { passive: true })
  onScopeDispose(() => {
    clearTimeout(release)
    clearTimeout(wake)
    removeEventListener('scroll', scrolled)
  })
  const there = computed(() => new Set(wanted.value.map((one) => one.id)))
  return { shown, dead, touch, letGo, isThere: (one: T) => there.value.has(one.id) }
}
