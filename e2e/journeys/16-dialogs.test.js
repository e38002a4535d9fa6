// Every dialog, sheet and picker by the book, by keys alone: the focus goes in, is held, Escape closes, it goes back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { middleOf, noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const here = stage({ prepare: ({ yige, village }) => report(yige, { words: '巷口路灯不亮', spot: village.spot }) })

const standing = (page) =>
  page.evaluate(() => {
    const at = document.activeElement
    const dialog = document.querySelector('dialog[open]')
    return { inside: !!dialog?.contains(at), at: `${at.tagName} ${at.textContent.trim().slice(0, 20)}` }
  })

/** What is opened by `opener` with Enter is a dialog that keeps to the rules. */
async function byTheBook(page, opener, what) {
  await opener.waitFor()
  const label = (await opener.innerText()).trim()
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.locator('dialog[open]')
  await dialog.waitFor()
  // Named, modal, and the focus is on something in it.
  assert.ok(await dialog.evaluate((one) => document.getElementById(one.getAttribute('aria-labelledby'))?.textContent.trim()), `${what} is named`)
  assert.equal(await dialog.getAttribute('aria-modal'), 'true', what)
  assert.ok((await standing(page)).inside, `${what}: the focus goes in`)
  // Round and round in both directions: what lies behind is never reached.
  const stops = await dialog.locator('a[href], button, input, select, textarea, [tabindex]').count()
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let n = 0; n < stops + 3; n++) {
      await page.keyboard.press(key)
      const { inside, at } = await standing(page)
      assert.ok(inside, `${what}: ${key} leaves it for ${at}`)
    }
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement.innerText?.trim()), label, `${what}: the focus is where it was`)
}

/** What the standard asks of a combobox with a list. */
async function comboByTheBook(page, box, typed, what) {
  await box.focus()
  await box.fill(typed)
  const list = page.locator(`[id="${await box.getAttribute('aria-controls')}"]`)
  await list.getByRole('option').first().waitFor()
  assert.equal(await list.getAttribute('role'), 'listbox', what)
  assert.ok(await list.getAttribute('aria-label'), `${what}: the list is named`)
  assert.equal(await box.getAttribute('aria-expanded'), 'true', what)
  assert.equal(await box.getAttribute('aria-autocomplete'), 'list', what)
  const pointed = () =>
    box.evaluate((one) => {
      const at = document.getElementById(one.getAttribute('aria-activedescendant'))
      return at && { text: at.textContent, selected: at.getAttribute('aria-selected'), role: at.getAttribute('role') }
    })
  const first = await pointed()
  assert.deepEqual([first.role, first.selected], ['option', 'true'], what)
  assert.equal(await list.locator('[aria-selected="true"]').count(), 1, `${what}: one is pointed at`)
  assert.equal(await list.locator('button, a, input').count(), 0, `${what}: no control inside an option`)
  if ((await list.getByRole('option').count()) > 1) {
    await page.keyboard.press('ArrowDown')
    assert.notEqual((await pointed()).text, first.text, `${what}: down goes on`)
    await page.keyboard.press('ArrowUp')
    assert.equal((await pointed()).text, first.text, `${what}: up goes back`)
  }
  assert.ok(await box.evaluate((one) => one === document.activeElement), `${what}: the focus stays in the box`)
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'hidden' })
  assert.equal(await box.getAttribute('aria-expanded'), 'false', `${what}: Escape closes the list`)
  assert.ok(await box.evaluate((one) => one === document.activeElement), `${what}: and leaves the focus`)
  await box.fill('')
}

const go = async (page, path) => {
  await page.goto(here.yige.url + path)
  await page.locator('h1, .room').first().waitFor()
}
const button = (page, name) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()

