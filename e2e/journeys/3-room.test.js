// The command room stays open all day: live without reload, honest while the server is away, whole again afterwards.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { guestVillage, noFaults, report, signIn } from '../steps.js'
import { open, shot, startBrowser, startYige } from '../yige.js'

let yige, browser, village, room
const rows = (words) => room.locator('ol.list button', { hasText: words })

before(async () => {
  // An environment of its own: this program is stopped and started again.
  yige = await startYige({ JOURNEY: 'room' })
  browser = await startBrowser()
  village = await guestVillage(yige)
})
after(async () => {
  await browser?.close()
  await yige?.stop()
})

test('a new incident appears without reload, with the age of the data', async () => {
  room = await open(browser)
  await signIn(room, yige, 'room')
  await room.locator('.live:not(.off)').waitFor()
  await room.evaluate(() => (globalThis.sameDocument = true))
  await report(yige, { kind: 'tidy.noise', words: '广场音响夜里十一点还在响', spot: village.spot })
  await rows('广场音响').waitFor()
  await report(yige, { kind: 'fire.burning', words: '库房冒烟', facts: ['FIRE_OR_GAS'], spot: village.spot })
  await rows('库房冒烟').waitFor()
  await report(yige, { kind: 'street.road', words: '路面塌了一个坑', village: village.code })
  await rows('路面塌了').waitFor()
  assert.match(await room.locator('.live').innerText(), /实时.*(刚刚更新|前的数据)/s)
  await rows('库房冒烟').click()
  await room.locator('.right').getByText('着火冒烟').first().waitFor()
  await room.locator('.middle canvas').waitFor()
  await room.waitForTimeout(1500)
  await shot(room, 'room')
})

test('while the server is away the screen says so and keeps what it knows', async () => {
  await yige.stop({ keep: true })
  await room.getByText('未实时').waitFor()
  await room.getByRole('alert').getByText(/实时连接已断开/).waitFor()
  assert.equal(await rows('库房冒烟').count(), 1)
  await shot(room, 'room-away')
})

test('after the restart on the same data nothing is missing and nothing stands twice', async () => {
  const accounts = yige.accounts
  yige = await startYige({ JOURNEY: 'room', DATA: yige.data, PORT: String(yige.port) })
  yige.accounts = accounts
  await report(yige, { kind: 'street.manhole', words: '井盖没了一个大洞', village: village.code })
  await room.locator('.live:not(.off)').waitFor()
  await rows('井盖没了').waitFor()
  for (const words of ['广场音响', '库房冒烟', '路面塌了', '井盖没了']) assert.equal(await rows(words).count(), 1, words)
  assert.equal(await room.evaluate(() => globalThis.sameDocument), true)
  // What was refused while nobody listened is no fault of the page.
  room.faults = room.faults.filter((fault) => !/ERR_|Failed to fetch/.test(fault))
  noFaults(room)
})

test('the wall shows the same, to be read from afar', async () => {
  await room.goto(yige.url + '/room/wall')
  await room.getByText('着火冒烟').first().waitFor()
  await room.waitForTimeout(1500)
  await shot(room, 'wall')
})
