// What goes wrong on purpose or by accident gets a clear answer in the reader's language.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFaults, photograph, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

let resident
const HOSTILE = '<img src=x onerror="document.title=1"><b>粗</b> \'; drop table incident; --'

const here = stage()

test('of twelve photos nine are taken and the page says how many may be; a text file is no photo', async () => {
  resident = await open(here.browser, { phone: true, url: here.yige.url })
  await resident.getByRole('button', { name: /其他/ }).last().click()
  await resident.getByRole('radio', { name: '说不清的事' }).click()
  await resident.getByLabel('请说说情况').fill(HOSTILE)
  const files = resident.locator('input[type=file]')
  await files.setInputFiles({ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('这不是照片') })
  await resident.getByText('这个文件不是能读取的图片。').waitFor()
  const small = await photograph(here.browser, '十二张', { width: 320, height: 240 })
  await files.setInputFiles(Array.from({ length: 12 }, (_, n) => ({ ...small, name: `${n}.jpg` })))
  await resident.getByText(/最多 9 张/).first().waitFor()
  await resident.locator('figure').nth(8).waitFor()
  assert.equal(await resident.locator('figure').count(), 9)
  await resident.locator('figcaption').first().waitFor({ state: 'detached' })
  await shot(resident, 'resident-nine-photos')
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('combobox').fill(here.village.name)
  await resident.getByRole('option', { name: here.village.name }).first().click()
  await resident.getByRole('button', { name: '下一步' }).click()
})

test('markup in words is shown as the text it is, to worker and room', async () => {
  await resident.getByRole('button', { name: '提交上报' }).click()
  await resident.getByText('已收到，谢谢您。').waitFor()
  const room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  const row = room.locator('ol.list button', { hasText: '<img src=x onerror=' }).first()
  await row.waitFor()
  assert.ok((await row.innerText()).includes('<img src=x onerror='))
  await row.click()
  await room.locator('.right .report').getByText('<b>粗</b>').waitFor()
  assert.notEqual(await room.title(), '1')
  noFaults(room, resident)
})

test('twelve photos sent past the page are refused in words', async () => {
  const answer = await fetch(here.yige.url + '/api/intake/reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), 'Accept-Language': 'zh-CN' },
    body: JSON.stringify({ kind: 'other.unclear', words: '十二张', facts: [], photos: Array.from({ length: 12 }, () => crypto.randomUUID()), village: here.village.code }),
  })
  assert.equal(answer.status, 422)
  assert.match(JSON.stringify(await answer.json()), /最多 9 张/)
})

test('a wrong case code is told apart from a mistyped one', async () => {
  await resident.goto(here.yige.url + '/c')
  await resident.getByLabel('编号').fill('12')
  await resident.getByRole('button', { name: '查看' }).click()
  await resident.getByText('这不像一个编号，请再核对一下。').waitFor()
  await resident.getByLabel('编号').fill('7K3M-9Q2F-XW4T')
  await resident.getByRole('button', { name: '查看' }).click()
  await resident.getByText(/没有这个编码的事项/).waitFor()
  await shot(resident, 'resident-wrong-code')
})

test('after five wrong passwords the door says for how long it is closed, in both languages', async () => {
  const guest = await open(here.browser, { phone: true, url: here.yige.url + '/in' })
  await guest.getByLabel('账号').fill('officer')
  for (let n = 0; n < 6; n++) {
    await guest.locator('input[type=password]').fill(`wrong-${n}`)
    const answered = guest.waitForResponse((answer) => answer.url().endsWith('/api/access/sessions'))
    await guest.getByRole('button', { name: '登录', exact: true }).click()
    await answered
  }
  await guest.getByText(/密码错误次数过多，请 \d+ 分钟后再试/).waitFor()
  await shot(guest, 'locked-out')
  await report(here.yige, { kind: 'other.unclear', words: '门关着，群众照样能上报', village: here.village.code })
  noFaults(guest)
})
