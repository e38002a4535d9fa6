import { newKey } from '@/api/client'
import { recall, remember } from '@/i18n'
import { openShelf } from '@/ui/shelf'

/** A line of a record as it waits on this device. */
export interface WaitingLine {
  id: string
  session: string
  /** Who wrote it: nobody else's session sends it. */
  person: string
  saidAt: string
  what: 'SAID' | 'NOTE' | 'SO' | 'CORRECTION'
  speaker: string | null
  words: string
  /** Why the server did not take it. */
  refused?: string
}

/** For a device that keeps nothing: then a line lasts as long as the page. */
const unkept = new Map<string, WaitingLine>()

/** A number nobody else makes, in the form of a UUID. */
export function newId(): string {
  const hex = newKey()
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** What this device calls itself in a session; another in the next. */
export function deviceOf(session: string): string {
  const name = `yige.hand.${session}`
  const known = recall(name)
  if (known) return known
  const fresh = newId()
  remember(name, fresh)
  return recall(name) ?? (devices.get(session) || (devices.set(session, fresh), fresh))
}
const devices = new Map<string, string>()

/** @returns whether it outlives this page */
export async function keepLine(line: WaitingLine): Promise<boolean> {
  unkept.set(line.id, line)
  try {
    const store = await openShelf('lines')
    await new Promise<void>((done, fail) => {
      const put = store.put({ ...line }, line.id)
      put.onsuccess = () => done()
      put.onerror = () => fail(put.error)
    })
    return true
  } catch {
    return false
  }
}

export async function forgetLine(id: string): Promise<void> {
  unkept.delete(id)
  try {
    ;(await openShelf('lines')).delete(id)
  } catch {
    // see above
  }
}

/** What waits of a session, in the order in which it was said. */
export async function waitingLines(session: string, person: string): Promise<WaitingLine[]> {
  const all = new Map(unkept)
  try {
    const store = await openShelf('lines')
    const kept = await new Promise<WaitingLine[]>((done, fail) => {
      const asked = store.getAll()
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    for (const line of kept) all.set(line.id, line)
  } catch {
    // see above
  }
  return [...all.values()]
    .filter((line) => line.session === session && line.person === person)
    .sort((a, b) => a.saidAt.localeCompare(b.saidAt))
}
