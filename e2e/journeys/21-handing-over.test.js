// A quarrel that may turn violent, handed to a court by letter, each level's list, and what a party says with the code.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible } from '../accessible.js'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const ditch = `${Date.now() % 10_000} 号院墙`
let worker, code, address, party
// Nobody else's journey tells of such a matter at this place: calls are counted.
const here = stage()

const narrow = async (page) =>
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    'nothing is wider than the phone',
  )

test('a threat is told with its day; somebody decides with a reason, and a new fact asks again', async () => {
  await report(here.yige, {
    kind: 'dispute.homestead',
    words: `两家为${ditch}争吵`,
    spot: here.village.spot,
  })
  worker = await open(here.browser, { phone: true })
  await signIn(worker, here.yige, 'worker')
  await worker.goto(here.yige.url + '/work')
  const task = worker.locator('article.task', { hasText: ditch })
  await task.getByRole('button', { name: '应答' }).click()
  await task.getByRole('link', { name: '查看' }).click()
  await worker.getByRole('link', { name: '纠纷登记' }).click()
  await worker.getByLabel('姓名或名称').nth(0).fill('演示·何一')
  await worker.getByLabel('电话').nth(0).fill('13800002101')
  await worker.getByLabel('姓名或名称').nth(1).fill('演示·何二')
  await worker.getByLabel('电话').nth(1).fill('13800002102')
  await worker.getByRole('button', { name: '登记', exact: true }).click()
  await worker.getByText('已登记').waitFor()
  code = await worker.locator('p.code').innerText()
  await worker.getByRole('link', { name: '打开纠纷卷' }).click()
  const danger = worker.getByRole('region', { name: '激化风险' })
  await danger.getByText('目前没有提示激化的情形').waitFor()
  address = worker.url()
  await danger.getByRole('button', { name: '登记一个情形' }).click()
  await danger.getByLabel('情形').selectOption({ label: '扬言伤害、报复' })
  await danger.getByLabel('发生了什么').fill('说再垒墙就动手')
  await shot(worker, 'danger-form')
  await danger.getByRole('button', { name: '保存' }).click()
  await danger.getByText('可能激化，需要作出决定').waitFor()
  await danger.getByText('已提示：').waitFor()
  await shot(worker, 'danger-asks')
  await accessible(worker, 'danger-asks')
  await narrow(worker)
  await danger.getByLabel('措施或理由').fill('两家分开劝，驻村辅警晚上再去一趟')
  await danger.getByRole('button', { name: '采取防范措施' }).click()
  await danger.getByText('可能激化，需要作出决定').waitFor({ state: 'detached' })
  await danger.getByRole('button', { name: '登记一个情形' }).click()
  await danger.getByLabel('情形').selectOption({ label: '持械或者准备器械' })
  await danger.getByLabel('发生了什么').fill('墙根放了两把铁锹')
  await danger.getByRole('button', { name: '保存' }).click()
  await danger.getByText('可能激化，需要作出决定').waitFor()
})

test('the head sees it above the tasks, and what each level has, by keyboard', async () => {
  const head = await open(here.browser)
  await signIn(head, here.yige, 'leader')
  await head.goto(here.yige.url + '/disputes/levels')
  await head.getByRole('heading', { name: '各层级在办' }).waitFor()
  await head.locator('tbody tr').first().waitFor()
  await head.getByText('可能激化，需要作出决定').first().waitFor()
  await shot(head, 'levels')
  await accessible(head, 'levels')
  await head.locator('tbody tr').first().focus()
  await head.keyboard.press('ArrowDown')
  await head.keyboard.press('ArrowUp')
  await head.keyboard.press('Enter')
  await head.waitForURL(/\/disputes\/[0-9a-f-]{36}$/)
  await head.goBack()
  await head.setViewportSize({ width: 390, height: 844 })
  await head.getByRole('heading', { name: '各层级在办' }).waitFor()
  await shot(head, 'levels-phone')
  await narrow(head)
  await head.getByRole('button', { name: 'English' }).click()
  await head.getByRole('heading', { name: 'What each level has' }).waitFor()
  await shot(head, 'levels-en')
  noFaults(head)
})

