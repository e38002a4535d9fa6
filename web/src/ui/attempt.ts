import { ref } from 'vue'

/** What a person tries on a screen: whether it is under way, and why it failed. Only the latest try is told of. */
export function useAttempt() {
  const busy = ref(false)
  const failure = ref<unknown>(null)
  let tries = 0

  /** Whether it worked; a failure is kept to be shown, and forgotten with the next try. */
  async function attempt(what: () => Promise<unknown>): Promise<boolean> {
    const mine = ++tries
    busy.value = true
    failure.value = null
    try {
      await what()
      return true
    } catch (e) {
      if (mine === tries) failure.value = e
      return false
    } finally {
      if (mine === tries) busy.value = false
    }
  }

  return { busy, failure, attempt }
}
