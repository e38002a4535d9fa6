// An administrator brings a file that is broken, looks at a person with a reason, which the auditor sees, and changes how
// the county works, to which a head agrees.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible, nothingFound } from '../accessible.js'
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
  await admin
    .locator('input[type=file]')
    .setInputFiles({ name: 'grids.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
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

test('posts are found by place and title, people by surname, post and village, and the trail is narrowed and taken away', async () => {
  await admin.goto(here.yige.url + '/admin/posts')
  const search = admin.getByRole('searchbox')
  for (const wanted of [here.village.name, '网格员']) {
    await search.fill(wanted)
    const read = admin.waitForResponse((answer) => answer.url().includes('/api/staff/posts'))
    await admin.getByRole('button', { name: '查找' }).click()
    await read
    await admin.locator('tbody tr', { hasText: wanted }).first().waitFor()
  }
  await admin.goto(here.yige.url + '/admin/people')
  for (const wanted of ['演', '网格员', here.village.name]) {
    await search.fill(wanted)
    const read = admin.waitForResponse((answer) => answer.url().includes('/api/staff/people?'))
    await admin.getByRole('button', { name: '查找' }).click()
    assert.ok((await (await read).json()).items.length > 0, wanted)
  }
  await auditor.goto(here.yige.url + '/admin/trail')
  await auditor.locator('tbody tr').first().waitFor()
  const all = await auditor.locator('tbody tr').count()
  await auditor.getByLabel('谁', { exact: true }).selectOption({ index: 1 })
  await auditor.getByRole('button', { name: '查找' }).click()
  await auditor.locator('table[aria-busy=true]').waitFor({ state: 'detached' })
  const who = await auditor.locator('tbody tr td:nth-child(2)').allInnerTexts()
  assert.ok(who.length <= all && new Set(who).size <= 1, [...new Set(who)].join())
  await auditor.getByRole('button', { name: '清除条件' }).click()
  const [table] = await Promise.all([
    auditor.waitForEvent('download'),
    auditor.getByRole('link', { name: /CSV/ }).click(),
  ])
  assert.match(table.suggestedFilename(), /^trail\.csv$/)
  const bare = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/
  for (const row of await auditor.locator('tbody tr').allInnerTexts()) assert.doesNotMatch(row, bare)
  noFaults(admin, auditor)
})

test('how the county works is changed by two people: the server begins anew with it, and nobody is signed out', async () => {
  await admin.goto(here.yige.url + '/admin/practice')
  await admin.getByLabel('按字词查找').fill('应答时限 三级')
  await admin.getByRole('button', { name: /^改 三级哨.* 应答时限 · 多久$/ }).click()
  const value = admin.getByRole('dialog')
  await value.getByLabel('应答时限 · 多久').fill('17')
  await accessible(admin, 'practice-value')
  await value.getByRole('button', { name: '记下' }).click()
  await admin.getByLabel('按字词查找').fill('延期原因')
  await admin.getByRole('button', { name: '延期原因的各行' }).click()
  const rows = admin.getByRole('dialog', { name: '延期原因的各行' })
  await rows.getByRole('button', { name: '上移：天气原因' }).click()
  await rows.getByRole('button', { name: '去掉：需要专业鉴定' }).click()
  await rows.getByRole('button', { name: '加一行' }).click()
  await rows.getByLabel('代码').fill('WEATHER')
  await rows.getByLabel('中文').fill('道路中断')
  await rows.getByLabel('English').fill('The road is cut')
  await rows.getByRole('button', { name: '加上' }).click()
  await rows.getByText('已经有 WEATHER 了。').waitFor()
  await accessible(admin, 'practice-rows')
  await shot(admin, 'admin-practice-rows')
  await rows.getByLabel('代码').fill('ROAD_CUT')
  await rows.getByRole('button', { name: '加上' }).click()
  await rows.getByRole('button', { name: '记下' }).click()
  await admin.getByRole('button', { name: '提出 2 处修改' }).click()
  const proposal = admin.getByRole('dialog', { name: '提出修改' })
  await proposal.getByText(/样例 \d+ 个/).waitFor()
  await proposal.getByText('应答截止').first().waitFor()
  await proposal.getByText('加上：道路中断、去掉：需要专业鉴定').waitFor()
  await proposal.getByLabel('为什么改').fill('三级哨要应得更快')
  await accessible(admin, 'practice-proposal')
  await shot(admin, 'admin-practice-proposal')
  await proposal.getByRole('button', { name: '请第二人同意' }).click()
  await admin.getByText('已提出，等第二人同意。').waitFor()
  await admin.getByRole('button', { name: '答复' }).click()
  await admin.getByText('您提出的修改要由别人同意').waitFor()
  assert.equal(await admin.getByRole('button', { name: '同意', exact: true }).count(), 0)
  await admin.getByRole('button', { name: '关闭' }).click()

  const leader = await open(here.browser)
  await signIn(leader, here.yige, 'leader')
  await leader.goto(here.yige.url + '/admin')
  await leader.waitForURL(/admin\/practice$/)
  await leader.getByRole('button', { name: '答复' }).click()
  await leader.getByLabel('我已看过这些结果变了的样例').check()
  await accessible(leader, 'practice-edition')
  await shot(leader, 'leader-practice-edition')
  await leader.getByRole('button', { name: '同意', exact: true }).click()
  await leader.getByText(/到日施行|施行中/).waitFor()

  const edition = () =>
    leader.request.get(here.yige.url + '/api/practice').then(
      async (answer) => (answer.ok() ? (await answer.json()).edition : 0),
      () => 0,
    )
  for (let tries = 0; tries < 120 && (await edition()) !== 1; tries++)
    await new Promise((done) => setTimeout(done, 500))
  await admin.reload()
  await admin.getByText('施行中').waitFor()
  await admin.getByLabel('按字词查找').fill('应答时限 三级')
  await admin.getByRole('row').filter({ hasText: '17 分钟' }).first().waitFor()
  await accessible(admin, 'practice-in-force')
  await admin.getByLabel('按字词查找').fill('延期原因')
  await admin.getByRole('row').filter({ hasText: '道路中断' }).first().waitFor()
  assert.equal(await admin.getByRole('row').filter({ hasText: '需要专业鉴定' }).count(), 0)
  await shot(admin, 'admin-practice-in-force')
  nothingFound()
  noFaults(admin, leader)
})
