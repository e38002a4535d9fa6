// What axe-core has to say of a page: WCAG 2.0 to 2.2, A and AA, and best practice.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What was looked at, and every breach found, of all tests of a journey. */
const seen = { screens: new Set(), states: 0 }
const found = []

/**
 * Every breach of some rules on the page as it now stands: rule, how grave, and where. While a dialog keeps everything
 * behind it from being reached, it alone is looked at: what is behind was, before it opened.
 */
async function breaches(page, runOnly) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async (runOnly) => {
    const within = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document
    const { violations } = await globalThis.axe.run(within, { runOnly, resultTypes: ['violations'] })
    return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} · ${node.html.slice(0, 160)}`))
  }, runOnly)
}

const tooWide = (page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth
    if (over <= 0) return []
    const widest = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).slice(0, 4)
    return [`wider than the screen by ${over}: ${widest.map((one) => `${one.tagName}.${one.className}`).join(', ')}`]
  })

/**
 * Looks at a state: no breach, nothing wider than the screen; the same in large print, where staff may
 * turn the lights down at night too, in 320 pixels and, on a desk, at 200 %. What is found is told by `nothingFound`.
 */
export async function accessible(page, what, { night = false } = {}) {
  seen.screens.add(new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]+|[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/, ':one'))
  const size = page.viewportSize()
  const look = async (how, rules) => {
    seen.states++
    for (const one of [...(rules ? await breaches(page, rules) : []), ...(await tooWide(page))]) found.push(`${what}${how}: ${one}`)
  }
  const flip = (name, on) => page.evaluate(([name, on]) => document.documentElement.toggleAttribute(name, on), [name, on])
  const large = await page.evaluate(() => document.documentElement.hasAttribute('data-large'))
  await look('', { type: 'tag', values: RULES })
  await flip('data-large', true)
  if (night) await flip('data-night', true)
  const otherwise = ['target-size', 'scrollable-region-focusable', ...(night ? ['color-contrast'] : [])]
  await look(night ? ', large print at night' : ', large print', { type: 'rule', values: otherwise })
  await flip('data-large', large)
  if (night) await flip('data-night', false)
  // A desk of 1440 pixels at 200 % has 720 of them; a phone may have 320.
  for (const [how, width, height] of [[', 200 %', 720, 450], [', 320 pixels', 320, 640]]) {
    if (width >= size.width) continue
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(150)
    await look(how)
  }
  await page.setViewportSize(size)
}

/** At the end of a test: nothing was found since the last. */
export function nothingFound() {
  console.log(`looked at ${seen.states} states of ${seen.screens.size} screens so far`)
  assert.deepEqual(found.splice(0), [])
}
