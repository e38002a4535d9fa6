// Every screen as axe-core sees it, with its pickers, dialogs and rows open; 320 pixels, large print, keys alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible, nothingFound } from '../accessible.js'
import { middleOf, noFaults, photograph, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const STAFF = {
  worker: ['/work'],
  room: ['/room', '/room/new', '/room/wall'],
  chief: ['/supervision', '/supervision/cards', '/supervision/figures', '/beats'],
  admin: ['people', 'posts', 'layers', 'divisions', 'imports', 'practice', 'calendar', 'connections', 'accounts'].map((page) => `/admin/${page}`),
  auditor: ['/admin/trail'],
}
let code

const here = stage({
  prepare: async ({ yige, village }) => {
    code = (await report(yige, { words: '巷口路灯不亮', spot: village.spot })).code
  },
})

for (const large of [false, true]) {
  test(`the resident's screens, ${large ? 'in large print' : 'as they are'}, 320 pixels wide`, async () => {
    const page = await open(here.browser, { phone: true, url: here.yige.url })
    await page.setViewportSize({ width: 320, height: 700 })
    if (large) await page.getByRole('button', { name: '大字' }).click()
    const look = async (what) => {
      await shot(page, `axe-${large ? 'large-' : ''}${what}`)
      await accessible(page, what)
    }
    await page.locator('.tile').first().waitFor()
    await look('step-1')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText('请选择是哪一类事。').waitFor()
    assert.equal(await page.evaluate(() => document.activeElement.className), 'tile', 'the keys stand on what lacks')
    await look('step-1-lacks')
    await page.getByRole('button', { name: /市政设施/ }).click()
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'radio')
    await page.getByRole('radio', { name: '路灯不亮' }).click()
    await page.locator('input[type=file]').setInputFiles(await photograph(here.browser, '灯', { width: 320, height: 240 }))
    await page.locator('figure img').waitFor()
    await page.locator('figcaption').waitFor({ state: 'detached' })
    await look('step-1-photo-alone')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '在什么地方？' }).waitFor()
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1', 'the step was told')
    await page.getByRole('combobox').fill(here.village.name)
    await page.getByRole('option', { name: here.village.name }).first().waitFor()
    await look('step-2-places')
    await page.getByRole('combobox').press('Enter')
    await page.locator('.found').waitFor()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByLabel('联系电话').waitFor()
    await page.getByText('附近已有人上报过').waitFor()
    await look('step-3-nearby')
    await page.goBack()
    await page.getByRole('combobox').waitFor()
    await page.goBack()
    await page.locator('figure img').waitFor()
    await page.reload()
    await page.locator('figure img').waitFor()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('button', { name: '提交上报' }).click()
    await page.getByText('已收到，谢谢您。').waitFor()
    await page.getByText('我上报的内容').waitFor()
    await look('case')
    for (const way of ['补充情况', '撤回']) {
      await page.getByRole('button', { name: way, exact: true }).click()
      await page.getByRole('heading', { name: way }).first().waitFor()
      await page.getByRole('button', { name: '提交', exact: true }).click()
      await page.getByText(way === '撤回' ? '请选择原因。' : '请写几句话，或者拍张照片。').waitFor()
      assert.ok(await page.evaluate(() => document.activeElement.closest('.lacking')), 'the keys stand on what lacks')
      await look(`case-${way === '撤回' ? 'withdraw' : 'add'}`)
      await page.getByRole('button', { name: '返回' }).click()
    }
    await page.goto(here.yige.url + '/c')
    await page.getByText('我的上报').waitFor()
    await look('codes')
    await page.goto(here.yige.url + '/c/0000-0000-0000')
    await page.locator('h1').first().waitFor()
    await look('no-such-code')
    for (const path of ['/in', '/nowhere']) {
      await page.goto(here.yige.url + path)
      await page.locator('h1').first().waitFor()
      await look(path.slice(1))
    }
    nothingFound()
    noFaults(page)
    await page.context().close()
  })
}

test('an answer lost and a page reloaded make one report', async () => {
  const page = await open(here.browser, { phone: true, url: here.yige.url })
  await page.getByRole('button', { name: /市政设施/ }).click()
  await page.getByRole('radio', { name: '道路破损' }).click()
  await page.getByLabel('请说说情况').fill('答复丢失的一件')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('具体位置').fill('桥头')
  await page.getByRole('button', { name: '下一步' }).click()
  const answers = []
  await page.route('**/api/intake/reports', async (route) => {
    answers.push((await (await route.fetch()).json()).code)
    await route.abort()
  })
  await page.getByRole('button', { name: '提交上报' }).click()
  await page.waitForTimeout(1500)
  await page.unroute('**/api/intake/reports')
  await page.reload()
  await page.getByText('已收到，谢谢您。').waitFor()
  assert.equal(new URL(page.url()).pathname, `/c/${answers[0]}`)
  const room = await open(here.browser)
  await signIn(room, here.yige, 'room')
  const listed = await (await room.request.get(here.yige.url + '/api/incidents?q=' + encodeURIComponent('答复丢失的一件'))).json()
  assert.equal(listed.items.length, 1, 'one incident')
  await room.context().close()
  await page.context().close()
})

const NIGHT = { night: true }

/** Rows, folds and menus of a screen opened one after the other, each looked at. */
async function openings(page, what) {
  for (const opener of ['tr.choosable', 'summary', '[aria-haspopup]', '[aria-expanded="false"]:not([role=combobox])']) {
    const one = page.locator(opener).filter({ visible: true }).first()
    if ((await one.count()) === 0) continue
    await one.click()
    await page.waitForTimeout(600)
    await accessible(page, `${what}, ${opener} opened`, NIGHT)
    await page.keyboard.press('Escape')
  }
}

