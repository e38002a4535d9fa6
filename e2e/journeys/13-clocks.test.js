// A clock is stopped for a reason everybody reads; a year's calendar is entered and corrected; another system is let in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

let admin, worker, resident

const here = stage()

test('a worker stops the clock while the reporter is asked; the resident reads why, and no end is offered that cannot be', async () => {
  const { code } = await report(here.yige, { spot: here.village.spot, words: '三号灯杆的灯不亮' })
  worker = await open(here.browser, { phone: true })
  await signIn(worker, here.yige, 'worker')
  const id = (await (await worker.request.get(`${here.yige.url}/api/incidents?q=${code}`)).json()).items[0].id
  await worker.goto(`${here.yige.url}/work/${id}`)
  await worker.getByRole('button', { name: '应答', exact: true }).click()
  await worker.locator('form button[type=submit]').click()
  await worker.getByRole('button', { name: '已到现场', exact: true }).waitFor()

  await worker.getByRole('button', { name: '更多' }).click()
  await worker.getByRole('button', { name: '暂停计时' }).click()
  await worker.getByLabel('理由').selectOption({ label: '等待报告人补充' })
  await worker.locator('form button[type=submit]').click()
  await worker.getByText('时限暂停计算').first().waitFor()
  await shot(worker, 'clock-stopped')

  resident = await open(here.browser, { phone: true, url: `${here.yige.url}/c/${code}` })
  await resident.getByText('办结时限已暂停计算').waitFor()
  await resident.getByText('等待报告人补充').waitFor()
  await shot(resident, 'clock-stopped-resident')

  await worker.getByRole('button', { name: '更多' }).click()
  await worker.getByRole('button', { name: '恢复计时' }).click()
  await worker.locator('form button[type=submit]').click()
  await worker.getByText('时限继续计算').first().waitFor()

  await worker.getByRole('button', { name: '已到现场', exact: true }).click()
  await worker.locator('form button[type=submit]').click()
  await worker.getByRole('button', { name: '办理完成' }).click()
  const ends = await worker.getByLabel('办理结果').locator('option').allInnerTexts()
  assert.ok(ends.includes('问题已解决'))
  assert.ok(!ends.some((end) => /退回转来单位|当场处罚/.test(end)), ends.join())
})

test('a year without a calendar says so; it is entered, corrected, and the edition before stays readable', async () => {
  admin = await open(here.browser)
  await signIn(admin, here.yige, 'admin')
  await admin.goto(here.yige.url + '/admin/calendar')
  await admin.getByText('国办发明电').first().waitFor()
  await shot(admin, 'admin-calendar')
  const next = admin.getByRole('button', { name: '下一年' })
  await next.click()
  await admin.getByText('放假安排尚未收到').waitFor()
  await admin.getByRole('button', { name: '录入这一年' }).click()
  const text = admin.getByLabel('内容')
  const empty = await text.inputValue()
  await admin.getByRole('button', { name: '保存为新的一版' }).click()
  await admin.getByRole('alert').waitFor()
  const filled = empty
    .replace('notice: ""', 'notice: 测试用安排')
    .replace('source: ""', 'source: test')
    .replace('days-off: []', 'days-off:\n  - {from: 2027-01-01, to: 2027-01-03, name: {zh: 元旦, en: New Year}}')
  await text.fill(filled)
  await admin.getByRole('button', { name: '保存为新的一版' }).click()
  await admin.getByText('已保存').waitFor()
  await admin.getByText('2027-01-01 – 2027-01-03').waitFor()
  await admin.getByRole('button', { name: '更正这一年' }).click()
  await text.fill((await text.inputValue()).replace('2027-01-03', '2027-01-02').replace('测试用安排', '测试用更正'))
  await admin.getByRole('button', { name: '保存为新的一版' }).click()
  await admin.getByText('第 2 版').waitFor()
  await admin.getByText('以前的 1 版').click()
  await admin.getByText('测试用安排').waitFor()
})

test('a system is let in by the screen, and its key works at once', async () => {
  await admin.goto(here.yige.url + '/admin/connections')
  const code = `j${Date.now().toString(36)}`
  await admin.getByLabel('代号').fill(code)
  await admin.getByLabel('名称').fill('邻县平台')
  await admin.getByRole('button', { name: '接入一个系统' }).click()
  const key = await admin.locator('.once code').innerText()
  const sent = await fetch(here.yige.url + '/open311/v2/requests.json', {
    method: 'POST',
    body: new URLSearchParams({ api_key: key, service_code: 'street.light', lat: here.village.spot.lat, long: here.village.spot.lon, description: '灯' }),
  })
  assert.equal(sent.status, 200)
  await admin.getByRole('row').filter({ hasText: 'hotline-12345' }).getByRole('button', { name: '填写地址' }).click()
  await admin.getByLabel('地址', { exact: true }).fill('http://example.org/open311/v2/')
  await admin.getByLabel('对方的 service_code').fill('1')
  await admin.getByRole('button', { name: '保存', exact: true }).click()
  await admin.getByRole('alert').waitFor()
  await shot(admin, 'admin-connections')
  noFaults(admin, worker, resident)
})
