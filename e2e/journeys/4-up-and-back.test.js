// What cannot be settled goes up with everything that was tried; what is returned names its better owner; time that runs
// out moves it to the next head, for everyone to see. The limits here are the county's, but for a short one to wait for.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, test } from 'node:test'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

let worker, room, resident


const practice = mkdtempSync(join(tmpdir(), 'yige-practice-'))
const here = stage({ env: () => ({ PRACTICE_FOLDER: practiceWithAShortLimit() }) })
after(() => rmSync(practice, { recursive: true, force: true }))

function practiceWithAShortLimit() {
  cpSync(resolve(import.meta.dirname, '../../practice'), practice, { recursive: true })
  const file = join(practice, 'jingbian.yaml')
  const before = readFileSync(file, 'utf8')
  const short = before.replace(/( +)- grade: 2\n/, '$&$1  answer: {within: PT10S, clock: REAL}\n')
  assert.notEqual(short, before)
  writeFileSync(file, short)
  return practice
}

test('a grid worker passes up what was tried and why it failed; the level above reads it', async () => {
  await report(here.yige, { kind: 'dispute.land', words: '两家为地界上一排杨树争执', spot: here.village.spot })
  worker = await open(here.browser, { phone: true })
  await signIn(worker, here.yige, 'worker')
  await worker.locator('article.task', { hasText: '一排杨树' }).getByRole('link', { name: '查看' }).click()
  await worker.getByRole('button', { name: '更多操作' }).click()
  await worker.getByRole('button', { name: '上交一级' }).click()
  await worker.getByLabel('已经试过什么').fill('两次上门，各自指界')
  await worker.getByLabel('为什么没成').fill('双方拿出的老地契不一致')
  await worker.getByLabel('各方愿意接受什么').fill('东家愿出一半的树款')
  await shot(worker, 'worker-passing-up')
  await worker.getByRole('button', { name: '上交一级' }).click()
  await worker.getByText('两次上门，各自指界').waitFor()

  room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  await room.locator('ol.list button', { hasText: '一排杨树' }).click()
  const detail = room.locator('.right')
  await detail.getByText('双方拿出的老地契不一致').waitFor()
  await detail.getByText('东家愿出一半的树款').waitFor()
  await detail.getByText('二级（村网格长）').waitFor()
  await shot(room, 'room-memory')
})

test('a return names the better owner, and the resident reads both', async () => {
  const { code } = await report(here.yige, { kind: 'tidy.rubbish', words: '河滩上一堆建筑垃圾没人清', spot: here.village.spot })
  await worker.goto(here.yige.url + '/work')
  await worker.locator('article.task', { hasText: '建筑垃圾' }).getByRole('link', { name: '查看' }).click()
  await worker.getByRole('button', { name: '更多操作' }).click()
  await worker.getByRole('button', { name: '退单' }).click()
  await worker.getByLabel('理由').selectOption({ label: '属于其他岗位职责' })
  await worker.getByLabel('应由谁负责').fill('镇上城管中队')
  await worker.getByRole('button', { name: '退单' }).click()
  await worker.getByText('退单，转更合适的岗位').waitFor()

  resident = await open(here.browser, { phone: true, url: `${here.yige.url}/c/${code}` })
  await resident.getByText(/属于其他岗位职责/).waitFor()
  await resident.getByText(/应由.+负责/).first().waitFor()
  await shot(resident, 'resident-returned')
})

test('nobody answers in time: the next head has it, and room and resident see that', async () => {
  const { code } = await report(here.yige, { kind: 'street.manhole', words: '学校门口的井盖不见了', spot: here.village.spot })
  await room.keyboard.press('Escape')
  await room.locator('ol.list button', { hasText: '学校门口的井盖' }).click()
  await room.locator('.right').getByText('超时，上交上级').first().waitFor({ timeout: 120_000 })
  await shot(room, 'room-escalated')
  await resident.goto(`${here.yige.url}/c/${code}`)
  await resident.getByText('超时，上交上级').first().waitFor()
  noFaults(worker, room, resident)
})
