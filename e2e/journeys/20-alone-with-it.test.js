// What one person has to get right alone, step by step: a password of one use, one's own password, a second factor with
// its recovery codes, a leave that ends earlier. Each step as axe-core sees it, on a desk and on a phone.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { accessible, nothingFound } from '../accessible.js'
import { noFaults, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const here = stage()
const NIGHT = { night: true }
const PASSWORD = 'Tea-and-rice-7'
let admin

/** What an authenticator shows now (RFC 6238). */
function shown(secret) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

for (const phone of [false, true]) {
  const size = phone ? 390 : 1440
  const name = phone ? '柳青莲' : '柳青禾'
  const login = `alone${size}${Date.now() % 100_000}`
  let once, own, codes
  const look = async (page, what) => {
    await shot(page, `alone-${size}-${what}`)
    await accessible(page, `${what} ${size}`, NIGHT)
  }

  test(`an account is opened, and its password of one use stands on a slip (${size})`, async () => {
    admin = await open(here.browser, { phone })
    await signIn(admin, here.yige, 'admin')
    await admin.goto(here.yige.url + '/admin/people')
    await admin.getByRole('button', { name: '新增人员' }).click()
    const person = admin.getByRole('dialog', { name: '新增人员' })
    await person.getByLabel('姓名').fill(name)
    await look(admin, 'new-person')
    await person.getByRole('button', { name: '保存' }).click()
    await person.waitFor({ state: 'detached' })
    await admin.goto(here.yige.url + '/admin/accounts')
    await admin.getByRole('button', { name: '开通账号' }).click()
    const account = admin.getByRole('dialog', { name: '开通账号' })
    await account.getByRole('combobox').fill(name)
    await account.getByRole('option').first().click()
    await account.getByLabel('账号').fill(login)
    await look(admin, 'new-account')
    await account.getByRole('button', { name: '开通账号' }).click()
    const slip = admin.getByRole('dialog', { name: `${login} 的一次性密码` })
    await slip.waitFor()
    assert.ok(await slip.evaluate((one) => one.contains(document.activeElement)), 'the keys are on the slip')
    once = (await slip.locator('code').innerText()).trim()
    await look(admin, 'slip')
    await slip.getByRole('button', { name: '已交给本人' }).click()
    await slip.waitFor({ state: 'detached' })
    assert.equal(await admin.getByText(once).count(), 0, 'shown once')
    await admin.getByRole('row').filter({ hasText: login }).getByRole('button', { name: '发一次性密码' }).click()
    await admin.getByText('新密码只显示一次').waitFor()
    await look(admin, 'fresh-asked')
    await admin.getByRole('dialog').getByRole('button', { name: '发一次性密码' }).click()
    await slip.waitFor()
    const second = (await slip.locator('code').innerText()).trim()
    assert.notEqual(second, once)
    once = second
    await slip.getByRole('button', { name: '已交给本人' }).click()
    nothingFound()
    noFaults(admin)
  })

  test(`the rules of a password are told while it is written (${size})`, async () => {
    own = await open(here.browser, { phone, url: here.yige.url + '/in' })
    await own.getByLabel('账号').fill(login)
    await own.getByLabel('密码', { exact: true }).fill(once)
    await own.getByRole('button', { name: '登录', exact: true }).click()
    await own.getByText('这是一次性密码').waitFor()
    await own.getByLabel('密码', { exact: true }).fill(once)
    await own.getByLabel('新密码', { exact: true }).fill(login)
    assert.deepEqual(await own.locator('.rules li.met').count() < 4, true)
    assert.ok(await own.getByRole('button', { name: '修改密码' }).isDisabled())
    await look(own, 'rules-open')
    await own.getByLabel('新密码', { exact: true }).fill(PASSWORD)
    await own.locator('.rules li.met').nth(3).waitFor()
    await own.getByLabel('再输一遍新密码').fill('Tea-and-rice-8')
    await own.getByText('两次输入的不一样。').waitFor()
    await look(own, 'rules-differ')
    await own.getByLabel('再输一遍新密码').fill(PASSWORD)
    await own.getByRole('button', { name: '修改密码' }).click()
    await own.getByText('密码已修改。').or(own.getByRole('button', { name: '密码与动态码' })).first().waitFor()
    nothingFound()
    noFaults(own)
  })

  test(`a second factor is set up, asked for, helped out by a recovery code, and taken away (${size})`, async () => {
    await own.goto(here.yige.url + '/in')
    await own.getByRole('button', { name: '密码与动态码' }).click()
    await own.getByRole('button', { name: '启用动态码' }).click()
    const dialog = own.getByRole('dialog', { name: '启用动态码' })
    await dialog.getByLabel('先输一遍密码').fill('not-mine-at-all')
    await dialog.getByRole('button', { name: '下一步' }).click()
    await dialog.getByRole('alert').waitFor()
    await look(own, 'factor-refused')
    await dialog.getByLabel('先输一遍密码').fill(PASSWORD)
    await dialog.getByRole('button', { name: '下一步' }).click()
    const secret = (await dialog.locator('.secret').innerText()).replace(/\s/g, '')
    await dialog.getByLabel('2. 输入验证器上显示的动态码').fill('000000')
    await look(own, 'factor-scan')
    await dialog.getByRole('button', { name: '确认启用' }).click()
    await dialog.getByRole('alert').waitFor()
    await look(own, 'factor-wrong-code')
    await dialog.getByLabel('2. 输入验证器上显示的动态码').fill(shown(secret))
    await dialog.getByRole('button', { name: '确认启用' }).click()
    const recovery = own.getByRole('dialog', { name: '恢复码，只显示这一次' })
    await recovery.waitFor()
    codes = (await recovery.locator('code').allInnerTexts()).map((one) => one.trim())
    assert.ok(codes.length >= 8 && new Set(codes).size === codes.length, `${codes.length} codes`)
    await look(own, 'factor-recovery')
    await recovery.getByRole('button', { name: '已收好' }).click()
    await own.getByText(`还剩 ${codes.length} 个恢复码`).waitFor()
    await look(own, 'factor-on')

    await own.getByRole('button', { name: '退出' }).last().click()
    const leaving = own.getByRole('dialog')
    if (await leaving.isVisible()) await leaving.getByRole('button', { name: '退出' }).click()
    await own.getByLabel('账号').fill(login)
    await own.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await own.getByRole('button', { name: '登录', exact: true }).click()
    await own.getByLabel('动态码').waitFor()
    assert.equal(await own.evaluate(() => document.activeElement.autocomplete), 'one-time-code')
    await look(own, 'code-asked')
    await own.getByLabel('动态码').fill(codes[0])
    const entered = own.waitForResponse((answer) => answer.url().endsWith('/api/access/sessions') && answer.ok())
    await own.getByRole('button', { name: '登录', exact: true }).click()
    await entered
    await own.waitForTimeout(1000)
    await own.goto(here.yige.url + '/in')
    await own.getByRole('button', { name: '密码与动态码' }).click()
    await own.getByText(`还剩 ${codes.length - 1} 个恢复码`).waitFor()
    await own.getByRole('button', { name: '停用动态码' }).click()
    const away = own.getByRole('dialog', { name: '停用动态码' })
    await away.getByLabel('密码').fill(PASSWORD)
    await away.getByLabel('动态码').fill(codes[0])
    await away.getByRole('button', { name: '停用动态码' }).click()
    await away.getByRole('alert').waitFor()
    await look(own, 'factor-away-refused')
    await away.getByLabel('动态码').fill(codes[1])
    await away.getByRole('button', { name: '停用动态码' }).click()
    await own.getByText('动态码已停用。').waitFor()
    await own.getByText('未启用。').waitFor()
    nothingFound()
    noFaults(own)
    await own.context().close()
  })

  test(`a leave is noted and ends earlier (${size})`, async () => {
    await admin.goto(here.yige.url + '/admin/people')
    await admin.getByLabel('姓氏、岗位、村镇，或完整的姓名、电话').fill(name)
    await admin.getByRole('button', { name: '查找' }).click()
    const row = admin.locator('tr.choosable').filter({ hasText: '柳' })
    await row.first().waitFor()
    await admin.locator('table[aria-busy=true]').waitFor({ state: 'detached' })
    await row.first().click()
    await admin.getByLabel('从哪天').fill('2099-12-01')
    await admin.getByLabel('到哪天').fill('2099-11-01')
    await look(admin, 'leave-backwards')
    await admin.getByLabel('到哪天').fill('2099-12-10')
    await admin.getByRole('button', { name: '保存' }).click()
    await admin.getByText('2099-12-01 至 2099-12-10').waitFor()
    await admin.getByRole('button', { name: '提前结束' }).click()
    const cut = admin.getByRole('dialog', { name: '提前结束' })
    await cut.getByLabel('最后一天').fill('2099-12-04')
    await look(admin, 'leave-cut')
    await cut.getByRole('button', { name: '提前结束' }).click()
    await admin.getByText('2099-12-01 至 2099-12-04').waitFor()
    await admin.getByText('请假已提前结束。').waitFor()
    // Not taken at all.
    await admin.getByRole('button', { name: '提前结束' }).click()
    await cut.getByLabel('最后一天').fill('2099-11-30')
    await cut.getByText('不休了').waitFor()
    await cut.getByRole('button', { name: '提前结束' }).click()
    await admin.getByText('2099-12-01 至').waitFor({ state: 'detached' })
    nothingFound()
    noFaults(admin)
    await admin.context().close()
  })
}
