// What is urgent is heard: it sounds and shakes until somebody in the room says so, the tab's title tells it, and a switch
// lets a person try it or silence it. A theft of a low grade is urgent too, a lamp is not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible, nothingFound } from '../accessible.js'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const here = stage()

/** A page that counts the tones it plays and how often it shakes. */
async function listening(how) {
  const page = await open(here.browser, how)
  await page.addInitScript(() => {
    globalThis.tones = globalThis.shakes = 0
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (...at) {
      globalThis.tones++
      return start.apply(this, at)
    }
    Object.defineProperty(navigator, 'vibrate', { value: () => ++globalThis.shakes > 0 })
  })
  return page
}
const heard = (page) => page.evaluate(() => [globalThis.tones, globalThis.shakes])
const quiet = async (page) => {
  for (let tries = 0; tries < 20; tries++) {
    const acknowledge = page.locator('[data-acknowledge]')
    if (!(await acknowledge.isVisible())) return
    await acknowledge.click()
    await page.waitForTimeout(300)
  }
}

for (const phone of [false, true]) {
  test(`an urgent report sounds until it is acknowledged, a lamp does not (${phone ? 'phone' : 'room'})`, async () => {
    const page = await listening({ phone })
    await signIn(page, here.yige, phone ? 'officer' : 'room')
    await page.locator('[data-alarm]').waitFor()
    await page.waitForTimeout(1500)
    await quiet(page)
    await report(here.yige, { kind: 'street.light', words: '灯不亮', spot: here.village.spot })
    await page.waitForTimeout(2500)
    const before = await heard(page)
    assert.equal(await page.locator('[data-acknowledge]').count(), 0)

    await report(here.yige, { kind: 'order.theft', words: '昨晚被偷了一部手机', spot: here.village.spot })
    const bar = page.locator('[role=alert]', { hasText: '紧急事件无人应答' })
    await bar.waitFor()
    await page.waitForFunction(([tones]) => globalThis.tones > tones, before)
    const once = await heard(page)
    assert.ok(once[1] > before[1], 'it shakes')
    await page.waitForFunction(([tones]) => globalThis.tones > tones, once)
    await page.waitForFunction(() => /^[🔴⚪] \(1\) /u.test(document.title))
    await shot(page, `heard-${phone ? 'phone' : 'room'}`)
    await accessible(page, `heard ${phone ? 390 : 1440}`, { night: true })
    await page.locator('[data-acknowledge]').click()
    await bar.waitFor({ state: 'detached' })
    await page.waitForFunction(() => !/\(\d\)/.test(document.title))
    const after = await heard(page)
    await page.waitForTimeout(5000)
    assert.deepEqual(await heard(page), after, 'acknowledged, it is silent')

    await page.locator('[data-alarm-test]').click()
    await page.waitForFunction(([tones]) => globalThis.tones > tones, after)
    await page.locator('[data-alarm]').uncheck()
    const off = await heard(page)
    await report(here.yige, { kind: 'order.theft', words: '院里的三轮车被偷了', spot: here.village.spot })
    await page.waitForTimeout(5000)
    assert.deepEqual(await heard(page), off, 'switched off, it is silent')
    await page.locator('[data-alarm]').check()
    await bar.waitFor()
    await quiet(page)
    nothingFound()
    noFaults(page)
    await page.context().close()
  })
}

test('whoever reports a theft reads twice that this is not 110, and is rung up with one tap', async () => {
  const resident = await open(here.browser, { phone: true, url: here.yige.url + '/' })
  const words = `一辆蓝色自行车在门口被偷${Date.now() % 10_000}`
  await resident.getByRole('button', { name: /治安/ }).click()
  await resident.getByRole('radio', { name: '盗窃' }).click()
  await resident.getByLabel('请说说情况').fill(words)
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('combobox').fill(here.village.name)
  await resident.getByRole('option', { name: here.village.name }).first().waitFor()
  await resident.getByRole('combobox').press('Enter')
  await resident.locator('.found').waitFor()
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByLabel('联系电话').fill('13800002323')
  await resident.locator('a[href="tel:110"]').waitFor()
  await resident.getByRole('button', { name: '提交上报' }).click()
  await resident.getByText('已收到，谢谢您。').waitFor()
  await resident.locator('a[href="tel:110"]').waitFor()
  await shot(resident, 'not-110')

  const officer = await open(here.browser, { phone: true })
  await signIn(officer, here.yige, 'officer')
  await officer.goto(here.yige.url + '/work')
  await officer.locator('article.task', { hasText: words }).getByRole('link', { name: '查看' }).click()
  await officer.getByRole('button', { name: '查看', exact: true }).click()
  await officer.getByRole('button', { name: '核实地点' }).click()
  await officer.locator('a[href="tel:13800002323"]').waitFor()
  noFaults(resident, officer)
})
