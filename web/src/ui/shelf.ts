/** Pictures of something that is still being written, kept on this device so that a reload does not lose them. */
export interface KeptPhoto {
  key: string
  blob: Blob
  id: string | null
  /** When it was put here: after a day it goes, here as on the server. */
  at: number
}

const DAY = 24 * 3600 * 1000

function open(): Promise<IDBObjectStore> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open('yige', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('photos')
    asked.onerror = () => fail(asked.error)
    asked.onsuccess = () => {
      const work = asked.result.transaction('photos', 'readwrite')
      work.oncomplete = () => asked.result.close()
      done(work.objectStore('photos'))
    }
  })
}

/** A private window may forbid keeping things: then nothing is kept, and nothing breaks. */
export async function shelve(name: string, photos: KeptPhoto[]): Promise<void> {
  try {
    const store = await open()
    if (photos.length === 0) store.delete(name)
    else store.put(photos, name)
  } catch {
    // see above
  }
}

export async function shelved(name: string, now: number): Promise<KeptPhoto[]> {
  try {
    const store = await open()
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
