// Who mediates: a committee is kept, its member proposed and chosen by both sides, a lawyer let in, another post asked along.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible } from '../accessible.js'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const name = `演示·调解室${Date.now() % 10_000}`
const noise = `${Date.now() % 10_000} 号院水渠`
let admin, worker
const here = stage()

test('an administrator keeps the committees and reads what the law misses', async () => {
  admin = await open(here.browser)
  await signIn(admin, here.yige, 'admin')
  await admin.goto(here.yige.url + '/admin/committees')
  await admin.getByText('没有妇女委员').first().waitFor()
  await shot(admin, 'committees')
  await admin.getByRole('button', { name: '登记调解组织' }).click()
  const form = admin.getByRole('dialog')
  await form.getByLabel('类型').selectOption({ label: '派驻派出所人民调解室' })
  await form.getByLabel('所在地').fill(here.village.name)
  await form.locator('[role=listbox] [role=option]').first().click()
  await form.getByLabel('名称').fill(name)
  await form.getByLabel('任期起').fill('2026-01-01')
  await accessible(admin, 'committee-form')
  await form.getByRole('button', { name: '保存' }).click()
  await admin.locator('tbody tr, li', { hasText: name }).first().click()
  await admin.getByRole('button', { name: '增加委员' }).click()
  const member = admin.getByRole('dialog')
  await member.getByLabel('姓名').fill('演示·周公正')
  await member.getByLabel('电话').fill('13800001818')
  await member.getByLabel('妇女委员').check()
  await member.getByLabel('山林土地').check()
  await shot(admin, 'committee-member')
  await member.getByRole('button', { name: '保存' }).click()
  await admin.getByText('演示·周公正').waitFor()
  await accessible(admin, 'committees')
  await admin.setViewportSize({ width: 390, height: 844 })
  await shot(admin, 'committees-phone')
  assert.ok(
    await admin.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'nothing is wider than the phone',
  )
  noFaults(admin)
})

test('the parties choose the mediator, let a lawyer in, and another post is asked along', async () => {
  await report(here.yige, { kind: 'dispute.land', words: `两家为${noise}放水争吵`, spot: here.village.spot })
  worker = await open(here.browser, { phone: true })
  await signIn(worker, here.yige, 'worker')
  await worker.goto(here.yige.url + '/work')
  const task = worker.locator('article.task', { hasText: noise })
  await task.getByRole('button', { name: '应答' }).click()
  await task.getByRole('link', { name: '查看' }).click()
  await worker.getByRole('link', { name: '纠纷登记' }).click()
  await worker.getByLabel('姓名或名称').nth(0).fill('演示·陈一')
  await worker.getByLabel('姓名或名称').nth(1).fill('演示·陈二')
  await worker.getByRole('button', { name: '登记', exact: true }).click()
  await worker.getByText('已登记').waitFor()
  await worker.getByRole('link', { name: '打开纠纷卷' }).click()
  await worker.getByRole('button', { name: '选调解员' }).click()
  const search = worker.getByRole('dialog')
  await search.getByText('演示·周公正').waitFor()
  assert.ok(await search.getByRole('button', { name: '征求当事人意见' }).first().isDisabled())
  await search.getByLabel('已问过调解员').check()
  await shot(worker, 'mediator-search')
  await accessible(worker, 'mediator-search')
  await search.locator('li', { hasText: '演示·周公正' }).getByRole('button', { name: '征求当事人意见' }).click()
  await worker.getByRole('button', { name: '演示·陈一 同意', exact: true }).click()
  await worker.getByRole('button', { name: '演示·陈二 同意', exact: true }).click()
  await worker.getByText('当事人已选定').waitFor()
  await worker.getByLabel('邀请参加的人').fill('演示·钱律师')
  await worker.getByLabel('身份').selectOption({ label: '律师' })
  await worker.getByRole('button', { name: '邀请', exact: true }).click()
  await worker.getByText('正在征求当事人意见').waitFor()
  await worker.getByRole('button', { name: '邀请联合调解' }).click()
  await worker.locator('li', { hasText: '辅警' }).getByRole('button', { name: '邀请', exact: true }).click()
  await worker.getByText('已邀请参加').waitFor()
  await shot(worker, 'round-table')
  await accessible(worker, 'round-table')
  assert.ok(
    await worker.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'nothing is wider than the phone',
  )
  await worker.getByRole('button', { name: 'English' }).click()
  await worker.getByRole('heading', { name: 'At the table' }).waitFor()
  await shot(worker, 'round-table-en')
  noFaults(worker)
})
