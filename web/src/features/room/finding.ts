import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { incidents, type Brief } from '@/api/incidents'
import { phoneIn } from './board'

const PAUSE = 400

/**
 * What is looked for among all incidents, ended ones and those of other years too: by number, code or words, and by a
 * whole telephone number, which is written to the trail and therefore asked for once.
 */
export function useFinding(words: Ref<string>) {
  const found = shallowRef<Brief[]>([])
  const byPhone = ref(false)
  const failure = ref<unknown>(null)
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function find(q: string): Promise<void> {
    const mine = ++asked
    const phone = phoneIn(q)
    try {
      const all = phone ? await incidents.byPhone(phone) : (await incidents.list({ q, limit: 50 })).items
      if (mine !== asked) return
      found.value = all
      byPhone.value = phone !== null
      failure.value = null
    } catch (e) {
      if (mine === asked) failure.value = e
    }
  }

  watch(words, (typed) => {
    clearTimeout(timer)
    asked++
    found.value = []
    byPhone.value = false
    failure.value = null
    const q = typed.trim()
    if (q !== '') timer = setTimeout(() => void find(q), PAUSE)
  })
  onScopeDispose(() => {
    asked++
    clearTimeout(timer)
  })
  return { found, byPhone, failure }
}
