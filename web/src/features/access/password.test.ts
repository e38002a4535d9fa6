import { expect, it } from 'vitest'
import { passwordRules } from './password'

const met = (fresh: string, old = 'old') =>
  passwordRules(fresh, 'li.ming', old)
    .filter((one) => one.met)
    .map((one) => one.name)

it('says which rules a password meets while it is typed', () => {
  expect(met('')).toEqual([])
  expect(met('abc')).toEqual(['login', 'other'])
  expect(met('Abcdefgh12')).toEqual(['length', 'varied', 'login', 'other'])
  expect(met('abcdefghijklmnop')).toEqual(['length', 'varied', 'login', 'other'])
  expect(met('aaaaaaaaaaaaaaaa')).toEqual(['length', 'login', 'other'])
  expect(met('Li.Ming-2026-ok')).toEqual(['length', 'varied', 'other'])
  expect(met('Abcdefgh12', 'Abcdefgh12')).toEqual(['length', 'varied', 'login'])
  expect(met('春天的靖边县abcd1')).toContain('length')
})
