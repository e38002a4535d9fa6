// The map without a mouse, and a screen whose browser cannot draw maps at all.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const here = stage({ prepare: ({ yige, village }) => report(yige, { words: '井盖松了', spot: village.spot }) })

test('a place is pinned by keys alone: arrow keys move the map, Enter puts the pin in its middle', async () => {
  const resident = await open(here.browser, { url: here.yige.url })
  await resident.getByRole('button', { name: /市政设施/ }).click()
  await resident.getByRole('radio', { name: '路灯不亮' }).click()
  await resident.getByLabel('请说说情况').fill('路灯不亮，晚上看不见。')
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('button', { name: '在地图上点' }).press('Enter')
  await resident.locator('.pin canvas').waitFor()
  await resident.locator('.pin .over').waitFor({ state: 'detached' })
  await resident.keyboard.press('Tab')
  await resident.getByText('方向键移动').waitFor()
  const found = resident.locator('.found small', { hasText: /^1\d\d\.\d{5}, \d\d\.\d{5}$/ })
  await resident.keyboard.press('Enter')
  const before = await found.innerText()
  for (const key of ['+', 'ArrowRight']) {
    await resident.keyboard.press(key)
    await resident.waitForTimeout(700)
  }
  await resident.keyboard.press('Enter')
  await resident.waitForFunction((was) => document.querySelector('.found small').textContent.trim() !== was, before)
  const [west, east] = [before, await found.innerText()].map(Number.parseFloat)
  assert.ok(east > west, `${east} lies east of ${west}`)
  await shot(resident, 'resident-pin-by-keys')
  noFaults(resident)
})

test('in the room arrow keys on the map move the map and leave the list alone', async () => {
  const room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  await room.locator('.middle canvas').waitFor()
  await room.getByText('井盖松了').first().waitFor()
  const marked = room.locator('[aria-current="true"]')
  await room.locator('.middle canvas').press('ArrowDown')
  assert.equal(await marked.count(), 0)
  await room.evaluate(() => document.activeElement.blur())
  await room.keyboard.press('ArrowDown')
  await marked.first().waitFor()
  noFaults(room)
})

/** A page in a browser that draws no maps, as an old office computer's. */
async function mapless(how = {}) {
  const page = await open(here.browser, how)
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
      return kind.startsWith('webgl') ? null : get.call(this, kind, ...more)
    }
  })
  return page
}
const MISSING = '这个浏览器画不了地图'

test('a browser without WebGL is told so, and the room goes on', async () => {
  const room = await mapless()
  await signIn(room, here.yige, 'room')
  await room.getByText(MISSING).waitFor()
  await room.getByText('井盖松了').first().click()
  await room.getByRole('button', { name: '应答' }).first().waitFor()
  await shot(room, 'room-without-map')
  await room.goto(here.yige.url + '/room/wall')
  await room.getByText(MISSING).waitFor()
  await room.getByText(here.village.name).first().waitFor()
  await shot(room, 'wall-without-map')
  noFaults(room)
})

test('without a map a resident names the village and reports all the same', async () => {
  const resident = await mapless({ phone: true, url: here.yige.url })
  await resident.reload()
  await resident.getByRole('button', { name: /市政设施/ }).click()
  await resident.getByRole('radio', { name: '路灯不亮' }).click()
  await resident.getByLabel('请说说情况').fill('没有地图也能报。')
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('button', { name: '在地图上点' }).click()
  await resident.getByText(MISSING).waitFor()
  await shot(resident, 'resident-without-map')
  await resident.getByRole('combobox').fill(here.village.name)
  await resident.getByRole('option', { name: here.village.name }).first().click()
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('button', { name: '提交上报' }).click()
  await resident.getByText('已收到，谢谢您。').waitFor()
  noFaults(resident)
})

test('without a map a clerk names the village and saves', async () => {
  const clerk = await mapless()
  await signIn(clerk, here.yige, 'room')
  await clerk.goto(here.yige.url + '/room/new')
  await clerk.getByRole('combobox').first().fill('路灯')
  await clerk.getByRole('option', { name: /路灯不亮/ }).first().click()
  await clerk.locator('textarea').first().fill('没有地图的窗口也能登记')
  await clerk.getByRole('button', { name: '在地图上标点' }).click()
  await clerk.getByText(MISSING).waitFor()
  await clerk.getByRole('combobox').nth(1).fill(here.village.name)
  await clerk.getByRole('option', { name: here.village.name }).first().click()
  await shot(clerk, 'clerk-without-map')
  await clerk.keyboard.press('Control+Enter')
  await clerk.locator('.receipt').waitFor()
  noFaults(clerk)
})

test('without a map the beats stand in a list with their villages and people', async () => {
  const chief = await mapless()
  await signIn(chief, here.yige, 'chief')
  await chief.goto(here.yige.url + '/beats')
  await chief.getByText(MISSING).waitFor()
  await chief.getByText('现在的警格').waitFor()
  await chief.getByText(here.village.name).first().waitFor()
  await shot(chief, 'beats-without-map')
  noFaults(chief)
})

test('without a map the places of the administration are taken away and brought in as tables', async () => {
  const admin = await mapless()
  await signIn(admin, here.yige, 'admin')
  await admin.goto(here.yige.url + '/admin/layers')
  await admin.getByText(MISSING).waitFor()
  await admin.getByRole('link', { name: /CSV/ }).first().waitFor()
  await shot(admin, 'layers-without-map')
  noFaults(admin)
})
