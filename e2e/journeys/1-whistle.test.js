// A resident blows the whistle; the one responsible answers, goes, settles; the resident has the last word.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CODE, middleOf, noFaults, photograph, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

let resident, worker, room, code


const here = stage()

test('a resident reports on a phone, with a place by name, a pin, a photo and what is dangerous', async () => {
  resident = await open(here.browser, { phone: true, url: here.yige.url })
  await resident.getByRole('button', { name: /市政设施/ }).click()
  await resident.getByRole('radio', { name: '房屋墙体隐患' }).click()
  await resident.getByLabel('请说说情况').fill('村小学外墙裂开往外倾，孩子放学都从墙下走。')
  await resident.getByRole('button', { name: '现在有人有危险' }).click()
  await shot(resident, 'resident')
  await resident.locator('input[type=file]').setInputFiles(await photograph(here.browser, '墙'))
  await resident.locator('figure img').waitFor()
  await resident.locator('figcaption').waitFor({ state: 'detached' })
  await resident.getByRole('button', { name: '下一步' }).click()

  await resident.getByRole('combobox').fill(here.village.name.slice(0, 3))
  await resident.getByRole('option', { name: here.village.name }).first().click()
  await resident.getByText(here.village.name).first().waitFor()
  await resident.getByRole('button', { name: '在地图上点' }).click()
  await resident.locator('.pin canvas').waitFor()
  await resident.locator('.pin .over').waitFor({ state: 'detached' })
  const { width, height } = await resident.locator('.pin canvas').boundingBox()
  await resident.locator('.pin canvas').click({ position: { x: width / 2 + 12, y: height / 2 - 9 } })
  await resident.locator('.found small', { hasText: /^1\d\d\.\d{5}, \d\d\.\d{5}$/ }).waitFor()
  await resident.getByLabel('具体位置').fill('小学东墙外')
  await shot(resident, 'resident-where')
  await resident.getByRole('button', { name: '下一步' }).click()

  await resident.getByLabel('联系电话').fill('138 0013 8000')
  await shot(resident, 'resident-photos')
  await resident.getByRole('button', { name: '提交上报' }).click()

  await resident.getByText('已收到，谢谢您。').waitFor()
  code = (await resident.locator('.code').innerText()).match(CODE)[0]
  await resident.getByText(/现由.+负责/).waitFor()
  await resident.locator('img[alt="这件事的二维码"]').evaluate((image) => image.decode())
  await shot(resident, 'resident-case')
})

test('danger brings it to the officer of the beat at once, who answers, arrives and handles it on a phone', async () => {
  worker = await open(here.browser, { phone: true })
  await signIn(worker, here.yige, 'officer')
  const card = worker.locator('article.task', { hasText: '村小学外墙裂开' })
  await card.waitFor()
  await shot(worker, 'worker')
  await card.getByRole('button', { name: '应答' }).click()
  await card.getByRole('button', { name: '已到现场' }).click()
  await card.getByRole('link', { name: '办理完成' }).click()

  await worker.getByText('村小学外墙裂开往外倾').first().waitFor()
  await worker.locator('.photos img').evaluate((image) => image.decode())
  await shot(worker, 'worker-task')
  await worker.getByRole('button', { name: '办理完成' }).click()
  await worker.getByLabel('办理结果').selectOption({ label: '问题已解决' })
  await worker.getByLabel('说明').fill('已拉警戒线，校方当天加固外墙，放学改走西门。')
  await shot(worker, 'worker-handling')
  await worker.getByRole('dialog').getByRole('button', { name: '办理完成' }).click()
  await worker.getByText('已办理，待确认').waitFor()
})

test('the room sees it live, handled but not ended', async () => {
  const villages = (await (await fetch(here.yige.url + '/api/places/layers/villages')).json()).features
  const others = [['tidy.noise', '广场音响夜里十一点还在响'], ['street.drainage', '下水道返水进了院子'], ['dispute.land', '两家为地界上一排杨树争执'], ['order.theft', '仓库门锁被撬，少了两台电机']]
  for (const [n, [kind, words]] of others.entries()) await report(here.yige, { kind, words, spot: middleOf(villages[20 + 37 * n]) })
  room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  await room.locator('ol.list button', { hasText: '村小学外墙裂开' }).click()
  await room.locator('.right').getByText('已办理，待确认').first().waitFor()
  await room.locator('.right').getByText('已拉警戒线').first().waitFor()
  await room.locator('.middle canvas').waitFor()
  await room.waitForTimeout(3000)
  await shot(room, 'room')
})

test('the resident sees each step, confirms with the phone number and rates; then it has ended for the room too', async () => {
  await resident.goto(`${here.yige.url}/c/${code}`)
  await resident.getByText('已拉警戒线').waitFor()
  await resident.getByRole('button', { name: '已解决' }).click()
  await resident.getByLabel('上报时留的电话').fill('13800138000')
  await resident.getByRole('button', { name: '提交' }).click()
  await resident.getByText('已记下您的确认').waitFor()
  await resident.getByRole('button', { name: '评一评' }).click()
  await resident.getByText('非常满意').click()
  await resident.getByText('来得快').click()
  await resident.getByLabel('上报时留的电话').fill('13800138000')
  await resident.getByRole('button', { name: '提交' }).click()
  await resident.getByText('已收到您的评价').waitFor()
  await shot(resident, 'resident-ended')
  assert.match(await resident.locator('h1').innerText(), /已办结/)

  await room.locator('.right').getByText('已办结').first().waitFor()
  await shot(room, 'room-ended')
  noFaults(resident, worker, room)
})
