// A station chief asks for beats, drags a village to another, keeps a police room where it is, and publishes from the first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noFaults, signIn, stage } from '../steps.js'
import { open, shot } from '../yige.js'

const here = stage()
let chief, station, first

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

test('beats are drawn for the station, and it is said how good they are', async () => {
  chief = await open(here.browser)
  await signIn(chief, here.yige, 'chief')
  await chief.getByRole('link', { name: '警格', exact: true }).click()
  await chief.getByRole('button', { name: /划出警格方案|^重新划$/ }).click()
  await chief.getByRole('button', { name: '重新划', exact: true }).waitFor()
  await chief.getByText(/方案：\d+ 个警格/).waitFor()
  await chief.getByText(/任何方案最多只能再省/).waitFor()
  await chief.getByText(/没有道路时间/).waitFor()
  station = new URL(chief.url()).searchParams.get('station')
  const { draft } = await draftNow()
  assert.equal(draft.state, 'READY')
  assert.ok(draft.plan.beats.length > 1, 'a station of several beats')
  await chief.waitForTimeout(3000)
  await shot(chief, 'beats-proposal')
})

test('a village dragged with the mouse goes to the beat it is dropped on, and the plan keeps to it', async () => {
  const { draft, pieces } = await draftNow()
  const beatOf = new Map(draft.plan.beats.flatMap((beat) => beat.pieces.map((piece) => [piece, beat.code])))
  const codes = new Set(pieces.map((piece) => piece.code))
  const pairs = pieces
    .flatMap((from) => pieces.filter((to) => beatOf.get(to.code) !== beatOf.get(from.code)).map((to) => ({ from, to, away: Math.hypot(from.middle.lon - to.middle.lon, from.middle.lat - to.middle.lat) })))
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

test('it is published from the first of next month: the map of that day has the new beats, today’s the old', async () => {
  await chief.getByRole('button', { name: '发布…' }).click()
  const dialog = chief.getByRole('dialog')
  first = await dialog.locator('input[type=date]').inputValue()
  assert.match(first, /-01$/)
  await dialog.getByText('以前的警情仍归原来的警格').waitFor()
  await shot(chief, 'beats-publish')
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
