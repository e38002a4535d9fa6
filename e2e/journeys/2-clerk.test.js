// People who walk in or call: the clerk writes it down by keyboard alone, and what is already known is proposed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

let desk


const here = stage({
  prepare: async ({ yige, village }) => {
    await report(yige, { kind: 'street.light', words: '村口小桥边的路灯三天不亮了，晚上看不见路', village: village.code, place: '村口小桥' })
  },
})

test('a clerk enters a walk-in by keyboard alone, in few keys and under a minute', async (journey) => {
  desk = await open(here.browser)
  await signIn(desk, here.yige, 'room')
  await desk.locator('ol.list button', { hasText: '村口小桥边' }).waitFor()
  await desk.keyboard.press('n')
  await desk.waitForURL(/\/room\/new$/)
  await desk.locator('#kind:focus').waitFor()
  const began = Date.now()
  let keys = 0
  let letters = 0
  const press = (key) => (keys++, desk.keyboard.press(key))
  const type = (words) => ((letters += words.length), desk.keyboard.insertText(words))
  await press('Alt+2')
  await type('路灯')
  await desk.getByRole('option', { name: /路灯不亮/ }).waitFor()
  await press('Enter')
  await press('Tab')
  await type('桥边的路灯不亮，晚上看不见路')
  await press('Tab')
  await type(here.village.name)
  await desk.getByRole('option', { name: here.village.name }).first().waitFor()
  await press('Enter')
  await desk.locator('#spot:focus').waitFor()
  await press('Control+Enter')
  await desk.getByText(/已保存，第 \d+ 号/).waitFor()
  assert.match(await desk.locator('.receipt .code').innerText(), /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/)
  journey.diagnostic(`${keys} keys and ${letters} characters`)
  assert.ok(keys <= 8, `${keys} keys besides the text`)
  assert.ok(Date.now() - began < 60_000, `it took ${Date.now() - began} ms`)
})

test('the matter already known is proposed with reasons, and a second press joins them', async () => {
  const alike = desk.locator('.alike')
  const one = alike.locator('li', { hasText: '村口小桥边的路灯三天不亮了' })
  await one.getByText(/同一类事/).waitFor()
  await shot(desk, 'clerk')
  await one.getByRole('button', { name: '并入这一件' }).focus()
  await desk.keyboard.press('Enter')
  await one.getByRole('button', { name: '再按一次确认并入' }).waitFor()
  // Too soon to have been meant: it joins nothing.
  await desk.keyboard.press('Enter')
  await desk.waitForTimeout(900)
  await one.getByRole('button', { name: '再按一次确认并入' }).waitFor()
  await desk.keyboard.press('Enter')
  await one.waitFor({ state: 'detached' })
  await desk.goto(here.yige.url + '/room')
  await desk.locator('ol.list button', { hasText: '村口小桥边' }).getByText('×2').waitFor()
  assert.match(await desk.locator('ol.list button', { hasText: '村口小桥边' }).innerText(), /路灯不亮/)
  noFaults(desk)
})

test('what is pushed to the browser is shown as a notification, also where its push service cannot be reached', async () => {
  const context = desk.context()
  await context.grantPermissions(['notifications'], { origin: here.yige.url })
  await desk.locator('[data-push]').click()
  // Whether the maker's push service is there is not ours to say; the screen says which.
  await desk.locator('[data-push]:checked').or(desk.getByText('这个浏览器连不上推送服务')).first().waitFor()
  const registrations = []
  const browser = await context.newCDPSession(desk)
  browser.on('ServiceWorker.workerRegistrationUpdated', (told) => registrations.push(...told.registrations))
  await browser.send('ServiceWorker.enable')
  for (let tries = 0; tries < 50 && registrations.length === 0; tries++) await desk.waitForTimeout(100)
  const { registrationId } = registrations.at(-1)
  const data = JSON.stringify({ title: '盗窃 · 二级哨', body: here.village.name, tag: 'a', url: '/work/a' })
  await browser.send('ServiceWorker.deliverPushMessage', { origin: here.yige.url, registrationId, data })
  const shown = () =>
    desk.evaluate(async () => {
      const worker = await navigator.serviceWorker.getRegistration()
      return (await worker.getNotifications()).map(({ title, body, data: { url } }) => [title, body, url])
    })
  for (let tries = 0; tries < 50 && (await shown()).length === 0; tries++) await desk.waitForTimeout(100)
  assert.deepEqual(await shown(), [['盗窃 · 二级哨', here.village.name, '/work/a']])
})
