// Whoever holds a paper checks it without signing in; an administrator sees what papers say, and a sample of each.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { accessible } from '../accessible.js'
import { noFaults, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const here = stage()
const CODE = '7K3M-9Q2F-XW4T'
let admin, sample

test('an administrator sees that the papers are sound, and takes a sample in every format', async () => {
  admin = await open(here.browser)
  await signIn(admin, here.yige, 'admin')
  await admin.goto(here.yige.url + '/admin/papers')
  await admin.getByRole('heading', { name: '人民调解协议书', exact: true }).waitFor()
  assert.equal(await admin.getByText('可用', { exact: true }).count(), 8)
  await admin.getByText('栏目').first().click()
  await shot(admin, 'papers-templates')
  await accessible(admin, 'papers')
  for (const [format, begins] of [['PDF', '%PDF'], ['OFD', 'PK'], ['DOCX', 'PK']]) {
    const download = admin.waitForEvent('download')
    await admin.getByRole('link', { name: `人民调解协议书样张，${format}` }).click()
    const bytes = readFileSync(await (await download).path())
    assert.equal(bytes.subarray(0, begins.length).toString(), begins)
    if (format === 'PDF') sample = bytes
  }
  await admin.setViewportSize({ width: 390, height: 844 })
  await shot(admin, 'papers-templates-phone')
  assert.ok(await admin.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the phone')
})

test('a code nobody printed is told so, and what is no code is not sent', async () => {
  const page = await open(here.browser, { phone: true, url: here.yige.url + '/v' })
  await page.getByLabel('核验码').fill('不是码')
  await page.getByRole('button', { name: '核验' }).click()
  await page.getByText('请照文书填写十二位字母和数字。').waitFor()
  await page.getByLabel('核验码').fill('0000 0000 0000')
  await page.getByRole('button', { name: '核验' }).click()
  await page.getByText('没有文书使用这个核验码', { exact: false }).waitFor()
  await shot(page, 'papers-check-unknown')
  await accessible(page, 'check')
})

// No module of the demo county writes papers: the server's answer is given by hand, in its own form.
for (const [locale, phone, standing, label, words] of [
  ['zh-CN', true, 'GENUINE', { zh: '真实，现行有效', en: 'Genuine and in force' }, ['完全一致', '不一致']],
  ['en', false, 'REPLACED', { zh: '真实，但已被新版代替', en: 'Genuine, replaced by a later version' }, ['exactly what was issued', 'not what was issued']],
]) {
  test(`a paper is told by its code and a file by its fingerprint, ${locale}`, async () => {
    const page = await open(here.browser, { phone, locale })
    const print = createHash('sha256').update(sample).digest('hex')
    await page.route('**/api/papers/checks/*', (route) =>
      route.fulfill({
        json: {
          standing,
          standingLabel: label,
          paper: { zh: '人民调解协议书', en: 'Mediation agreement' },
          number: '（2026）张村人调字第12号',
          day: '2026-11-30',
          issuer: '张家湾村人民调解委员会',
          version: phone ? 1 : 2,
          fingerprints: { pdf: print, ofd: 'b'.repeat(64), docx: 'c'.repeat(64) },
        },
      }),
    )
    await page.goto(`${here.yige.url}/v/${CODE}`)
    await page.getByText(locale === 'en' ? label.en : label.zh).waitFor()
    await page.locator('input[type=file]').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([sample, Buffer.from(' ')]) })
    await page.getByText(words[1], { exact: false }).waitFor()
    await page.locator('input[type=file]').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: sample })
    await page.getByText(words[0], { exact: false }).waitFor()
    await shot(page, `papers-check-${locale}`)
    await accessible(page, 'checked')
  })
}

test('no page had a fault', () => noFaults(admin))
