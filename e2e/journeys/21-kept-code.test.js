// What a resident keeps, adds and takes back: the code as a picture and on the phone, her own words to re-read, a word more,
// and at last the whole report. Steps go back with the phone's own key.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CODE, noFaults, photograph, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const here = stage()
const words = `第 ${Date.now() % 100_000} 号井旁的栏杆松了`
let resident, code

test('the phone’s back key goes a step back, and photos come back with the draft', async () => {
  resident = await open(here.browser, { phone: true })
  await resident.goto(here.yige.url + '/c')
  await resident.getByRole('link', { name: '上报一件事' }).first().click()
  await resident.getByRole('button', { name: /市政设施/ }).click()
  await resident.getByRole('radio', { name: '道路破损' }).click()
  await resident.getByLabel('请说说情况').fill(words)
  await resident.locator('input[type=file]').setInputFiles(await photograph(here.browser, '栏杆', { width: 640, height: 480 }))
  await resident.locator('figure img').waitFor()
  await resident.locator('figcaption').waitFor({ state: 'detached' })
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('combobox').fill(here.village.name)
  await resident.getByRole('option', { name: here.village.name }).first().click()
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByLabel('联系电话').waitFor()
  const heads = async () => (await resident.locator('h1').innerText()).trim()
  await resident.goBack()
  assert.equal(await heads(), '在什么地方？')
  await resident.goBack()
  await resident.locator('figure img').waitFor()
  assert.equal(new URL(resident.url()).pathname, '/')
  // Left altogether and come back to: it is all there.
  await resident.goBack()
  await resident.getByRole('heading', { name: '查进度' }).waitFor()
  await resident.goForward()
  await resident.locator('figure img').waitFor()
  assert.equal(await resident.getByLabel('请说说情况').inputValue(), words)
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByText(here.village.name).first().waitFor()
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('button', { name: '提交上报' }).click()
  await resident.getByText('已收到，谢谢您。').waitFor()
  code = (await resident.locator('.code').innerText()).match(CODE)[0]
})

test('her own words, place and photos stand there to re-read', async () => {
  const own = resident.locator('section', { hasText: '我上报的内容' }).last()
  await own.getByText(words).waitFor()
  await own.getByText(here.village.name).first().waitFor()
  assert.ok(await own.locator('img').first().evaluate((img) => img.decode().then(() => img.naturalWidth > 0)))
})

test('the code is a picture for the album, is copied, and is remembered on this phone until it is cleared', async () => {
  await resident.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: here.yige.url })
  const [picture] = await Promise.all([resident.waitForEvent('download'), resident.getByRole('button', { name: '保存图片' }).click()])
  assert.equal(picture.suggestedFilename(), `${code}.png`)
  const png = readFileSync(await picture.path())
  assert.deepEqual([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join(''), 'PNG')
  assert.ok(png.length > 5_000, `${png.length} bytes`)
  await resident.getByText('已保存图片。').waitFor()
  await resident.getByRole('button', { name: '复制编号' }).click()
  await resident.getByText('已复制。').waitFor()
  assert.match(await resident.evaluate(() => navigator.clipboard.readText()), new RegExp(code))
  await shot(resident, 'resident-keeps')
  await resident.goto(here.yige.url + '/c')
  await resident.getByText('我的上报').waitFor()
  await resident.getByText(code).first().waitFor()
  await resident.reload()
  await resident.getByText(code).first().click()
  await resident.locator('h1').first().waitFor()
  assert.equal(new URL(resident.url()).pathname, `/c/${code}`)
})

test('a word more reaches whoever works on it; then it is taken back, and they are told', async () => {
  await resident.getByRole('button', { name: '补充情况', exact: true }).click()
  await resident.getByLabel('您想说的话').fill('栏杆晚上倒了一半')
  await resident.locator('form input[type=file]').setInputFiles(await photograph(here.browser, '倒了', { width: 640, height: 480 }))
  await resident.locator('form figure img').waitFor()
  await resident.locator('form figcaption').waitFor({ state: 'detached' })
  await resident.getByRole('button', { name: '提交', exact: true }).click()
  await resident.getByText('已补充，承办人会看到。').waitFor()
  await resident.locator('section', { hasText: '我上报的内容' }).last().getByText('栏杆晚上倒了一半').waitFor()

  const room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  await room.locator('ol.list button', { hasText: words }).first().click()
  await room.locator('.right').getByText('栏杆晚上倒了一半').first().waitFor()
  await shot(room, 'room-added-to')

  await resident.getByRole('button', { name: '撤回', exact: true }).click()
  await resident.getByText('就不再办理').waitFor()
  await resident.getByRole('radio').first().check()
  await shot(resident, 'resident-withdraws')
  await resident.getByRole('button', { name: '提交', exact: true }).click()
  await resident.getByText('已撤回。').waitFor()
  assert.match(await resident.locator('h1').innerText(), /已办结/)
  await room.locator('.right').getByText(/撤回/).first().waitFor()

  await resident.goto(here.yige.url + '/c')
  await resident.getByRole('button', { name: `清除 ${code}` }).click()
  await resident.getByText(code).waitFor({ state: 'detached' })
  noFaults(resident, room)
})
