import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from './en.json'
import zh from './zh-CN.json'

type Tree = { [key: string]: string | Tree }

function keys(tree: Tree, under = ''): Map<string, string> {
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

const chinese = keys(zh)
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
})
