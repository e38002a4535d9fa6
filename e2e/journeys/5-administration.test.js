// An administrator brings files, looks at a person with a reason, keeps posts and passwords; the auditor sees that.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { noFaults, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

let admin, auditor

const PURPOSE = '核对值班表联系方式'

const here = stage()

test('a broken grid file is refused row by row, with the reason and the place', async () => {
  const { lon, lat } = here.village.spot
  const csv = [
    'code,name,shape',
    '12345,短码,"POLYGON ((0 0,1 0,1 1,0 0))"',
    `${here.village.code}901,自交,"POLYGON ((${lon} ${lat},${lon + 0.01} ${lat + 0.01},${lon + 0.01} ${lat},${lon} ${lat + 0.01},${lon} ${lat}))"`,
    `${here.village.code}902,写反,"POLYGON ((${lat} ${lon},${lat + 0.01} ${lon},${lat + 0.01} ${lon + 0.01},${lat} ${lon}))"`,
  ].join('\n')
  admin = await open(here.browser)
  await signIn(admin, here.yige, 'admin')
  await admin.goto(here.yige.url + '/admin/imports')
  await admin.locator('input[type=file]').setInputFiles({ name: 'grids.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await admin.getByRole('button', { name: '导入', exact: true }).click()
  await admin.getByText('拒绝 3 行').waitFor()
  await admin.getByText('导入 0 行').waitFor()
  const rows = admin.locator('tbody').getByRole('row')
  assert.match(await rows.nth(0).innerText(), /12345/)
  assert.match(await rows.nth(1).innerText(), new RegExp(`${here.village.code}901[\\s\\S]*${lon.toFixed(1)}`))
  await rows.nth(1).click()
  await shot(admin, 'admin-import')
})

test('people are masked; a look needs a purpose and lies in the audit trail for the auditor', async () => {
  await admin.goto(here.yige.url + '/admin/people')
  await admin.getByRole('button', { name: '新增人员' }).click()
  const dialog = admin.getByRole('dialog', { name: '新增人员' })
  await dialog.getByLabel('姓名').fill('欧阳小满')
  await dialog.getByLabel('电话').fill('13911112222')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await admin.getByLabel('姓氏、岗位、村镇，或完整的姓名、电话').fill('欧阳小满')
  await admin.getByRole('button', { name: '查找' }).click()
  const row = admin.getByRole('row').filter({ hasText: '139****2222' })
  await row.waitFor()
  assert.doesNotMatch(await admin.locator('body').innerText(), /13911112222|欧阳小满/)
  await row.click()
  await admin.getByLabel('查看用途').fill(PURPOSE)
  await admin.getByRole('button', { name: '查看', exact: true }).click()
  await admin.getByText('13911112222').waitFor()
  const readAnew = admin.waitForResponse((answer) => answer.url().includes('/api/staff/people?'))
  await admin.getByRole('button', { name: '查找' }).click()
  await readAnew
  await admin.locator('table[aria-busy=true]').waitFor({ state: 'detached' })
  assert.ok(await admin.getByText('13911112222').isVisible(), 'what was asked for stays while the list is read anew')
  await shot(admin, 'admin-people')

  auditor = await open(here.browser)
  await signIn(auditor, here.yige, 'auditor')
  await auditor.getByRole('heading', { name: '审计记录' }).waitFor()
  assert.match(auditor.url(), /\/admin\/trail$/)
  await auditor.getByLabel('动作').selectOption({ label: '查看工作人员资料' })
  await auditor.getByRole('button', { name: '查找' }).click()
  const look = auditor.getByRole('row').filter({ hasText: PURPOSE }).first()
  await look.waitFor()
  assert.match(await look.innerText(), /admin · /)
  assert.doesNotMatch(await auditor.getByRole('table').innerText(), /13911112222|欧阳小满|[0-9a-f]{8}-/)
  await auditor.getByRole('button', { name: '核验整条记录链' }).click()
  await auditor.getByText('完好。').waitFor()
  const file = auditor.waitForEvent('download')
  await auditor.getByRole('link', { name: '导出 Excel' }).click()
  assert.match((await file).suggestedFilename(), /^trail\.xlsx$/)
  await shot(auditor, 'auditor-trail')
  noFaults(admin, auditor)
})

test('a post is made, found by its village, given to somebody and to another from a day on, renamed and closed', async () => {
  await admin.goto(here.yige.url + '/admin/posts')
  await admin.getByRole('button', { name: '新增岗位' }).click()
  const dialog = admin.getByRole('dialog', { name: '新增岗位' })
  await dialog.getByLabel('岗位类别').selectOption({ label: '治安员' })
  await dialog.getByRole('combobox', { name: '地方' }).fill(here.village.name)
  await dialog.getByRole('option').filter({ hasText: here.village.code }).first().click()
  assert.match(await dialog.getByLabel('岗位', { exact: true }).inputValue(), new RegExp(`${here.village.name} 治安员`))
  await shot(admin, 'admin-new-post')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.waitFor({ state: 'detached' })
  await admin.getByLabel('岗位、村镇、任职人的姓').fill(`${here.village.name} 治安员`)
  await admin.getByRole('button', { name: '查找' }).click()
  await admin.locator('table[aria-busy=true]').waitFor({ state: 'detached' })
  await admin.getByRole('row').filter({ hasText: '治安员' }).last().click()
  const appoint = async (press) => {
    await admin.getByRole('combobox', { name: '由谁任职' }).fill('欧阳小满')
    await admin.getByRole('option').first().click()
    await admin.getByRole('button', { name: press, exact: true }).click()
    await admin.getByText('已任命。').waitFor()
  }
  await appoint('任命')
  await admin.getByRole('listitem').filter({ hasText: '欧' }).first().waitFor()
  await admin.getByLabel('起', { exact: true }).fill('2030-01-01')
  await appoint('换人')
  await admin.getByText('2030-01-01 起').waitFor()
  await shot(admin, 'admin-post')
  await admin.getByLabel('新名称').fill('临时治安岗')
  await admin.getByRole('button', { name: '改名' }).click()
  await admin.getByText('已改名').waitFor()
  await admin.getByRole('button', { name: '撤销岗位' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '撤销岗位' }).click()
  await admin.getByText('“临时治安岗”已撤销。').waitFor()
  noFaults(admin)
})

test('a file says in a sentence what it would add before it adds anything', async () => {
  await admin.goto(here.yige.url + '/admin/imports')
  await admin.getByLabel('内容').selectOption({ label: '人员与岗位' })
  const csv = `姓名,手机号,岗位,范围编码,民族,备注\n戚小光,13955550001,治安员,${here.village.code},汉,好\n`
  await admin.locator('input[type=file]').setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await admin.getByRole('button', { name: '先看看会怎样' }).click()
  await admin.getByText(/将新增 1 人、.*任命 1 次。/).waitFor()
  await admin.getByText('民族').waitFor()
  await admin.getByRole('link', { name: 'CSV' }).waitFor()
  await shot(admin, 'admin-import-preview')
  noFaults(admin)
})

test('a one-time password is asked for and shown where one looks; its owner reads the rules and sets up a second factor', async () => {
  await admin.goto(here.yige.url + '/admin/accounts')
  await admin.getByRole('row').filter({ hasText: 'chief' }).getByRole('button', { name: '发一次性密码' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '发一次性密码' }).click()
  const slip = admin.getByRole('dialog', { name: 'chief 的一次性密码' })
  await slip.waitFor()
  const once = await slip.locator('code').innerText()
  assert.ok(await slip.evaluate((it) => it.contains(document.activeElement)), 'the focus is where the password is')
  await shot(admin, 'admin-one-time')
  await slip.getByRole('button', { name: '已交给本人' }).click()
  await slip.waitFor({ state: 'detached' })
  assert.doesNotMatch(await admin.locator('body').innerText(), new RegExp(once))

  const chief = await open(here.browser, { phone: true })
  await chief.goto(here.yige.url + '/in')
  await chief.locator('input[autocomplete=username]').fill('chief')
  await chief.locator('input[type=password]').fill(once)
  await chief.locator('form button[type=submit]').click()
  await chief.getByText('这是一次性密码').waitFor()
  await chief.getByLabel('密码', { exact: true }).fill(once)
  await chief.getByLabel('新密码', { exact: true }).fill('short')
  assert.ok(await chief.getByRole('button', { name: '修改密码' }).isDisabled())
  const fresh = 'Zhang-2026-beacon'
  await chief.getByLabel('新密码', { exact: true }).fill(fresh)
  await chief.getByLabel('再输一遍新密码').fill(fresh)
  await shot(chief, 'password-rules')
  await chief.getByRole('button', { name: '修改密码' }).click()
  await chief.waitForURL((url) => url.pathname !== '/in')

  await chief.goto(here.yige.url + '/in')
  await chief.getByRole('button', { name: '密码与动态码' }).click()
  await chief.getByRole('button', { name: '启用动态码' }).click()
  await chief.getByRole('dialog').getByLabel('先输一遍密码').fill(fresh)
  await chief.getByRole('button', { name: '下一步' }).click()
  const secret = (await chief.locator('.secret').innerText()).replaceAll(' ', '')
  await chief.getByRole('img', { name: '给身份验证器扫的二维码' }).waitFor()
  await shot(chief, 'second-factor')
  await chief.getByLabel('2. 输入验证器上显示的动态码').fill(totp(secret))
  await chief.getByRole('button', { name: '确认启用' }).click()
  const codes = await chief.getByRole('dialog').locator('code').allInnerTexts()
  assert.equal(codes.length, 10)
  await shot(chief, 'recovery-codes')
  await chief.getByRole('button', { name: '已收好' }).click()
  await chief.getByText('动态码已启用').waitFor()
  await chief.getByRole('button', { name: '退出' }).click()
  await chief.locator('input[autocomplete=username]').fill('chief')
  await chief.locator('input[type=password]').fill(fresh)
  await chief.locator('form button[type=submit]').click()
  await chief.getByLabel('动态码').fill(codes[0])
  await chief.locator('form button[type=submit]').click()
  await chief.waitForURL((url) => url.pathname !== '/in')
  noFaults(admin, chief)
})

/** What an authenticator shows now (RFC 6238). */
function totp(secret) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  const at = hash.at(-1) & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
