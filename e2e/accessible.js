// What axe-core has to say of a page: WCAG 2.0 to 2.2, A and AA, and best practice.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Every breach on the page as it now stands: rule, how grave, and where. */
export async function breaches(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async (values) => {
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `${id} (${impact}): ${node.target.join(' ')} · ${node.html.slice(0, 160)}`))
  }, RULES)
}

/** No breach, and nothing wider than the screen. */
export async function accessible(page, what) {
  assert.deepEqual(await breaches(page), [], what)
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${what}: wider than the screen`)
}
