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

export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en')).default)
  }
  i18n.global.locale.value = language
  document.documentElement.lang = language
  remember('yige.language', language)
}

export async function speakAsBefore(): Promise<void> {
  const before = recall('yige.language')
  await speak(before === 'en' ? 'en' : 'zh-CN')
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
