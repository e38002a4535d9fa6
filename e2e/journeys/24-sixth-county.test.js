// A county that does not ship is set up on the screen alone, from its outline to its people, and a report finds its post:
// the way of docs/a-county-in-a-day.md, with the profile it shows.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { noFaults } from '../steps.js'
import { open, shot, startBrowser, startYige } from '../yige.js'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'yige-sixth-'))
const [TOWN, STATION, WEST, SOUTH] = ['610899100', '610899510000', 109.2, 37.2]
const box = (west, south, east, north) =>
  `"POLYGON ((${[
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
    .map(([x, y]) => `${(WEST + x).toFixed(7)} ${(SOUTH + y).toFixed(7)}`)
    .join(',')}))"`
let yige, browser, admin

after(async () => {
  await browser?.close()
  await yige?.stop()
  rmSync(folder, { recursive: true })
})

test('the profile of the page starts it, and its first administrator signs in with the password on the console', async () => {
  for (const name of ['default.yaml', 'legal-rules.yaml', 'calendars', 'papers'])
    cpSync(join(ROOT, 'practice', name), join(folder, name), { recursive: true })
  const page = readFileSync(join(ROOT, 'docs/a-county-in-a-day.md'), 'utf8')
  writeFileSync(join(folder, 'mingyuan.yaml'), page.match(/```\n(county: [^]*?)```/)[1])
  yige = await startYige({ PRACTICE: 'mingyuan', PRACTICE_FOLDER: folder, DEMO: 'off' })
  browser = await startBrowser()
  admin = await open(browser)
  const told = /账号 admin，一次性密码 ([^)）\s]+)/
  for (let tries = 0; tries < 120 && !told.test(yige.printed()); tries++)
    await new Promise((done) => setTimeout(done, 250))
  const once = yige.printed().match(told)[1]
  await admin.goto(yige.url + '/in')
  await admin.getByLabel('账号').fill('admin')
  await admin.getByLabel('密码', { exact: true }).fill(once)
  await admin.getByRole('button', { name: '登录', exact: true }).click()
  await admin.getByText('这是一次性密码').waitFor()
  await admin.getByLabel('密码', { exact: true }).fill(once)
  yige.accounts.admin = 'correct-Horse-9-battery'
  await admin.getByLabel('新密码', { exact: true }).fill(yige.accounts.admin)
  await admin.getByLabel('再输一遍新密码').fill(yige.accounts.admin)
  await admin.getByRole('button', { name: '修改密码' }).click()
  await admin.locator('#password-rules').waitFor({ state: 'detached' })
})

/** A file sent on the page of imports, looked at first. */
async function bring(kind, csv, rows) {
  await admin.getByLabel('内容').selectOption({ label: kind })
  if (kind !== '人员与岗位') await admin.getByLabel('自哪天起').fill('2026-01-01')
  await admin
    .locator('input[type=file]')
    .setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await admin.getByRole('button', { name: '先看看会怎样' }).click()
  await admin.getByText(`可以导入 ${rows} 行（尚未导入）`).waitFor()
  await admin.getByRole('button', { name: '导入', exact: true }).click()
  await admin.getByText(`导入 ${rows} 行`, { exact: true }).waitFor()
  await admin.getByText('拒绝 0 行').waitFor()
}

