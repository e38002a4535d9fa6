// A brawl over noise: the police may mediate it, entrust it to the village, and it comes back when a side refuses.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible } from '../accessible.js'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const noise = `${Date.now() % 10_000} 号院音响`
let officer
const here = stage()

test('an officer opens it only where the law lets them, and entrusts it by letter', async () => {
  await report(here.yige, { kind: 'order.fight', words: `为${noise}太吵打起来了`, spot: here.village.spot })
  officer = await open(here.browser, { phone: true })
  await signIn(officer, here.yige, 'officer')
  await officer.goto(here.yige.url + '/work')
  const task = officer.locator('article.task', { hasText: noise })
  await task.getByRole('button', { name: '应答' }).click()
  await task.getByRole('link', { name: '查看' }).click()
  await officer.getByRole('button', { name: '登记治安调解' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('违反治安管理行为', { exact: true }).selectOption({ label: '殴打他人' })
  await form.getByLabel('适用调解的情形').selectOption({ index: 1 })
  await form.getByLabel('结伙斗殴').check()
  await form.getByLabel('双方均同意调解').check()
  await form.getByRole('button', { name: '登记治安调解' }).click()
  await form.getByText('第179条').waitFor()
  await shot(officer, 'police-refused')
  await accessible(officer, 'police-open')
  await form.getByLabel('结伙斗殴').uncheck()
  await form.getByRole('button', { name: '登记治安调解' }).click()
  await officer.getByText('治安调解中').waitFor()
  await officer.getByRole('button', { name: '登记一次调解' }).click()
  const session = officer.getByRole('dialog')
  await session.getByLabel('民警人数').fill('1')
  await session.getByLabel('结果').selectOption({ label: '未达成协议' })
  await session.getByLabel('调解情况').fill('双方各执一词')
  await session.getByRole('button', { name: '保存' }).click()
  await session.getByText('第108条').last().waitFor()
  await session.getByLabel('民警人数').fill('2')
  await session.getByRole('button', { name: '保存' }).click()
  await officer.getByText('再次调解须在').waitFor()
  await officer.getByRole('button', { name: '委托人民调解' }).click()
  const letter = officer.getByRole('dialog')
  await letter.getByLabel('委托给').fill('网格员')
  await letter.locator('[role=listbox] [role=option]').first().click()
  await shot(officer, 'police-letter')
  await letter.getByRole('button', { name: '委托人民调解' }).click()
  await officer.getByText('等待回执').waitFor()
  await shot(officer, 'police-file')
  await accessible(officer, 'police-file')
  assert.ok(
    await officer.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'nothing is wider than the phone',
  )
  await officer.getByRole('button', { name: 'English' }).click()
  await officer.getByText("entrusted to people's mediation").waitFor()
  await shot(officer, 'police-file-en')
  await officer.getByRole('button', { name: 'The case goes on' }).click()
  await officer.getByText('the case goes on').first().waitFor()
  noFaults(officer)
})
