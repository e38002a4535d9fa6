import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstOf, i18n } from '.'
import en from './en'
import { merged, type Words } from './words'

function keys(tree: Words, under = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') all.set(under + name, value)
    else for (const [key, words] of keys(value, `${under}${name}.`)) all.set(key, words)
  }
  return all
}

function* sources(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* sources(path)
    else if (/\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts')) yield path
  }
}

const chinese = keys(i18n.global.getLocaleMessage('zh-CN') as Words)
const english = keys(en)
const holes = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()

describe('words', () => {
  it('exist in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('say the same facts in both languages', () => {
    for (const [key, words] of chinese) expect(holes(english.get(key)!), key).toEqual(holes(words))
  })

  it('that a screen asks for are there', () => {
    const missing: string[] = []
    for (const path of sources('src')) {
      for (const [, key] of readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)) {
        if (!chinese.has(key)) missing.push(`${path}: ${key}`)
      }
    }
    expect(missing).toEqual([])
  })

  it('are found missing by the comparison above when one is', () => {
    expect([...keys({ a: { b: 'x' } }).keys()]).not.toEqual([...keys({ a: { c: 'x' } }).keys()])
  })

  it('stand in one file each: a section in two would hide words', () => {
    expect(() => merged({ 'a.en.json': { room: 'x' }, 'b.en.json': { room: 'y' } })).toThrow('b.en.json: room')
  })

  it('of a feature stand in the same file in both languages', () => {
    const files = (language: string) =>
      readdirSync('src/i18n').flatMap((name) => name.match(`^(.*)\\.${language}\\.json$`)?.[1] ?? [])
    const sections = (language: string) =>
      files(language).map((file) => [
        file,
        Object.keys(JSON.parse(readFileSync(`src/i18n/${file}.${language}.json`, 'utf8'))).sort(),
      ])
    expect(sections('en')).toEqual(sections('zh-CN'))
  })
})

it('the first visit speaks as the browser wishes', () => {
  expect(firstOf(['en-GB', 'zh-CN'])).toBe('en')
  expect(firstOf(['zh-Hans-CN', 'en'])).toBe('zh-CN')
  expect(firstOf(['de-DE', 'en-US'])).toBe('en')
  expect(firstOf(['ug', 'bo'])).toBe('zh-CN')
  expect(firstOf([])).toBe('zh-CN')
})