for (const [who, paths] of Object.entries(STAFF)) {
  test(`${who}: every screen, and what opens on it`, async () => {
    for (const phone of [false, true]) {
      const page = await open(here.browser, { phone, url: here.yige.url })
      await signIn(page, here.yige, who)
      for (const path of paths) {
        await page.goto(here.yige.url + path)
        await page.locator('h1, .room').first().waitFor()
        await page.waitForTimeout(800)
        const what = `${who} ${path} ${phone ? 390 : 1440}`
        await accessible(page, what, NIGHT)
        // What opens is looked at once, from a desk's width down to 320 pixels.
        if (phone) continue
        for (const picker of await page.getByRole('combobox').all()) {
          if (!(await picker.isVisible()) || (await picker.evaluate((box) => box.tagName)) !== 'INPUT') continue
          await picker.fill('路')
          await page.waitForTimeout(700)
          await accessible(page, `${what}, a picker open`, NIGHT)
          await picker.fill('')
        }
        await openings(page, what)
      }
      noFaults(page)
      await page.context().close()
    }
    nothingFound()
  })
}

test("the room's case, its keys and a task open", async () => {
  const villages = (await (await fetch(here.yige.url + '/api/places/layers/villages')).json()).features
  await report(here.yige, { kind: 'tidy.noise', words: '广场音响太响', spot: middleOf(villages[20]) })
  const room = await open(here.browser, { url: here.yige.url })
  await signIn(room, here.yige, 'room')
  await room.locator('ol.list button').first().click()
  await room.locator('.right h2').first().waitFor()
  await accessible(room, 'a case open', NIGHT)
  await room.keyboard.press('?')
  await room.locator('dialog').waitFor()
  await accessible(room, 'the keys', NIGHT)
  const worker = await open(here.browser, { phone: true, url: here.yige.url })
  await signIn(worker, here.yige, 'worker')
  const link = worker.locator('article.task a').first()
  if (await link.count()) {
    await link.click()
    await worker.locator('div.task').waitFor()
    await worker.waitForTimeout(800)
    await accessible(worker, 'a task', NIGHT)
  }
  nothingFound()
  noFaults(room, worker)
})

test('the practice while it is changed: a value, rows, a refusal, the second yes, the editions', async () => {
  const FAR = `${new Date().getFullYear() + 2}-01-01`
  const what = (state) => `practice ${state}`
  const look = async (page, state) => {
    await shot(page, `axe-${what(state).replaceAll(' ', '-')}`)
    await accessible(page, what(state), NIGHT)
  }
  const admin = await open(here.browser, { url: here.yige.url })
  await signIn(admin, here.yige, 'admin')
  await admin.goto(here.yige.url + '/admin/practice')
  await admin.getByLabel('按字词查找').fill('延期原因')
  await admin.getByRole('button', { name: '改 天气原因 名称' }).click()
  await admin.getByRole('dialog').getByLabel('中文').fill('雨雪大风')
  await look(admin, 'value')
  await admin.getByRole('button', { name: '记下' }).click()
  await admin.getByRole('button', { name: '延期原因的各行' }).click()
  await admin.getByRole('button', { name: '加一行' }).click()
  await look(admin, 'rows')
  await admin.getByRole('dialog').getByLabel('代码').fill('ROAD_CUT')
  await admin.getByRole('dialog').getByLabel('中文').fill('道路中断')
  await admin.getByRole('dialog').getByLabel('English').fill('The road is cut')
  await admin.getByRole('button', { name: '加上' }).click()
  await admin.getByRole('button', { name: '记下' }).click()
  await admin.getByLabel('按字词查找').fill('不予办理的原因')
  await admin.getByRole('button', { name: '不予办理的原因的各行' }).click()
  await admin.getByRole('button', { name: /^去掉：有关单位未接收/ }).click()
  await admin.getByRole('button', { name: '记下' }).click()
  await admin.getByRole('button', { name: '提出 3 处修改' }).click()
  await admin.getByText('这样改不行').waitFor()
  await look(admin, 'refused')
  await admin.getByRole('button', { name: '取消' }).click()
  await admin.getByRole('button', { name: '不予办理的原因的各行' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await admin.getByRole('button', { name: '都不改了' }).click()
  await admin.getByLabel('按字词查找').fill('应答时限 三级')
  await admin.getByRole('button', { name: /^改 三级哨.* 应答时限 · 多久$/ }).click()
  await admin.getByRole('dialog').getByLabel('应答时限 · 多久').fill('16')
  await admin.getByRole('button', { name: '记下' }).click()
  await admin.getByRole('button', { name: '提出 1 处修改' }).click()
  await admin.getByLabel('从哪天起').fill(FAR)
  await admin.getByLabel('为什么改').fill('三级哨要应得更快')
  await admin.getByText('应答截止').first().waitFor()
  await look(admin, 'proposal')
  await admin.getByRole('button', { name: '请第二人同意' }).click()
  await admin.getByText('已提出，等第二人同意。').waitFor()
  await look(admin, 'asked')
  const leader = await open(here.browser, { url: here.yige.url })
  await signIn(leader, here.yige, 'leader')
  await leader.goto(here.yige.url + '/admin/practice')
  await leader.getByRole('button', { name: '答复' }).click()
  await leader.getByLabel('我已看过这些结果变了的样例').waitFor()
  await look(leader, 'second')
  await leader.getByRole('button', { name: '不同意' }).click()
  await leader.getByRole('dialog').waitFor({ state: 'detached' })
  await look(leader, 'editions')
  noFaults(admin, leader)
  await admin.context().close()
  await leader.context().close()
  nothingFound()
})
