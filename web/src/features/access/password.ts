/** What a new password must be, as the server judges it: told while it is typed and not after it was refused. */
export interface PasswordRule {
  name: 'length' | 'varied' | 'login' | 'other'
  met: boolean
}

const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]|[\u{80}-\u{10ffff}]/u]

export function passwordRules(fresh: string, login: string, old: string): PasswordRule[] {
  const length = [...fresh].length
  const kinds = KINDS.filter((kind) => kind.test(fresh)).length
  return [
    { name: 'length', met: length >= 16 || (length >= 10 && kinds >= 3) },
    { name: 'varied', met: new Set(fresh).size > 5 },
    { name: 'login', met: fresh !== '' && !fresh.toLowerCase().includes(login) },
    { name: 'other', met: fresh !== '' && fresh !== old },
  ]
}
