import { FORMATS, type Fingerprints, type Format } from '@/api/papers'

/** No dossier is larger; a film dropped by mistake is not read into memory. */
export const MOST_BYTES = 200 * 1024 * 1024

/** What came of comparing a file with what was issued. */
export type Compared = { is: 'same'; format: Format } | { is: 'differs' | 'cannot' | 'tooLarge' }

export function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Compares on this device: the file goes nowhere. Browsers digest only behind https. */
export async function compare(
  file: Blob,
  issued: Fingerprints,
  digest: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<Compared> {
  if (file.size > MOST_BYTES) return { is: 'tooLarge' }
  if (!digest) return { is: 'cannot' }
  const found = hex(await digest.digest('SHA-256', await file.arrayBuffer()))
  const prints: Record<Format, string> = { PDF: issued.pdf, OFD: issued.ofd, DOCX: issued.docx }
  const format = FORMATS.find((each) => prints[each] === found)
  return format ? { is: 'same', format } : { is: 'differs' }
}
