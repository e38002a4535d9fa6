// The command room opened by somebody signed in, nothing kept from before, on slow 3G (400 kbit/s, 400 ms round trip)
// with a processor a quarter as fast.
import { report, signIn, guestVillage } from '../../e2e/steps.js'
import { open, startBrowser, startYige } from '../../e2e/yige.js'

const yige = await startYige()
const browser = await startBrowser()
const village = await guestVillage(yige)
for (let n = 0; n < 40; n++) await report(yige, { words: `第${n + 1}盏路灯不亮`, village: village.code })
const desk = await open(browser)
await signIn(desk, yige, 'room')
const cookies = await desk.context().cookies()
const lists = []
const maps = []
const bytes = []
for (let round = 0; round < 5; round++) {
  const page = await open(browser)
  await page.context().addCookies(cookies)
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await line.send('Network.emulateNetworkConditions', {
    offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8,
  })
  let sum = 0
  line.on('Network.dataReceived', (event) => (sum += event.encodedDataLength))
  const begun = performance.now()
  await page.goto(yige.url + '/room', { waitUntil: 'commit' })
  await page.locator('ol.list button').first().waitFor()
  lists.push(Math.round(performance.now() - begun))
  bytes.push(sum)
  await page.locator('.middle canvas').waitFor()
  maps.push(Math.round(performance.now() - begun))
  await page.context().close()
}
await browser.close()
await yige.stop()
const told = (all) => `${all.sort((a, b) => a - b)[2]} (${all[0]}–${all[4]})`
console.log(`- the list can be used after ${told(lists)} ms, ${told(bytes)} bytes; the map is there after ${told(maps)} ms`)
