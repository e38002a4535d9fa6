/** Pictures of something that is still being written, kept on this device so that a reload does not lose them. */
export interface KeptPhoto {
  key: string
  blob: Blob
  id: string | null
  /** When it was put here: after a day it goes, here as on the server. */
  at: number
}

const DAY = 24 * 3600 * 1000

/** What this device keeps: pictures being written about, and lines of a record that are not sent yet. */
const SHELVES = ['photos', 'lines'] as const

export function openShelf(shelf: (typeof SHELVES)[number]): Promise<IDBObjectStore> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open('yige', 2)
    asked.onupgradeneeded = () => {
      for (const one of SHELVES) if (!asked.result.objectStoreNames.contains(one)) asked.result.createObjectStore(one)
    }
    asked.onerror = () => fail(asked.error)
    asked.onblocked = () => fail(new Error('blocked'))
    asked.onsuccess = () => {
      // Another tab with a newer page must not wait for this one.
      asked.result.onversionchange = () => asked.result.close()
      const work = asked.result.transaction(shelf, 'readwrite')
      work.oncomplete = () => asked.result.close()
      done(work.objectStore(shelf))
    }
  })
}

/** A private window may forbid keeping things: then nothing is kept, and nothing breaks. */
export async function shelve(name: string, photos: KeptPhoto[]): Promise<void> {
  try {
    const store = await openShelf('photos')
    if (photos.length === 0) store.delete(name)
    else store.put(photos, name)
  } catch {
    // see above
  }
}

export async function shelved(name: string, now: number): Promise<KeptPhoto[]> {
  try {
    const store = await openShelf('photos')
    const kept = await new Promise<KeptPhoto[] | undefined>((done, fail) => {
      const asked = store.get(name)
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(asked.error)
    })
    return (kept ?? []).filter((photo) => now - photo.at < DAY)
  } catch {
    return []
  }
}
