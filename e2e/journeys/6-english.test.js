// Every screen, in both languages, wide and narrow: words instead of keys, nothing wider than the screen, no fault.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { guestVillage, noFaults, report, signIn } from '../steps.js'
import { open, shot, startBrowser, startYige } from '../yige.js'
import zh from '../../web/src/i18n/zh-CN.json' with { type: 'json' }

const KEY = new RegExp(`(?<![\\w.@/-])(?:${Object.keys(zh).filter((key) => typeof zh[key] === 'object').join('|')})\\.[a-zA-Z]\\w*(?:\\.\\w+)*(?![\\w/])`)
const SCREENS = {
  resident: ['/', '/c', '/c/CODE', '/in', '/nowhere'],
  worker: ['/work', '/in'],
  room: ['/room', '/room/new', '/room/wall'],
  admin: ['people', 'posts', 'layers', 'divisions', 'imports', 'practice', 'accounts'].map((page) => `/admin/${page}`),
  auditor: ['/admin/trail'],
}
let yige, browser, code

before(async () => {
  yige = await startYige()
  browser = await startBrowser()
  const village = await guestVillage(yige)
  code = (await report(yige, { words: '巷口路灯不亮', spot: village.spot })).code
})
after(async () => {
  await browser?.close()
  await yige?.stop()
})

for (const [who, paths] of Object.entries(SCREENS)) {
  for (const phone of [false, true]) {
    test(`${who} ${phone ? 'on a phone' : 'at a desk'}: every screen speaks English and Chinese`, async () => {
      const page = await open(browser, { phone, url: yige.url })
      if (who !== 'resident') await signIn(page, yige, who)
      for (const language of ['zh', 'en']) {
        await page.evaluate((one) => localStorage.setItem('yige.language', one), language === 'en' ? 'en' : 'zh-CN')
        for (const path of paths) {
          await page.goto(yige.url + path.replace('CODE', code))
          await page.locator('h1, .room').first().waitFor()
          await page.getByText(language === 'en' ? '中文' : 'English', { exact: true }).first().waitFor()
          await page.waitForTimeout(700)
          const words = await page.locator('body').innerText()
          // This one screen shows keys on purpose: those of the county's own settings.
          if (path !== '/admin/practice') assert.doesNotMatch(words, KEY, `${path} in ${language}`)
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

test('the switch turns the screen at once and is kept', async () => {
  const page = await open(browser, { phone: true, url: yige.url })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: /What/ }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: /What/ }).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
})
