const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]'

/** What the Tab key stops at inside an element, in its order. */
export function stops(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(STOPS)].filter(
    (one) => one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled && one.getAttribute('aria-hidden') !== 'true',
  )
}

/** Keeps the Tab key inside: from the last stop round to the first, and back. True when it was turned round. */
export function turnRound(root: HTMLElement, back: boolean): boolean {
  const all = stops(root)
  const here = document.activeElement
  const end = back ? all[0] : all.at(-1)
  if (all.length > 0 && here !== end && here !== root && root.contains(here)) return false
  ;(back ? all.at(-1) : all[0])?.focus()
  return true
}
