// Every screen, in both languages, wide and narrow: words instead of keys, nothing wider than the screen, no fault.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const WORDS = new URL('../../web/src/i18n/', import.meta.url)
const FILES = readdirSync(WORDS).filter((name) => name.endsWith('.zh-CN.json'))
const SECTIONS = FILES.flatMap((name) => Object.entries(JSON.parse(readFileSync(new URL(name, WORDS), 'utf8'))))
  .filter(([, words]) => typeof words === 'object')
  .map(([section]) => section)
assert.ok(SECTIONS.length > 20, 'the sections of the words were not found')
const KEY = new RegExp(`(?<![\\w.@/-])(?:${SECTIONS.join('|')})\\.[a-zA-Z]\\w*(?:\\.\\w+)*(?![\\w/])`)
const SCREENS = {
  resident: ['/', '/c', '/c/CODE', '/in', '/nowhere'],
  worker: ['/work', '/in'],
  room: ['/room', '/room/new', '/room/wall'],
  chief: ['/supervision', '/supervision/cards', '/supervision/figures', '/beats'],
  admin: ['people', 'posts', 'layers', 'divisions', 'imports', 'practice', 'calendar', 'connections', 'walls', 'accounts'].map((page) => `/admin/${page}`),
  auditor: ['/admin/trail'],
}
/** A word of the program's own that nobody translated: WALK_IN, ON_SCENE. */
const RAW = /(?<![\w-])[A-Z]{2,}(?:_[A-Z]+)+(?![\w-])/
let code

const here = stage({
  prepare: async ({ yige, village }) => {
    code = (await report(yige, { words: '巷口路灯不亮', spot: village.spot })).code
  },
})

for (const [who, paths] of Object.entries(SCREENS)) {
  for (const phone of [false, true]) {
    test(`${who} ${phone ? 'on a phone' : 'at a desk'}: every screen speaks English and Chinese`, async () => {
      const page = await open(here.browser, { phone, url: here.yige.url })
      if (who !== 'resident') await signIn(page, here.yige, who)
      for (const path of paths) {
        await page.evaluate(() => localStorage.setItem('yige.language', 'zh-CN'))
        await page.goto(here.yige.url + path.replace('CODE', code))
        await page.locator('h1, .room').first().waitFor()
        await page.waitForTimeout(600)
        for (const language of ['zh', 'en']) {
          if (language === 'en') await page.getByText('English', { exact: true }).first().click()
          await page.getByText(language === 'en' ? '中文' : 'English', { exact: true }).first().waitFor()
          const words = await page.locator('body').innerText()
          // This one screen shows keys on purpose: those of the county's own settings.
          if (path !== '/admin/practice') {
            assert.doesNotMatch(words, KEY, `${path} in ${language}`)
            assert.doesNotMatch(words, RAW, `${path} in ${language}`)
          }
          const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(spill <= 0, `${path} is ${spill} px wider than the screen`)
          await shot(page, `look-${who}${path.replace(/\W+/g, '-')}-${language}-${phone ? 390 : 1440}`)
        }
      }
      noFaults(page)
      await page.context().close()
    })
  }
}

test('a case that a clerk wrote down says how it came and who did what in both languages, and in no code', async () => {
  const room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  await room.goto(here.yige.url + '/room/new')
  const words = `${Date.now() % 100_000} 号门前井盖松了`
  await room.getByRole('radio', { name: /来人/ }).click()
  await room.getByRole('combobox').first().fill('路灯')
  await room.getByRole('option', { name: /路灯不亮/ }).first().click()
  await room.locator('textarea').first().fill(words)
  await room.getByRole('combobox').nth(1).fill(here.village.name)
  await room.getByRole('option', { name: here.village.name }).first().click()
  await room.keyboard.press('Control+Enter')
  await room.locator('.receipt').waitFor()
  await room.goto(here.yige.url + '/room')
  await room.getByText(words).first().click()
  await room.getByRole('heading', { name: '经过' }).waitFor()
  const side = room.locator('.right')
  await side.getByText('来人').first().waitFor()
  assert.doesNotMatch(await side.innerText(), RAW)
  await shot(room, 'walk-in-zh')
  await room.getByText('English', { exact: true }).first().click()
  await room.getByRole('heading', { name: 'What happened' }).waitFor()
  const english = await side.innerText()
  assert.doesNotMatch(english, RAW)
  assert.doesNotMatch(english, /；|来人|来电|报告人|指挥室值|系统|等待|应答|上报/)
  await shot(room, 'walk-in-en')
  noFaults(room)
  await room.context().close()
})

test('a browser set to English begins in English', async () => {
  const page = await open(here.browser, { phone: true, locale: 'en-GB', url: here.yige.url })
  await page.getByRole('heading', { name: /What/ }).waitFor()
  await page.context().close()
})

test('the switch turns the screen at once and is kept', async () => {
  const page = await open(here.browser, { phone: true, url: here.yige.url })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: /What/ }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: /What/ }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
})
