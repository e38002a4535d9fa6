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
  // Ten seconds to think again: parted by one press, the proposal stands there as before.
  const undo = desk.locator('.undo')
  await undo.getByText(/已并入第 \d+ 号/).waitFor()
  await shot(desk, 'clerk-joined')
  await undo.getByRole('button', { name: /撤销/ }).click()
  await undo.waitFor({ state: 'detached' })
  await one.waitFor()
  const listed = async () =>
    (await (await desk.request.get(here.yige.url + '/api/incidents?q=' + encodeURIComponent('桥边的路灯'))).json()).items
  const open = (all) => all.filter((each) => each.state !== 'ENDED').map((each) => each.reports).sort()
  assert.deepEqual(open(await listed()), [1, 1], 'two matters of one report each')
  await one.getByRole('button', { name: '并入这一件' }).click()
  await desk.waitForTimeout(900)
  await one.getByRole('button', { name: '再按一次确认并入' }).click()
  await one.waitFor({ state: 'detached' })
  await desk.goto(here.yige.url + '/room')
  await desk.locator('ol.list button', { hasText: '村口小桥边' }).getByText('×2').waitFor()
  assert.match(await desk.locator('ol.list button', { hasText: '村口小桥边' }).innerText(), /路灯不亮/)
  noFaults(desk)
})

test('a clerk writes when it happened and pins where, looks away and comes back to it, and hands over a printed receipt', async () => {
  await desk.goto(here.yige.url + '/room/new')
  await desk.getByRole('combobox').first().fill('打架')
  await desk.getByRole('option', { name: /打架/ }).first().click()
  await desk.locator('textarea').first().fill('昨晚十点在小桥边有人打架')
  const before = new Date(Date.now() - 9 * 3_600_000)
  const local = new Date(before.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
  await desk.getByLabel('发生时间').fill(local)
  await desk.getByRole('button', { name: '在地图上标点' }).click()
  await desk.locator('.pinmap canvas').waitFor()
  await desk.locator('.pinmap .over').waitFor({ state: 'detached' })
  const { width, height } = await desk.locator('.pinmap canvas').boundingBox()
  await desk.locator('.pinmap canvas').click({ position: { x: width / 2, y: height / 2 } })
  await desk.getByRole('button', { name: /已标点/ }).waitFor()
  await shot(desk, 'clerk-pinned')
  // Somebody calls: the room is looked at, and the half-written form is still there.
  await desk.goto(here.yige.url + '/room')
  await desk.locator('ol.list button').first().waitFor()
  await desk.goto(here.yige.url + '/room/new')
  assert.equal(await desk.locator('textarea').first().inputValue(), '昨晚十点在小桥边有人打架')
  await desk.getByRole('button', { name: /已标点/ }).waitFor()
  await desk.getByLabel('发生时间').fill(local)
  await desk.locator('#spot').fill('小桥')
  await desk.keyboard.press('Control+Enter')
  const receipt = desk.locator('.receipt')
  await receipt.waitFor()
  await desk.emulateMedia({ media: 'print' })
  await desk.evaluate(() => (window.print = () => (window.printed = getComputedStyle(document.querySelector('form.clerk')).display)))
  await receipt.locator('button', { hasText: '打印回执' }).evaluate((button) => button.click())
  assert.equal(await desk.waitForFunction(() => window.printed).then((told) => told.jsonValue()), 'none', 'the receipt is printed without the form')
  await shot(desk, 'clerk-receipt-printed')
  await desk.emulateMedia({ media: 'screen' })
  const code = (await receipt.locator('.code').innerText()).trim()
  const told = await (await desk.request.get(`${here.yige.url}/api/residents/cases/${code}`)).json()
  assert.ok(told.code, 'the code opens the case')
  const [found] = (await (await desk.request.get(here.yige.url + '/api/incidents?q=' + encodeURIComponent('昨晚十点在小桥边'))).json()).items
  const full = await (await desk.request.get(`${here.yige.url}/api/incidents/${found.id}`)).json()
  assert.equal(new Date(full.reportsList[0].happenedAt).toISOString().slice(0, 16), before.toISOString().slice(0, 16))
  assert.ok(full.spot, 'the pin is kept')
  await desk.goto(here.yige.url + '/room')
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
