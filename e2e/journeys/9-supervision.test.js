// What was sent back twice comes before the head; a card asks why, the post replies, the head closes it; and every number
// of the figures opens its cases.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFaults, photograph, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

// Other journeys may have left the like before this one.
const lane = `${Date.now() % 10_000} 号巷口水沟盖板断了`
let worker, leader, resident, code
const here = stage()
const task = () => worker.locator('article.task', { hasText: lane })

async function handle(words) {
  await worker.goto(here.yige.url + '/work')
  await task().getByRole('button', { name: '应答' }).click()
  await task().getByRole('button', { name: '已到现场' }).click()
  await task().getByRole('link', { name: '办理完成' }).click()
  await worker.getByRole('button', { name: '办理完成' }).click()
  await worker.getByLabel('办理结果').selectOption({ label: '问题已解决' })
  await worker.getByLabel('说明').fill(words)
  await worker.getByRole('dialog').getByRole('button', { name: '办理完成' }).click()
  await worker.getByText('已办理，待确认').first().waitFor()
}

async function object(words) {
  await resident.goto(`${here.yige.url}/c/${code}`)
  await resident.getByRole('button', { name: '还没解决' }).click()
  await resident.getByLabel('办了但没解决').check()
  await resident.getByLabel('您想说的话').fill(words)
  await resident.getByRole('button', { name: '提交' }).click()
  await resident.getByText('已记下您的意见').waitFor()
}

test('objected to and given back: it stands before the head, and the resident reads its history', async () => {
  code = (await report(here.yige, { kind: 'street.road', words: `${lane}，车轮会陷进去`, spot: here.village.spot })).code
  worker = await open(here.browser, { phone: true })
  await signIn(worker, here.yige, 'worker')
  resident = await open(here.browser, { phone: true })
  await handle('盖板已扶正')
  await object('还是断的')
  await resident.getByText('报告人有异议，重新办理').waitFor()

  // One level above has it now, and knows a better post.
  const auxiliary = await open(here.browser, { phone: true })
  await signIn(auxiliary, here.yige, 'auxiliary')
  await auxiliary.locator('article.task', { hasText: lane }).getByRole('link', { name: '查看' }).click()
  await auxiliary.getByRole('button', { name: '更多操作' }).click()
  await auxiliary.getByRole('button', { name: '退单' }).click()
  await auxiliary.getByLabel('理由').selectOption({ label: '属于其他岗位职责' })
  await auxiliary.getByLabel('应由谁负责').fill('镇上市政队')
  await auxiliary.getByRole('dialog').getByRole('button', { name: '退单' }).click()
  await auxiliary.getByText('退单，转更合适的岗位').waitFor()
  noFaults(auxiliary)

  leader = await open(here.browser)
  await signIn(leader, here.yige, 'leader')
  await leader.getByRole('link', { name: '督办', exact: true }).click()
  const line = leader.locator('ol.list button', { hasText: lane })
  await line.getByText('退回 2 次').waitFor()
  await shot(leader, 'supervision')
})

test('by keyboard the head opens it and asks why; without a reason or words nothing is asked', async () => {
  const here = () => leader.locator('[aria-current="true"]')
  do await leader.keyboard.press('j')
  while (!(await here().innerText()).includes(lane))
  await leader.keyboard.press('Enter')
  const detail = leader.locator('aside.detail')
  await detail.getByRole('button', { name: '发督办单' }).click()
  const send = detail.getByRole('button', { name: '发督办单' })
  assert.equal(await send.isDisabled(), true)
  await detail.getByLabel('理由').selectOption({ label: '多次退回' })
  await detail.getByLabel('要求说明什么').fill('两次都说好了，为什么还是断的？哪天换新盖板？')
  await send.click()
  await detail.getByText('待答复').waitFor()
  await detail.getByText('领导发督办单').waitFor()
  await shot(leader, 'supervision-card')
})

