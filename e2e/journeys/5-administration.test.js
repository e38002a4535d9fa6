// An administrator brings a file that is broken, and looks at a person with a reason; the auditor sees that.
import assert from 'node:assert/strict'
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
  await auditor.goto(here.yige.url + '/admin/trail')
  await auditor.getByRole('row').filter({ hasText: PURPOSE }).first().waitFor()
  assert.doesNotMatch(await auditor.getByRole('table').innerText(), /13911112222|欧阳小满/)
  await auditor.getByRole('button', { name: '核验整条记录链' }).click()
  await auditor.getByText('完好。').waitFor()
  await shot(auditor, 'auditor-trail')
  noFaults(admin, auditor)
})
