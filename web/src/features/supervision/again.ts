import { onBeforeUnmount, onMounted } from 'vue'
import { listen } from '@/api/stream'

/** Reads again soon after something happened in the reader's area, and every minute however quiet it is. */
export function useAgain(read: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop = () => {}
  const after = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void read().finally(() => after(30_000)), ms)
  }
  onMounted(() => {
    after(0)
    stop = listen('/api/notices/stream', { heard: ({ event }) => event !== 'beat' && after(1000), live: () => {} })
  })
  onBeforeUnmount(() => {
    stop()
    clearTimeout(timer)
  })
}
