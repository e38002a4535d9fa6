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

test('a browser without WebGL is told so, and the room goes on', async () => {
  const room = await open(here.browser)
  await room.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
      return kind.startsWith('webgl') ? null : get.call(this, kind, ...more)
    }
  })
  await signIn(room, here.yige, 'room')
  await room.getByText('这个浏览器画不了地图').waitFor()
  await room.getByText('井盖松了').first().click()
  await room.getByRole('button', { name: '应答' }).first().waitFor()
  await shot(room, 'room-without-map')
  noFaults(room)
})
