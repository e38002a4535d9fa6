// What the resident's page weighs on the wire, and when it can be used on slow 3G (400 kbit/s, 400 ms round trip), five times.
import { startBrowser } from '../../e2e/yige.js'

const url = process.argv[2]
const browser = await startBrowser()
const times = []
let bytes = 0
for (let round = 0; round < 5; round++) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8,
  })
  bytes = 0
  line.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength))
  const begun = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await page.locator('main button, main label').first().waitFor({ state: 'visible' })
  times.push(Math.round(performance.now() - begun))
  await page.waitForLoadState('networkidle')
  await context.close()
}
await browser.close()
times.sort((a, b) => a - b)
console.log(`${bytes} bytes on the wire; usable after ${times[2]} (${times[0]}–${times[4]}) ms on slow 3G (400 kbit/s, 400 ms)`)
