import { createI18n, useI18n } from 'vue-i18n'
import type { Label } from '@/api/shared'
import { merged, type Words } from './words'

const zh = merged(import.meta.glob<Words>('./*.zh-CN.json', { eager: true, import: 'default' }))

export type Language = 'zh-CN' | 'en'

/** Chinese comes with the first page; English is fetched when it is asked for. */
export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh } as Record<string, Words>,
})

export const wordsNow = (): Language => i18n.global.locale.value as Language

/** What a person chose, kept for the next time. */
export async function speak(language: Language): Promise<void> {
  await show(language)
  remember('yige.language', language)
}

async function show(language: Language): Promise<void> {
  if (language === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en')).default)
  }
  i18n.global.locale.value = language
  document.documentElement.lang = language
}

/** The first of a browser's languages that we speak; Chinese where it names none of ours. */
export function firstOf(wished: readonly string[]): Language {
  const ours = wished.map((one) => one.toLowerCase()).find((one) => /^(zh|en)\b/.test(one))
  return ours?.startsWith('en') ? 'en' : 'zh-CN'
}

/** As a person chose before; at the first visit as their browser wishes. */
export async function speakAsBefore(): Promise<void> {
  const before = recall('yige.language')
  await show(before === 'en' || before === 'zh-CN' ? before : firstOf(navigator.languages ?? []))
}

/** `t` for our own words, `say` for words that come from the server in both languages. */
export function useWords() {
  const { t, te, locale } = useI18n()
  const say = (label: Label | null | undefined) => (label ? (locale.value === 'en' ? label.en : label.zh) : '')
  return { t, te, say, locale }
}

/** A private window may forbid keeping things: then nothing is kept, and nothing breaks. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, value)
  } catch {
    // see above
  }
}

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