test('the post that is asked, the room too, finds the card above its tasks and replies on the phone', async () => {
  const room = await open(here.browser, { phone: true })
  await signIn(room, here.yige, 'room')
  await room.goto(here.yige.url + '/work')
  await room.getByRole('link', { name: /两次都说好了/ }).first().click()
  await room.getByText(lane).first().waitFor()
  await room.getByLabel('办到哪一步、何时办结').fill('新盖板下午运到，今天换好。')
  await room.locator('.panel input[type=file]').setInputFiles(await photograph(here.browser, '新盖板'))
  await room.locator('.panel figure img').waitFor()
  await room.locator('.panel figcaption').waitFor({ state: 'detached' })
  await shot(room, 'supervision-reply')
  await room.getByRole('button', { name: '答复' }).click()
  await room.getByText('待销号').waitFor()
  noFaults(room)
})

test('the head reads the reply and closes the card; the resident knows that a head asked, and no more', async () => {
  await leader.keyboard.press('Escape')
  await leader.keyboard.press('2')
  const card = leader.locator('ul.cards > li', { hasText: lane })
  await card.getByText('新盖板下午运到').waitFor()
  await card.getByText(/督办单第 \d+ 号/).waitFor()
  const signer = (await (await leader.request.get(here.yige.url + '/api/access/me')).json()).name
  await card.getByText(`${signer}`).first().waitFor()
  assert.ok(await card.locator('blockquote .photos img').evaluate((img) => img.decode().then(() => img.naturalWidth > 0)))
  // Printed, the card stands alone, with places to sign.
  await leader.emulateMedia({ media: 'print' })
  await card.getByRole('button', { name: '打印' }).evaluate((button) => {
    window.print = () => {
      window.printed = {
        papers: document.querySelectorAll('.paper').length,
        menu: getComputedStyle(document.querySelector('header')).display,
        words: document.querySelector('.paper').innerText,
      }
    }
    button.click()
  })
  await leader.waitForFunction(() => window.printed)
  const paper = await leader.evaluate(() => window.printed)
  assert.equal(paper.papers, 1)
  assert.equal(paper.menu, 'none')
  assert.match(paper.words, /督办单[^]*签发人（签名、日期）[^]*承办人/)
  await leader.emulateMedia({ media: 'screen' })
  await card.getByLabel('意见').fill('已电话核实，换好再看。')
  await card.getByRole('button', { name: '销号' }).click()
  await card.waitFor({ state: 'detached' })
  await leader.getByLabel('状态').selectOption({ label: '已销号' })
  await card.getByText('已电话核实').waitFor()
  await shot(leader, 'supervision-cards')
  await resident.reload()
  await resident.getByText('领导发督办单').waitFor()
  assert.equal(await resident.getByText('两次都说好了').count(), 0)
})

test('a number opens its cases, and the whole is the sum of its parts', async () => {
  await leader.keyboard.press('3')
  const answer = leader.locator('section.card', { hasText: '应答用时' })
  await answer.locator('tbody tr').first().waitFor()
  const numbers = (await answer.locator('tbody tr').first().locator('td b').allInnerTexts()).slice(1).map(Number)
  const whole = numbers.pop()
  assert.equal(numbers.reduce((sum, n) => sum + n, 0), whole)
  const cell = answer.locator('tbody tr').first().locator('td button:not([disabled])').last()
  const n = Number(await cell.locator('b').innerText())
  await cell.click()
  await leader.locator('#behind').getByText(`：${n} 件`).waitFor()
  assert.equal(await leader.locator('#behind ol.list li').count(), n)
  await shot(leader, 'supervision-figures')
  await leader.locator('#behind ol.list button').first().click()
  await leader.locator('#behind aside').getByText('经过').waitFor()
  await leader.setViewportSize({ width: 390, height: 844 })
  await leader.getByRole('button', { name: 'English' }).click()
  await leader.getByLabel('Apart by').selectOption('KIND')
  await leader.getByText('Time to the answer').waitFor()
  await leader.getByRole('rowheader', { name: /Road damaged/ }).first().waitFor()
  await shot(leader, 'supervision-figures-narrow-en')
  noFaults(worker, leader, resident)
})
