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

test('telephone numbers as they are pasted are taken by the resident’s form and the clerk’s, and are one number', async () => {
  const mobile = ['\u202D13922220001\u202C', '１３９２２２２０００１', '+86 139-2222-0001', ' 139 2222 0001 ']
  const landline = ['(0912)4621234', '（０９１２）４６２１２３４', '\u202D0912-4621234\u202C']
  const resident = await open(here.browser, { phone: true })
  for (const phone of [...mobile, ...landline]) {
    await resident.goto(here.yige.url)
    await resident.getByRole('button', { name: /市政设施/ }).click()
    await resident.getByRole('radio', { name: '道路破损' }).click()
    await resident.getByLabel('请说说情况').fill('路面坑洼')
    await resident.getByRole('button', { name: '下一步' }).click()
    await resident.getByLabel('具体位置').fill('桥头')
    await resident.getByRole('button', { name: '下一步' }).click()
    await resident.getByLabel('联系电话').fill(phone)
    await resident.getByRole('button', { name: '提交上报' }).click()
    await resident.getByText('已收到，谢谢您。').waitFor()
  }
  const clerk = await open(here.browser)
  await signIn(clerk, here.yige, 'room')
  for (const phone of [...mobile, ...landline]) {
    await clerk.goto(here.yige.url + '/room/new')
    await clerk.getByRole('combobox').first().fill('道路')
    await clerk.getByRole('option', { name: /道路破损/ }).first().click()
    await clerk.locator('textarea').first().fill('路面坑洼')
    await clerk.locator('#spot').fill('桥头')
    await clerk.locator('input[type=tel]').fill(phone)
    await clerk.keyboard.press('Control+Enter')
    await clerk.locator('.receipt').waitFor()
  }
  const headers = { 'X-CSRF': (await (await clerk.request.get(here.yige.url + '/api/access/me')).json()).csrf }
  for (const [phone, all] of [['13922220001', mobile], ['09124621234', landline]]) {
    const found = await clerk.request.post(here.yige.url + '/api/incidents/by-phone', { headers, data: { phone } })
    assert.equal((await found.json()).length, 2 * all.length, phone)
  }
  noFaults(resident, clerk)
})

test('a table with its sums and signatures makes people of people alone, and says which rows were passed over', async () => {
  const admin = await open(here.browser)
  await signIn(admin, here.yige, 'admin')
  await admin.goto(here.yige.url + '/admin/imports')
  await admin.getByLabel('内容').selectOption({ label: '人员与岗位' })
  const [template] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: 'Excel' }).click()])
  assert.match(template.suggestedFilename(), /\.xlsx$/)
  const csv = '序号,姓名,手机号,岗位,范围编码,民族,特长\n1,贺兰山,13922220011,,,汉,\n小计,1,\n2,独孤信,13922220012,,,,游泳\n3,合 计：,2人\n备注：以上人员均在岗,,\n填表人：,贺兰山,13922220011\n4,宇文泰,13922220013,网格长官,610824100201001\n5,王思政,13922220014,网格员,610824999999999\n'
  await admin.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await admin.getByRole('button', { name: '先看看会怎样' }).click()
  await admin.getByText('跳过的行').waitFor()
  await admin.getByText('将新增 2 人').waitFor()
  await admin.getByText(/民族/).first().waitFor()
  await admin.getByText(/未读取：序号、特长|未读取：特长/).waitFor()
  const refused = admin.locator('tbody').getByRole('row')
  assert.equal(await refused.count(), 2)
  assert.match(await refused.nth(0).innerText(), /8[^]*岗位 网格长官[^]*网格员/, 'the row, the column, what stands there, and what may')
  assert.match(await refused.nth(1).innerText(), /9[^]*610824999999999/)
  const [mend] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('button', { name: /下载被拒绝的行/ }).click()])
  assert.equal(mend.suggestedFilename(), 'refused-rows.xlsx')
  for (const row of ['第 3 行“小计”', '第 5 行“合 计：”', '第 6 行“备注：”', '第 7 行“填表人：”']) await admin.getByText(row).waitFor()
  await shot(admin, 'import-left-out')
  noFaults(admin)
})
