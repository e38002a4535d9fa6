// The command room stays open all day: live without reload, honest while the server is away, whole again afterwards.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot, startYige } from '../yige.js'

let room

const rows = (words) => room.locator('ol.list button', { hasText: words })

// An environment of its own: this program is stopped and started again.
const OWN = { JOURNEY: 'room' }
const here = stage({ env: () => OWN })

test('a new incident appears without reload, with the age of the data', async () => {
  room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  await room.locator('.live:not(.off)').waitFor()
  await room.evaluate(() => (globalThis.sameDocument = true))
  await report(here.yige, { kind: 'tidy.noise', words: '广场音响夜里十一点还在响', spot: here.village.spot })
  await rows('广场音响').waitFor()
  await report(here.yige, { kind: 'fire.burning', words: '库房冒烟', facts: ['FIRE_OR_GAS'], spot: here.village.spot })
  await rows('库房冒烟').waitFor()
  await report(here.yige, { kind: 'street.road', words: '路面塌了一个坑', village: here.village.code })
  await rows('路面塌了').waitFor()
  assert.match(await room.locator('.live').innerText(), /实时.*(刚刚更新|前的数据)/s)
  await rows('库房冒烟').click()
  await room.locator('.right').getByText('着火冒烟').first().waitFor()
  await room.locator('.middle canvas').waitFor()
  await room.waitForTimeout(1500)
  await shot(room, 'room-live')
})

test('while the server is away the screen says so and keeps what it knows', async () => {
  await here.yige.stop({ keep: true })
  await room.getByText('未实时').waitFor()
  await room.getByRole('alert').getByText(/实时连接已断开/).waitFor()
  assert.equal(await rows('库房冒烟').count(), 1)
  await shot(room, 'room-away')
})

test('after the restart on the same data nothing is missing and nothing stands twice', async () => {
  const accounts = here.yige.accounts
  here.yige = await startYige({ ...OWN, DATA: here.yige.data, PORT: String(here.yige.port) })
  here.yige.accounts = accounts
  await report(here.yige, { kind: 'street.manhole', words: '井盖没了一个大洞', village: here.village.code })
  await room.locator('.live:not(.off)').waitFor()
  await rows('井盖没了').waitFor()
  for (const words of ['广场音响', '库房冒烟', '路面塌了', '井盖没了']) assert.equal(await rows(words).count(), 1, words)
  assert.equal(await room.evaluate(() => globalThis.sameDocument), true)
  // What was refused while nobody listened is no fault of the page.
  room.faults = room.faults.filter((fault) => !/ERR_|Failed to fetch/.test(fault))
  noFaults(room)
})

test('the wall shows the same, to be read from afar', async () => {
  await room.goto(here.yige.url + '/room/wall')
  await room.getByText('着火冒烟').first().waitFor()
  await room.waitForTimeout(1500)
  await shot(room, 'wall')
})
