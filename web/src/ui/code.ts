const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What somebody typed, as a code: small letters, spaces and the letters that look like digits are forgiven. */
export function codeOf(typed: string): string | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\-－—_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (plain.length !== 12 || [...plain].some((letter) => !LETTERS.includes(letter))) return null
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}