test('of whoever works on a matter: leaving, more to do, and every form', async () => {
  const worker = await open(here.browser, { phone: true })
  await signIn(worker, here.yige, 'worker')
  await byTheBook(worker, button(worker, '退出'), 'signing out')
  const task = worker.locator('article.task a').first()
  await task.waitFor()
  await task.click()
  await byTheBook(worker, button(worker, '更多操作'), 'more to do')
  const bar = await worker.getByRole('button', { name: '更多操作' }).evaluate((one) => [...one.parentElement.querySelectorAll('button')].map((each) => each.innerText.trim()))
  for (const name of bar.filter((one) => one !== '更多操作')) await byTheBook(worker, button(worker, name), name)
  // A form chosen in the sheet takes its place; closed, the focus is where the sheet was opened.
  await button(worker, '更多操作').press('Enter')
  const names = await worker.locator('dialog[open] button').allInnerTexts()
  await worker.keyboard.press('Escape')
  assert.ok(names.length > 2, names.join())
  for (const name of names.map((one) => one.trim())) {
    await button(worker, '更多操作').press('Enter')
    await worker.locator('dialog[open]').getByRole('button', { name, exact: true }).press('Enter')
    await worker.locator('dialog[open] h2', { hasText: name }).waitFor()
    assert.ok((await standing(worker)).inside, `${name}: the focus goes in`)
    await worker.keyboard.press('Escape')
    await worker.locator('dialog[open]').waitFor({ state: 'detached' })
    assert.equal((await standing(worker)).at, 'BUTTON 更多操作', `${name}: the focus goes back`)
  }
  noFaults(worker)
  await worker.context().close()
})

test('of the room: its keys; of a clerk: the pickers of kind and place', async () => {
  const room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  await room.locator('ol.list button').first().waitFor()
  await byTheBook(room, room.getByRole('button', { name: /^按键/ }), 'the keys')
  await go(room, '/room/new')
  const boxes = room.getByRole('combobox')
  await comboByTheBook(room, boxes.nth(0), '路', 'the kind')
  await comboByTheBook(room, boxes.nth(1), '社区', 'the place')
  await go(room, '/in')
  await button(room, '密码与动态码').click()
  await byTheBook(room, button(room, '启用动态码'), 'a second factor')
  noFaults(room)
  await room.context().close()
})

test('of a resident: the picker of the place', async () => {
  const resident = await open(here.browser, { phone: true, url: here.yige.url })
  await resident.getByRole('button', { name: /市政设施/ }).click()
  await resident.getByRole('radio', { name: '路灯不亮' }).click()
  await resident.getByLabel('请说说情况').fill('路灯不亮。')
  await resident.getByRole('button', { name: '下一步' }).click()
  await comboByTheBook(resident, resident.getByRole('combobox'), '社区', 'the place')
  noFaults(resident)
  await resident.context().close()
})

test('of the administration: people, posts, accounts, other systems, screens on a wall', async () => {
  const admin = await open(here.browser)
  await signIn(admin, here.yige, 'admin')
  await go(admin, '/admin/people')
  await byTheBook(admin, button(admin, '新增人员'), 'a new person')
  await admin.locator('tr.choosable').first().click()
  for (const name of ['更正资料', '停用']) await byTheBook(admin, button(admin, name), name)
  await go(admin, '/admin/posts')
  await byTheBook(admin, button(admin, '新增岗位'), 'a new post')
  const held = admin.locator('tr.choosable', { hasText: '演' }).first()
  await held.click()
  await comboByTheBook(admin, admin.getByRole('combobox').last(), '演', 'who holds it next')
  for (const name of ['免去任职', '撤销岗位']) {
    if (await button(admin, name).isDisabled()) await admin.getByLabel('起', { exact: true }).fill('2099-01-01')
    await byTheBook(admin, button(admin, name), name)
  }
  await go(admin, '/admin/accounts')
  await byTheBook(admin, button(admin, '开通账号'), 'a new account')
  for (const name of ['锁定', '发一次性密码']) await byTheBook(admin, button(admin, name), name)
  const headers = { 'X-CSRF': (await (await admin.request.get(here.yige.url + '/api/access/me')).json()).csrf }
  const made = await admin.request.post(here.yige.url + '/api/open311/clients', { headers, data: { code: `book${Date.now() % 10_000}`, name: '试验系统', agency: '试验' } })
  await go(admin, '/admin/connections')
  if (made.ok()) await byTheBook(admin, button(admin, '换密钥'), 'a new key')
  await go(admin, '/admin/walls')
  await admin.getByLabel('屏在哪里').fill('试验用的屏幕')
  await admin.getByLabel('显示的地区').selectOption({ index: 1 })
  await button(admin, '发放密钥').click()
  await byTheBook(admin, button(admin, '收回'), 'a screen taken back')
  await shot(admin, 'dialogs-admin')
  noFaults(admin)
  await admin.context().close()
})
