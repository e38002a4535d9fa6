// A station chief asks for beats, drags a village to another, keeps a police room where it is, and publishes from the first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessible, nothingFound } from '../accessible.js'
import { noFaults, report, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const here = stage()
let chief, station, first, split

const ask = async (path) => (await chief.request.get(here.yige.url + path)).json()

async function draftNow() {
  const [line] = (await ask(`/api/beats/drafts?station=${station}`)).items
  return { draft: await ask(`/api/beats/drafts/${line.id}`), pieces: await ask(`/api/beats/drafts/${line.id}/pieces`) }
}

/** Where a spot is on the screen, the map being fitted to the station's villages with a margin of 64. */
async function onScreen(spot, codes) {
  const layer = await ask('/api/places/layers/villages')
  const corners = layer.features.filter((one) => codes.has(one.properties.code)).flatMap((one) => one.geometry.coordinates.flat(one.geometry.type === 'Polygon' ? 1 : 2))
  const x = (lon) => (lon + 180) / 360
  const y = (lat) => (1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2
  const [xs, ys] = [corners.map((at) => x(at[0])), corners.map((at) => y(at[1]))]
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const box = await chief.locator('.beats-map canvas').boundingBox()
  const scale = Math.min((box.width - 128) / (east - west), (box.height - 128) / (south - north))
  return {
    x: box.x + box.width / 2 + (x(spot.lon) - (west + east) / 2) * scale,
    y: box.y + box.height / 2 + (y(spot.lat) - (north + south) / 2) * scale,
  }
}

const beatsOf = (draft) => new Map(draft.plan.beats.flatMap((beat) => beat.pieces.map((piece) => [piece, beat.code])))

/** Neighbours whose middles are in sight and not under a panel, the nearest first. */
async function pairsInSight(pieces, wanted) {
  const codes = new Set(pieces.map((piece) => piece.village))
  const found = []
  for (const from of pieces) {
    for (const to of pieces.filter((one) => from.beside.includes(one.code) && wanted(from, one))) {
      const [a, b] = [await onScreen(from.middle, codes), await onScreen(to.middle, codes)]
      const free = await chief.evaluate((spots) => spots.every(({ x, y }) => document.elementFromPoint(x, y)?.tagName === 'CANVAS'), [a, b])
      if (free) found.push({ from, to, a, b })
    }
  }
  return found
}

async function drag(a, b) {
  await chief.mouse.move(a.x, a.y)
  await chief.mouse.down()
  await chief.mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 })
  await chief.mouse.move(b.x, b.y, { steps: 4 })
  await chief.mouse.up()
}

test('beats are drawn for the station, and it is said how good they are', async () => {
  chief = await open(here.browser)
  await signIn(chief, here.yige, 'chief')
  await chief.getByRole('link', { name: '警格', exact: true }).click()
  await chief.getByText(/现在的警格（\d+ 个）/).waitFor()
  assert.ok((await chief.locator('.standing li').count()) > 0, 'today’s beats before any plan')
  await chief.waitForTimeout(1500)
  await shot(chief, 'beats-standing')
  await chief.getByRole('button', { name: /划出警格方案|^重新划$/ }).click()
  await chief.getByRole('button', { name: '重新划', exact: true }).waitFor()
  await chief.getByText(/方案：\d+ 个警格/).waitFor()
  await chief.getByText(/综合代价.*最多还能降/).waitFor()
  await chief.getByText(/没有道路时间/).waitFor()
  station = new URL(chief.url()).searchParams.get('station')
  const { draft } = await draftNow()
  assert.equal(draft.state, 'READY')
  assert.ok(draft.plan.beats.length > 1, 'a station of several beats')
  await chief.waitForTimeout(3000)
  await shot(chief, 'beats-proposal')
})

