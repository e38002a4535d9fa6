/** Whether a key is meant for an input method that composes a word; some browsers tell it by the old code alone. */
export const composing = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === 229
