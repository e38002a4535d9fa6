// Each of the five ways of working opens as a demo county of its own: its name, its levels, its people, a first report.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CODE, guestVillage, noFaults, report, signIn } from '../steps.js'
import { open, shot, startBrowser, startYige } from '../yige.js'

const COUNTIES = { yuncheng: '盐湖区', lingtai: '灵台县', gaoping: '高平市', zherong: '柘荣县' }

describe('counties', { concurrency: 2 }, () => {
  for (const [practice, name] of Object.entries(COUNTIES)) {
    it(`${practice} opens, takes a report and shows it in its room`, async () => {
      const yige = await startYige({ PRACTICE: practice })
      const browser = await startBrowser()
      try {
        const form = await (await fetch(yige.url + '/api/intake/form')).json()
        assert.equal(form.county.name.zh, name)
        const { code } = await report(yige, { kind: form.kinds[0].children[0].code, words: '试一试这里通不通', spot: (await guestVillage(yige)).spot })
        assert.match(code, CODE)
        const room = await open(browser)
        await signIn(room, yige, 'room')
        await room.locator('ol.list button', { hasText: '试一试这里通不通' }).click()
        await room.locator('.right').getByText('试一试这里通不通').first().waitFor()
        await room.waitForTimeout(1500)
        await shot(room, `room-${practice}`)
        noFaults(room)
      } finally {
        await browser.close()
        await yige.stop()
      }
    })
  }
})