test('handed to a court by a numbered letter; taken on, everybody is asked anew', async () => {
  for (let n = 2; n > 0; n--) {
    await worker.getByRole('button', { name: '同意调解' }).first().click()
    await worker.waitForFunction(
      (left) =>
        [...document.querySelectorAll('button')].filter((one) => one.textContent.trim() === '同意调解').length === left,
      n - 1,
    )
  }
  await worker.getByRole('button', { name: '发函或登记来函' }).click()
  await worker.getByLabel('函件种类').selectOption({ label: '移送人民法院调解' })
  await worker.getByLabel('对方机关').fill('演示·县人民法院')
  await shot(worker, 'letter-form')
  await accessible(worker, 'letter-form')
  await worker.getByRole('button', { name: '发函', exact: true }).click()
  await worker.getByText('等待回执').waitFor()
  await worker
    .getByText(/移送函第\d+号/)
    .first()
    .waitFor()
  await shot(worker, 'letter-sent')
  await worker.getByRole('button', { name: '接受', exact: true }).click()
  await worker.getByLabel('对方回函编号').fill('（2026）收函8号')
  await worker.getByRole('button', { name: '保存' }).first().click()
  await worker.getByText('现以司法调解方式进行').waitFor()
  assert.equal(await worker.getByRole('button', { name: '同意调解' }).count(), 2)
  assert.equal(await worker.getByRole('button', { name: '调解协议' }).count(), 0)
  await shot(worker, 'letter-taken-on')
  await accessible(worker, 'letter-taken-on')
  await narrow(worker)
  await worker.getByRole('button', { name: 'English' }).click()
  await worker.getByText('Letters between organs').waitFor()
  await shot(worker, 'letter-en')
  await worker.getByRole('button', { name: '中文' }).click()
})

test('a party says with the code whether a guest may sit there, and sees only whether all agreed', async () => {
  await worker.goto(address)
  await worker.getByLabel('邀请参加的人').fill('演示·姜律师')
  await worker.getByLabel('身份').selectOption({ label: '律师' })
  await worker.getByRole('button', { name: '邀请', exact: true }).click()
  await worker.getByText('演示·姜律师').waitFor()
  party = await open(here.browser, { phone: true })
  await party.goto(`${here.yige.url}/p#${code}`)
  await party.getByLabel('电话').fill('13800002101')
  await party.getByRole('button', { name: '查看' }).click()
  const asked = party.getByRole('region', { name: '请您表态' })
  await asked.getByText('演示·姜律师').waitFor()
  await shot(party, 'party-questions')
  await accessible(party, 'party-questions')
  await narrow(party)
  await asked.getByRole('button', { name: '同意', exact: true }).click()
  await asked.getByText('您已同意').waitFor()
  await asked.getByText('尚未全部同意').waitFor()
  assert.ok(!(await party.locator('body').innerText()).includes('何二'), 'of the other side no name')
  await shot(party, 'party-answered')
  noFaults(party)
})

test('a death recorded by mistake is taken back with a reason', async () => {
  await worker.goto(address)
  await worker.getByRole('button', { name: '当事人去世' }).click()
  const form = worker.getByRole('dialog')
  await form.getByLabel('当事人').selectOption({ label: '演示·何一' })
  await form.getByLabel('去世日期').fill('2026-01-05')
  await form.getByLabel('依据和原因').fill('听说去世')
  await form.getByRole('button', { name: '保存' }).click()
  await worker.getByText('2026-01-05').first().waitFor()
  await worker.getByRole('button', { name: '登记有误，撤回' }).click()
  await worker.getByLabel('撤回理由').fill('同名，认错了人')
  await shot(worker, 'death-mistaken')
  await worker.getByRole('button', { name: '撤回', exact: true }).click()
  await worker.getByRole('button', { name: '登记有误，撤回' }).waitFor({ state: 'detached' })
  await accessible(worker, 'death-taken-back')
  noFaults(worker)
})
