import { headers, problemOf, Refusal } from '@/api/client'

/** A photo on its way: shrunk, being sent, there, or refused. */
export interface Photo {
  key: string
  preview: string
  blob: Blob
  state: 'sending' | 'there' | 'failed'
  share: number
  id: string | null
  /** When it was chosen. */
  at: number
  failure: unknown
}

const EDGE = 1600

/** The size a picture is drawn at: its longer edge no more than the limit, and never enlarged. */
export function fit(width: number, height: number, edge = EDGE): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Draws the picture anew, smaller, as a JPEG: what the camera wrote beside it (place, time, device) stays behind. */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const { width, height } = fit(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height)
  picture.close()
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/jpeg', 0.8),
  )
}

/** Sends a picture and tells how far it got. The same key makes a second try harmless. */
export function send(blob: Blob, key: string, progress: (share: number) => void): Promise<{ id: string }> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/pictures')
    const all = headers({ method: 'POST', key, raw: { body: blob, type: 'image/jpeg' } })
    for (const [name, value] of Object.entries(all)) request.setRequestHeader(name, value)
    request.timeout = 120_000
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total)
    request.onload = () =>
      request.status < 300
        ? done(JSON.parse(request.responseText))
        : fail(new Refusal(request.status, problemOf(request.responseText)))
    request.onerror = request.ontimeout = () => fail(new Refusal(0, null))
    request.send(blob)
  })
}
