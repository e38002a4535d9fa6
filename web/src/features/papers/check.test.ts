import { expect, test } from 'vitest'
import { compare, MOST_BYTES } from './check'

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const issued = { pdf: 'a'.repeat(64), ofd: EMPTY, docx: 'b'.repeat(64) }

test('a file is told by its fingerprint, in whichever format it was issued', async () => {
  expect(await compare(new Blob([]), issued)).toEqual({ is: 'same', format: 'OFD' })
})

test('one letter more is another file', async () => {
  expect(await compare(new Blob(['x']), issued)).toEqual({ is: 'differs' })
})

test('a browser that cannot digest says so, and a film is not read', async () => {
  expect(await compare(new Blob([]), issued, null as unknown as undefined)).toEqual({ is: 'cannot' })
  expect(await compare({ size: MOST_BYTES + 1 } as Blob, issued)).toEqual({ is: 'tooLarge' })
})
