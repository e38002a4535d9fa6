import { onBeforeUnmount, onMounted, ref } from 'vue'
import { Refusal } from '@/api/client'
import { now } from '@/api/clock'
import { pause } from '@/api/retry'
import { me } from '@/api/session'
import { sessions, type Session } from '@/api/sessions'
import { deviceOf, forgetLine, keepLine, newId, waitingLines, type WaitingLine } from './outbox'

/** So many lines go out at a time. */
export const AT_ONCE = 50

/** Whether the server has said no for good to what was sent; silence and a session that ended leave it open. */
const isNo = (e: unknown): e is Refusal => e instanceof Refusal && !e.passing && e.status !== 401

/**
 * The lines a person writes in a session: kept on the device first, then sent until the server has them. A line that is
 * refused stays here, and those behind it go on.
 */
export function useRecord(id: string, changed: (session: Session) => void) {
  const waiting = ref<WaitingLine[]>([])
  const offline = ref(false)
  const unsafe = ref(false)
  const device = deviceOf(id)
  let sending = false
  let gone = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    waiting.value = await waitingLines(id, me.value?.person ?? '')
  }

  async function add(what: WaitingLine['what'], speaker: string | null, words: string): Promise<void> {
    const line: WaitingLine = {
      id: newId(),
      session: id,
      person: me.value?.person ?? '',
      saidAt: new Date(now.value).toISOString(),
      what,
      speaker,
      words,
    }
    if (!(await keepLine(line))) unsafe.value = true
    waiting.value = [...waiting.value, line]
    void pump()
  }

  /** Asks once more for those that were refused. */
  async function again(): Promise<void> {
    for (const line of waiting.value.filter((one) => one.refused)) await keepLine({ ...line, refused: undefined })
    await look()
    tries = 0
    void pump()
  }

  async function pump(): Promise<void> {
    clearTimeout(timer)
    if (sending || gone) return
    sending = true
    try {
      for (let most = AT_ONCE; !gone;) {
        const batch = waiting.value.filter((line) => !line.refused).slice(0, most)
        if (batch.length === 0) break
        try {
          const session = await sessions.write(
            id,
            device,
            batch.map(({ id: line, saidAt, what, speaker, words }) => ({ id: line, saidAt, what, speaker, words })),
          )
          for (const line of batch) await forgetLine(line.id)
          offline.value = false
          tries = 0
          changed(session)
        } catch (e) {
          // One among many may be what is wrong: then each goes alone.
          if (isNo(e) && batch.length > 1) {
            most = 1
            continue
          }
          if (!isNo(e)) throw e
          await keepLine({ ...batch[0]!, refused: e.message })
        }
        await look()
      }
    } catch (e) {
      offline.value = true
      timer = setTimeout(() => void pump(), pause(++tries, e instanceof Refusal ? e.retryAfter : null))
    } finally {
      sending = false
    }
  }

  const back = () => void pump()
  const lost = () => (offline.value = true)
  onMounted(async () => {
    addEventListener('online', back)
    addEventListener('offline', lost)
    await look()
    void pump()
  })
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
    removeEventListener('online', back)
    removeEventListener('offline', lost)
  })

  return { waiting, offline, unsafe, device, add, again }
}
