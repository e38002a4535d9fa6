// A wall hangs for years without anybody signed in: an administrator lets it show one area, and takes that back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

let admin
let wall

const here = stage()

test('a screen is given a key and shows kinds and places, and no word of what was said', async () => {
  for (let n = 0; n < 11; n++)
    await report(here.yige, { kind: 'street.light', words: `老王家门口第${n + 1}盏灯`, spot: here.village.spot })
  admin = await open(here.browser)
  await signIn(admin, here.yige, 'admin')
  await admin.goto(here.yige.url + '/admin/walls')
  await admin.getByLabel('屏在哪里').fill('派出所值班室')
  await admin.getByLabel('显示的地区').selectOption({ index: 1 })
  await admin.getByRole('button', { name: '发放密钥' }).click()
  const address = (await admin.locator('code').innerText()).trim()
  assert.match(address, /\/wall#[\w-]{43}$/)
  await shot(admin, 'wall-keys')
  wall = await open(here.browser)
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.goto(address)
  await wall.locator('.urgent li', { hasText: '路灯不亮' }).first().waitFor()
  await wall.getByText('派出所值班室').waitFor()
  assert.equal(new URL(wall.url()).hash, '')
  assert.equal(await wall.getByText('老王').count(), 0)
  await wall.reload()
  await wall.locator('.urgent li', { hasText: '路灯不亮' }).first().waitFor()
})

test('every card is whole, whatever there is; the others take turns', async () => {
  await wall.getByText(/轮播 1\/|轮播 2\//).waitFor()
  for (const [width, height] of [[1920, 1080], [1366, 768], [3840, 2160]]) {
    await wall.setViewportSize({ width, height })
    // All at one moment: the cards take turns while one looks.
    const { bottom, cards } = await wall.locator('.urgent').evaluate((list) => ({
      bottom: list.getBoundingClientRect().bottom,
      cards: [...list.children].map((card) => {
        const { top, bottom } = card.getBoundingClientRect()
        return { top, bottom, cut: card.scrollHeight > card.clientHeight + 1 }
      }),
    }))
    assert.ok(cards.length > 1)
    let before = 0
    for (const card of cards) {
      assert.ok(card.top + 1 >= before && card.bottom <= bottom + 1, `a card at ${width}×${height}`)
      assert.equal(card.cut, false, `cut at ${width}×${height}`)
      before = card.bottom
    }
  }
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.waitForTimeout(2000)
  await shot(wall, 'wall-keyed')
})

test('taken back, the screen shows nothing and says so', async () => {
  await admin.getByRole('button', { name: '收回' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '收回' }).click()
  await admin.getByText(/已收回/).waitFor()
  await wall.getByText(/密钥已收回/).waitFor()
  assert.equal(await wall.locator('.urgent li').count(), 0)
  noFaults(admin, wall)
})

test('signed out elsewhere, a wall that was opened by signing in shows nothing more and says how to go on', async () => {
  const room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  await room.goto(here.yige.url + '/room/wall')
  await room.locator('.urgent li').first().waitFor()
  const headers = { 'X-CSRF': (await (await room.request.get(here.yige.url + '/api/access/me')).json()).csrf }
  // The same session, ended from outside the page that shows the wall.
  const ended = await room.request.delete(here.yige.url + '/api/access/sessions/current', { headers })
  assert.ok(ended.ok(), `${ended.status()}`)
  await room.getByText('大屏已停止').waitFor({ timeout: 20_000 })
  assert.equal(await room.locator('.urgent li').count(), 0)
  await shot(room, 'wall-signed-out')
  noFaults(room)
})
