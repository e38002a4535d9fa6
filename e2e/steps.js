// What people do in more than one journey, in their words.
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { basename } from 'node:path'
import { shot, startBrowser, startYige } from './yige.js'

export const CODE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/

/**
 * Where a journey plays: the program, a browser and the village left to guests, there before its first test and gone
 * after its last. How every page looked at the end is kept among the pictures, for when something went wrong.
 * `prepare` is done once all stand; `env` asks for a program of the journey's own.
 */
export function stage({ env, prepare } = {}) {
  const here = {}
  before(async () => {
    here.yige = await startYige(env?.())
    here.browser = await startBrowser()
    here.village = await guestVillage(here.yige)
    await prepare?.(here)
  })
  after(async () => {
    const pages = here.browser?.contexts().flatMap((context) => context.pages()) ?? []
    for (const [n, page] of pages.entries()) await shot(page, `last-${basename(process.argv[1], '.test.js')}-${n}`)
    await here.browser?.close()
    await here.yige?.stop()
  })
  return here
}

/** Signs in on the sign-in page and waits for the person's own screen. */
export async function signIn(page, yige, login) {
  await page.goto(yige.url + '/in')
  await page.locator('input[autocomplete=username]').fill(login)
  await page.locator('input[type=password]').fill(yige.accounts[login])
  await page.locator('form button[type=submit]').click()
  await page.waitForURL((url) => url.pathname !== '/in')
}

/** The village left to whoever tries the demo, with a point inside it. */
export async function guestVillage(yige) {
  const villages = await (await fetch(yige.url + '/api/places/layers/villages')).json()
  const village = [...villages.features].sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1))[0]
  return { code: village.properties.code, name: village.properties.name, spot: middleOf(village) }
}

/** A point well inside a shape as the demo draws them. */
export function middleOf({ geometry }) {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0][0]
  const [lon, lat] = [0, 1].map((axis) => ring.slice(1).reduce((sum, at) => sum + at[axis], 0) / (ring.length - 1))
  return { lon, lat }
}

/** Reports through the interface, for journeys about what comes after. */
export async function report(yige, what) {
  const answer = await fetch(yige.url + '/api/intake/reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ kind: 'street.light', words: '', facts: [], spot: null, place: null, village: null, happenedAt: null, phone: null, photos: [], ...what }),
  })
  assert.equal(answer.status, 201, await answer.clone().text())
  return answer.json()
}

/** A photograph as a phone would take one: a JPEG drawn by the browser. */
export async function photograph(browser, words, { width = 1600, height = 1200 } = {}) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(`<body style="margin:0;height:100vh;background:linear-gradient(#9db7c9 0 52%,#7a6f63 52%);display:grid;place-content:center">
    <div style="width:46vw;height:46vh;margin-top:18vh;background:repeating-linear-gradient(0deg,#a5583f 0 5vh,#8d4932 5vh 5.6vh);transform:skewY(-5deg);box-shadow:3vw 4vh 6vh #0006"></div>
    <p style="position:fixed;left:3vw;bottom:2vh;font:4vh sans-serif;color:#fff">${words}</p>`)
  const jpeg = await page.screenshot({ type: 'jpeg', quality: 80 })
  await page.close()
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpeg }
}

/** Nothing broke on these pages while the journey lasted. */
export function noFaults(...pages) {
  for (const page of pages) assert.deepEqual(page.faults, [])
}