test('outline, divisions, villages, grids, station, beats and people come in one after the other', async () => {
  await admin.goto(yige.url + '/admin/imports')
  await bring(
    '行政区划',
    `代码,名称\n61,陕西省\n6108,榆林市\n610899,明远县\n${TOWN},明远镇\n${TOWN}001,东社区\n${TOWN}201,西村\n`,
    6,
  )
  // What others stand on comes first, and the page says so.
  await admin.getByLabel('内容').selectOption({ label: '村（社区）' })
  await admin
    .locator('input[type=file]')
    .setInputFiles({
      name: '村.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`code,shape\n${TOWN}201,${box(0, 0, 0.1, 0.2)}\n`),
    })
  await admin.getByRole('button', { name: '先看看会怎样' }).click()
  await admin.getByText(/县界/).last().waitFor()
  await bring('县界', `shape\n${box(-0.01, -0.01, 0.21, 0.21)}\n`, 1)
  await bring(
    '村（社区）',
    `code,people,shape\n${TOWN}201,2100,${box(0, 0, 0.1, 0.2)}\n${TOWN}001,4300,${box(0.1, 0, 0.2, 0.2)}\n`,
    2,
  )
  await bring(
    '网格',
    `code,name,people,shape\n${TOWN}201001,西村一网格,2100,${box(0, 0, 0.1, 0.2)}\n${TOWN}001001,东社区一网格,2300,${box(0.1, 0, 0.2, 0.1)}\n${TOWN}001002,东社区二网格,2000,${box(0.1, 0.1, 0.2, 0.2)}\n`,
    3,
  )
  await bring('派出所', `code,name,lon,lat,covers\n${STATION},明远派出所,${WEST + 0.12},${SOUTH + 0.03},${TOWN}\n`, 1)
  await bring('警格', `code,name\n${STATION}001,第1警格\n${STATION}002,第2警格\n`, 2)
  await bring(
    '网格与警格对应',
    `grid,beat,share\n${TOWN}201001,${STATION}001,1\n${TOWN}001001,${STATION}002,1\n${TOWN}001002,${STATION}002,1\n`,
    3,
  )
  await bring(
    '人员与岗位',
    `姓名,岗位,层级,范围类别,范围编码,岗位名称,手机号\n明小一,网格员,1,网格,${TOWN}001001,东社区一单元微网格长,13911118001\n明小二,网格员,2,网格,${TOWN}001001,东社区一网格长,13911118002\n`,
    2,
  )
  await shot(admin, 'sixth-imports')
  await admin.goto(yige.url + '/admin/layers')
  await admin.locator('canvas').first().waitFor()
  await admin.waitForTimeout(2500)
  await shot(admin, 'sixth-layers')
})

test('a login is given on the screen, a resident reports, and the keeper of the stairway has it on the phone', async () => {
  await admin.goto(yige.url + '/admin/accounts')
  await admin.getByRole('button', { name: '开通账号' }).click()
  const account = admin.getByRole('dialog', { name: '开通账号' })
  await account.getByRole('combobox').fill('明小一')
  await account.getByRole('option').first().click()
  await account.getByLabel('账号').fill('mingxiaoyi')
  await account.getByRole('button', { name: '开通账号' }).click()
  const slip = admin.getByRole('dialog', { name: 'mingxiaoyi 的一次性密码' })
  const once = (await slip.locator('code').innerText()).trim()

  const resident = await open(browser, { phone: true, url: yige.url })
  await resident.getByText('明远县').first().waitFor()
  await resident.getByRole('button', { name: /市政设施/ }).click()
  await resident.getByRole('radio', { name: '路灯不亮' }).click()
  await resident.getByLabel('请说说情况').fill('楼道口的路灯不亮')
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('button', { name: '在地图上点' }).click()
  await resident.locator('.pin canvas').waitFor()
  await resident.locator('.pin .over').waitFor({ state: 'detached' })
  const { width, height } = await resident.locator('.pin canvas').boundingBox()
  // East of the middle and below it: the first grid of the eastern community.
  await resident.locator('.pin canvas').click({ position: { x: width * 0.6, y: height * 0.6 } })
  await resident.getByText('明远镇 东社区').waitFor()
  await shot(resident, 'sixth-resident')
  await resident.getByRole('button', { name: '下一步' }).click()
  await resident.getByRole('button', { name: '提交上报' }).click()
  await resident.getByText('已收到，谢谢您。').waitFor()
  await resident.getByText('东社区一单元微网格长').first().waitFor()

  const worker = await open(browser, { phone: true })
  await worker.goto(yige.url + '/in')
  await worker.getByLabel('账号').fill('mingxiaoyi')
  await worker.getByLabel('密码', { exact: true }).fill(once)
  await worker.getByRole('button', { name: '登录', exact: true }).click()
  await worker.getByText('这是一次性密码').waitFor()
  await worker.getByLabel('密码', { exact: true }).fill(once)
  await worker.getByLabel('新密码', { exact: true }).fill('Tea-and-rice-7')
  await worker.getByLabel('再输一遍新密码').fill('Tea-and-rice-7')
  await worker.getByRole('button', { name: '修改密码' }).click()
  await worker.locator('article.task', { hasText: '楼道口的路灯不亮' }).waitFor()
  await shot(worker, 'sixth-worker')
  assert.equal(await worker.locator('article.task').count(), 1)
  noFaults(admin, resident, worker)
})