/** Sends villages with other people in one of them, as an administrator who imports the year's figures. */
async function count(village, people) {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(here.yige.url + '/api/access/sessions', { method: 'POST', headers, body: JSON.stringify({ login: 'admin', password: here.yige.accounts.admin }) })
  assert.equal(answer.status, 201, await answer.clone().text())
  const signed = { 'X-CSRF': (await answer.json()).csrf, Cookie: answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ') }
  const csv = await (await fetch(here.yige.url + '/api/places/exports?kind=VILLAGES', { headers: signed })).text()
  const rows = csv.split('\n').map((row) => (row.startsWith(village) ? row.replace(/^(\d+,[^,]*),\d+,/, `$1,${people},`) : row))
  const sent = await fetch(here.yige.url + '/api/places/imports?kind=VILLAGES', { method: 'POST', headers: { ...signed, 'Content-Type': 'text/csv;charset=UTF-8' }, body: rows.join('\n') })
  assert.equal(sent.status, 201, await sent.clone().text())
}

async function drawAnew() {
  const last = (await draftNow()).draft.id
  await chief.getByRole('button', { name: '重新划', exact: true }).click()
  await chief.getByText('正在计算方案').waitFor()
  await chief.getByRole('button', { name: '重新划', exact: true }).waitFor()
  await chief.getByText(/方案：\d+ 个警格/).waitFor()
  assert.notEqual((await draftNow()).draft.id, last)
  await chief.waitForTimeout(2000)
}

test('a village that has become too big for one beat is divided along its grids when beats are drawn anew', async () => {
  const { pieces } = await draftNow()
  const grids = (await ask('/api/places/layers/grids')).features.map((one) => one.properties.code)
  split = pieces
    .map(({ code, name }) => ({ code, name, grids: grids.filter((grid) => grid.startsWith(code)).length }))
    .sort((one, other) => other.grids - one.grids)[0]
  assert.ok(split.grids > 1, 'a village of several grids')
  await count(split.code, 8000)
  await chief.reload()
  await chief.getByText('在这份方案之后有变动').first().waitFor()
  await drawAnew()
  const now = await draftNow()
  assert.equal(now.pieces.filter((one) => one.village === split.code && one.code !== split.code).length, split.grids)
})

test('a village dragged with the mouse goes to the beat it is dropped on, and the plan keeps to it', async () => {
  const { draft, pieces } = await draftNow()
  const beatOf = new Map(draft.plan.beats.flatMap((beat) => beat.pieces.map((piece) => [piece, beat.code])))
  const codes = new Set(pieces.map((piece) => piece.village))
  const whole = pieces.filter((one) => one.code === one.village)
  const pairs = whole
    .flatMap((from) => whole.filter((to) => beatOf.get(to.code) !== beatOf.get(from.code)).map((to) => ({ from, to, away: Math.hypot(from.middle.lon - to.middle.lon, from.middle.lat - to.middle.lat) })))
    .sort((a, b) => a.away - b.away)
  let dragged = null
  for (const pair of pairs.slice(0, 6)) {
    const [from, to] = [await onScreen(pair.from.middle, codes), await onScreen(pair.to.middle, codes)]
    await chief.mouse.move(from.x, from.y)
    await chief.mouse.down()
    await chief.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await chief.mouse.move(to.x, to.y, { steps: 4 })
    await chief.getByText(`正在移动 ${pair.from.name}`).waitFor()
    await chief.mouse.up()
    await Promise.race([chief.getByText('要求 1 条').waitFor(), chief.getByText('没有方案能满足这条要求').waitFor()])
    if (await chief.getByText('要求 1 条').isVisible()) {
      dragged = pair
      break
    }
  }
  assert.ok(dragged, 'one of six villages on a border can change its beat')
  const now = (await draftNow()).draft
  assert.deepEqual(now.wishes.map((wish) => wish.want), [{ kind: 'MOVE', piece: dragged.from.code, beat: beatOf.get(dragged.to.code) }])
  assert.ok(now.plan.beats.find((beat) => beat.code === beatOf.get(dragged.to.code)).pieces.includes(dragged.from.code))
  await chief.getByText(/上次改动 [\d.]+ 秒得到方案/).waitFor()
  await shot(chief, 'beats-dragged')
})

test('without a mouse: a village is chosen in the list and a police room pinned there; the wish is taken back', async () => {
  await chief.locator('ol.beats summary').first().focus()
  await chief.keyboard.press('Enter')
  await chief.locator('.villages button').first().focus()
  await chief.keyboard.press('Enter')
  await chief.getByRole('button', { name: '警务室固定在这里' }).click()
  await chief.getByText('要求 2 条').waitFor()
  await chief.getByRole('button', { name: '撤销' }).last().click()
  await chief.getByText('要求 1 条').waitFor()
})

test('a village is taken up with the keyboard and put down on the map; Escape lets go of it and closes the panel', async () => {
  const panel = chief.getByRole('button', { name: '在地图上移' })
  await chief.locator('.villages button').first().press('Enter')
  await panel.waitFor()
  await panel.press('Enter')
  await chief.getByText('点要并入的警格里任一个村').waitFor()
  assert.equal(await chief.evaluate(() => document.activeElement.tagName), 'CANVAS')
  await shot(chief, 'beats-carried')
  await chief.keyboard.press('Escape')
  await panel.waitFor()
  await chief.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
})

test('a village is dragged with a finger held on it', async () => {
  const { draft, pieces } = await draftNow()
  const beatOf = beatsOf(draft)
  const whole = pieces.filter((one) => one.code === one.village)
  const pairs = await pairsInSight(whole, (from, to) => beatOf.get(to.code) !== beatOf.get(from.code) && to.code === to.village)
  const finger = await chief.context().newCDPSession(chief)
  const touch = (type, at) => finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  const answers = []
  for (const { from, to, a, b } of pairs.slice(0, 5)) {
    await touch('touchStart', a)
    await chief.getByText(`正在移动 ${from.name}`).waitFor()
    for (const part of [0.3, 0.6, 1]) await touch('touchMove', { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part })
    const [answer] = await Promise.all([chief.waitForResponse((one) => one.url().endsWith('/wishes')), touch('touchEnd')])
    assert.deepEqual(answer.request().postDataJSON().want, { kind: 'MOVE', piece: from.code, beat: beatOf.get(to.code) })
    answers.push(answer.status())
    if (!answer.ok()) continue
    await chief.getByText(/换了警格的村|方案没有变/).waitFor()
    await chief.getByRole('button', { name: '撤销' }).last().click()
    break
  }
  assert.ok(answers.length > 0, 'a neighbour in another beat in sight')
  await chief.getByText('要求 1 条').waitFor()
})

/** The wish is in the plan, or it is said that it cannot be; which of the two. */
async function kept(n) {
  await chief.locator('.desk:not(:has(button.main:disabled))').waitFor()
  const yes = chief.getByText(`要求 ${n} 条`)
  await Promise.race([yes.waitFor(), chief.getByText('没有方案能满足这条要求').waitFor()])
  return yes.isVisible()
}

test('a grid of the divided village is dragged, and the whole village goes as one wish; the same by keyboard', async () => {
  const { draft, pieces } = await draftNow()
  const beatOf = beatsOf(draft)
  const name = new Map(draft.plan.beats.map((beat) => [beat.code, beat.name]))
  const [edge] = await pairsInSight(pieces, (from, to) => from.village === split.code && beatOf.get(to.code) !== beatOf.get(from.code))
  assert.ok(edge, 'a grid of it on a border')
  const which = chief.getByRole('dialog', { name: '移一个网格还是全村' })
  await drag(edge.a, edge.b)
  await which.getByText(`按 ${split.grids} 个网格拆分`).waitFor()
  await shot(chief, 'beats-split')
  await chief.keyboard.press('Escape')
  await which.waitFor({ state: 'detached' })
  await drag(edge.a, edge.b)
  await which.getByRole('button', { name: '全村', exact: true }).click()
  let into = (await kept(2)) ? beatOf.get(edge.to.code) : null

  // By keyboard to another beat: the later word on the village counts.
  const grid = chief.locator('.villages button', { hasText: edge.from.name }).first()
  await grid.evaluate((button) => (button.closest('details').open = true))
  await grid.press('Enter')
  const whole = chief.getByRole('button', { name: `全村（${split.grids} 个网格）划过去` })
  for (const code of draft.plan.beats.map((beat) => beat.code).filter((one) => one !== into)) {
    const target = chief.getByLabel('划到哪个警格')
    if ((await target.locator('option', { hasText: name.get(code) }).count()) === 0) continue
    await target.selectOption({ label: name.get(code) })
    const [answer] = await Promise.all([
      chief.waitForResponse((one) => one.url().endsWith('/wishes')),
      whole.press('Enter'),
    ])
    if (answer.ok()) into = code
    if (into === code) break
  }
  const now = (await draftNow()).draft
  if (into === null) {
    // No beat can take it: that is said, and the plan is the one it was.
    await chief.getByText('没有方案能满足这条要求').first().waitFor()
    assert.deepEqual([...beatsOf(now)], [...beatOf])
    return
  }
  await chief.getByText('要求 2 条').waitFor()
  assert.deepEqual(now.wishes.at(-1).want, { kind: 'MOVE', piece: split.code, beat: into })
  const where = beatsOf(now)
  assert.deepEqual([...new Set(pieces.filter((one) => one.village === split.code).map((one) => where.get(one.code)))], [into])
})

test('a river is marked by clicking two neighbours, a ridge by two lists; one is taken away, and the next plan knows the other', async () => {
  const { draft, pieces } = await draftNow()
  const named = new Set(draft.wishes.map((wish) => wish.want.piece))
  const known = () => chief.locator('details.barriers li')
  await chief.locator('details.barriers > summary').press('Enter')
  for (let left = await known().count(); left > 0; left--) {
    await known().first().getByRole('button', { name: '去掉' }).click()
    await chief.getByText(`河流、山脊（${left - 1} 处）`).waitFor()
  }
  const pairs = await pairsInSight(pieces, (from, to) => from.code < to.code && ![from, to].some((one) => named.has(one.code) || named.has(one.village)) && from.beside.length > 2 && to.beside.length > 2)
  const [river, ridge] = [pairs[0], pairs.find((one) => one.from !== pairs[0].from && one.to !== pairs[0].to)]
  await chief.mouse.click(river.a.x, river.a.y)
  await chief.mouse.click(river.b.x, river.b.y)
  assert.equal(await chief.getByLabel('这个村').inputValue(), river.from.code)
  assert.equal(await chief.getByLabel('相邻的村').inputValue(), river.to.code)
  await chief.getByRole('button', { name: '标出' }).click()
  await known().first().waitFor()
  await chief.getByText('河流、山脊（1 处）').waitFor()

  await chief.getByLabel('这个村').selectOption(ridge.from.code)
  await chief.getByLabel('相邻的村').selectOption(ridge.to.code)
  await chief.getByLabel('中间是').selectOption({ label: '山脊，警格不跨' })
  await chief.getByRole('button', { name: '标出' }).press('Enter')
  await chief.getByText('河流、山脊（2 处）').waitFor()
  assert.deepEqual((await draftNow()).draft.barriers.map((one) => one.between).sort(), ['RIDGE', 'RIVER'])
  await chief.waitForTimeout(1500)
  await shot(chief, 'beats-barriers')

  await known().filter({ hasText: '山脊' }).getByRole('button', { name: '去掉' }).click()
  await chief.getByText('河流、山脊（1 处）').waitFor()
  await drawAnew()
  const next = (await draftNow()).draft
  assert.deepEqual(next.wishes, [])
  assert.deepEqual(next.barriers.map((one) => [one.one.code, one.other.code, one.between]), [[river.from.code, river.to.code, 'RIVER']])
  await chief.getByText('河流、山脊（1 处）').waitFor()
})

test('what lies between places is refused in words where it cannot lie', async () => {
  const { draft, pieces } = await draftNow()
  const [one] = pieces
  const far = pieces.find((other) => other.village !== one.village && !one.beside.includes(other.code))
  const said = async (other) =>
    chief.evaluate(
      async ([id, version, a, b, csrf]) => {
        const answer = await fetch(`/api/beats/drafts/${id}/wishes`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF': csrf, 'Accept-Language': 'zh-CN' }, body: JSON.stringify({ version, want: { kind: 'MARK', one: a, other: b, between: 'RIVER' } }) })
        return (await answer.json()).title
      },
      [draft.id, draft.version, one.code, other, (await ask('/api/access/me')).csrf],
    )
  assert.match(await said(one.code), /同一个地方/)
  assert.match(await said(far.code), /不相邻/)
  assert.match(await said('610824999999'), /不是本所/)
})

test('the screen is whole on a phone and in English', async () => {
  await chief.setViewportSize({ width: 390, height: 844 })
  await chief.locator('details.barriers').evaluate((one) => (one.open = true))
  await chief.locator('details.barriers').scrollIntoViewIfNeeded()
  await shot(chief, 'beats-barriers-narrow')
  await chief.getByRole('button', { name: 'English' }).click()
  await chief.getByText('Rivers and ridges: 1').waitFor()
  await shot(chief, 'beats-barriers-narrow-en')
  assert.ok(await chief.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is wider than the phone')
  await chief.setViewportSize({ width: 1440, height: 900 })
  await shot(chief, 'beats-barriers-en')
  await chief.getByRole('button', { name: '中文' }).click()
})

test('it is published from the first of next month: the map of that day has the new beats, today’s the old', async () => {
  await chief.getByRole('button', { name: '发布…' }).click()
  const dialog = chief.getByRole('dialog')
  first = await dialog.locator('input[type=date]').inputValue()
  assert.match(first, /-01$/)
  await dialog.getByText('以前的警情仍归原来的警格').waitFor()
  await shot(chief, 'beats-publish')
  await accessible(chief, 'a plan published', { night: true })
  await dialog.getByRole('button', { name: '发布', exact: true }).click()
  await chief.getByText(`已发布，从 ${first} 起生效。`).waitFor()
  const { draft } = await draftNow()
  const beats = async (day) => (await ask('/api/places/layers/beats' + (day ? `?day=${day}` : ''))).features.filter((one) => one.properties.station === station).map((one) => one.properties.code).sort()
  assert.deepEqual(await beats(first), draft.plan.beats.map((beat) => beat.code).sort())
  const ended = new Set(draft.plan.ended.map((beat) => beat.code))
  const today = await beats()
  assert.ok([...ended].every((code) => today.includes(code)))
  await chief.getByRole('button', { name: new RegExp(`${first} 起`) }).waitFor()
  await shot(chief, 'beats-published')
  noFaults(chief)
})

test('the publication is taken back before its day, it is said who did, and it is published again', async () => {
  await chief.getByRole('button', { name: '撤回发布…' }).click()
  const asked = chief.getByRole('dialog')
  await asked.getByText('原来的警格继续有效').waitFor()
  await shot(chief, 'beats-take-back')
  await accessible(chief, 'a publication taken back', { night: true })
  await asked.getByRole('button', { name: '撤回', exact: true }).click()
  await chief.getByText(/撤回了从 .* 起的发布/).waitFor()
  await shot(chief, 'beats-taken-back')
  const beats = async (day) => (await ask('/api/places/layers/beats' + (day ? `?day=${day}` : ''))).features.map((one) => one.properties.code).sort()
  assert.deepEqual(await beats(first), await beats())
  await chief.locator('input[type=checkbox]').first().uncheck()
  await chief.getByRole('button', { name: '发布…' }).click()
  await chief.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await chief.getByText(`已发布，从 ${first} 起生效。`).waitFor()
  nothingFound()
})

test('the figures by beat have a row for the beat that ends, with its days, and what is reported today counts for it', async () => {
  const { draft, pieces } = await draftNow()
  const today = new Map((await ask('/api/places/layers/beats')).features.map((one) => [one.properties.code, one.properties.name]))
  const ending = pieces.find((piece) => piece.today && draft.plan.ended.some((beat) => beat.code === piece.today.code)) ?? pieces[0]
  await report(here.yige, { kind: 'street.road', words: '路面塌了一块', spot: ending.middle })
  await chief.goto(here.yige.url + '/supervision/figures')
  await chief.getByLabel('统计口径').selectOption('BEAT')
  await chief.getByText('每件事件计入其首次报告时所属的警格').waitFor()
  await chief.locator('section.card tbody th').nth(1).waitFor()
  const last = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10)
  const row = chief.locator('section.card').first().locator('tbody tr', { hasText: `${today.get(ending.today.code)}（` }).filter({ hasText: `至${last}` })
  await row.getByRole('rowheader').waitFor()
  await row.getByRole('button').last().click()
  await chief.locator('#behind ol.list li', { hasText: '路面塌了一块' }).first().waitFor()
  await shot(chief, 'figures-by-beat')
  await chief.setViewportSize({ width: 390, height: 844 })
  await chief.getByRole('button', { name: 'English' }).click()
  await chief.getByText('under the name and days that beat had then').waitFor()
  await chief.locator('section.card tbody tr').last().scrollIntoViewIfNeeded()
  await shot(chief, 'figures-by-beat-narrow-en')
  noFaults(chief)
})
