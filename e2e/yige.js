// Starts the built program on a port and a data folder of its own, and a browser to use it with.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'

const ROOT = resolve(import.meta.dirname, '..')
const JAR = join(ROOT, 'server/target/yige-app.jar')
const SHOTS = join(ROOT, 'e2e/shots')

function java() {
  const found = existsSync('/usr/lib/jvm') && readdirSync('/usr/lib/jvm').find((name) => name.includes('25'))
  return join(found ? join('/usr/lib/jvm', found) : process.env.JAVA_HOME, 'bin/java')
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

const accountsIn = (printed) =>
  Object.fromEntries([...printed.matchAll(/^ {2,}(worker|officer|auxiliary|room|chief|leader|admin|auditor)\s+(\S+)/gm)].map((m) => [m[1], m[2]]))

/** A data folder. Where YIGE_POSTGRES names a folder, the database's program is unpacked there once for all of them. */
function freshData() {
  const data = mkdtempSync(join(tmpdir(), 'yige-e2e-'))
  if (process.env.YIGE_POSTGRES) symlinkSync(process.env.YIGE_POSTGRES, join(data, 'postgres-program'))
  return data
}

/**
 * The whole program with its demo county standing still. `accounts` maps login to password, as printed at the start.
 * While writing a journey, YIGE_URL and YIGE_PRINTED (a file with what it printed) name a program that runs already.
 */
export async function startYige(env = {}) {
  if (process.env.YIGE_URL && Object.keys(env).length === 0) {
    const before = readFileSync(process.env.YIGE_PRINTED, 'utf8')
    return { url: process.env.YIGE_URL, accounts: accountsIn(before), data: '', printed: () => before, stop: async () => {} }
  }
  if (!existsSync(JAR)) throw new Error('build first: make build')
  const data = env.DATA ?? freshData()
  const port = env.PORT ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const program = spawn(
    java(),
    // It lives for minutes: compiling it well would take longer than that saves.
    ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-jar', JAR],
    { cwd: ROOT, env: { ...process.env, PACE: 'off', PRACTICE: 'jingbian', ...env, PORT: String(port), DATA: data } },
  )
  let printed = ''
  program.stdout.on('data', (text) => (printed += text))
  program.stderr.on('data', (text) => (printed += text))
  const ended = new Promise((done) => program.on('exit', done))
  await untilAnswering(url, program, () => printed)
  if (env.DEMO !== 'off') await untilAccounts(() => printed)
  return {
    url,
    port,
    accounts: accountsIn(printed),
    data,
    printed: () => printed,
    async stop({ keep = false, by = 'SIGTERM' } = {}) {
      program.kill(by)
      await ended
      if (!keep) rmSync(data, { recursive: true, force: true })
    },
  }
}

async function untilAnswering(url, program, printed) {
  for (let tries = 0; tries < 600; tries++) {
    if (program.exitCode !== null) throw new Error('the program ended at its start:\n' + printed())
    try {
      if ((await fetch(url + '/api/intake/form')).ok) return
    } catch {
      // not listening yet
    }
    await new Promise((done) => setTimeout(done, 500))
  }
  program.kill('SIGKILL')
  throw new Error('the program did not answer within five minutes:\n' + printed())
}

/** It answers before its demo county is loaded: whoever signs in waits for the accounts, printed last. */
async function untilAccounts(printed) {
  for (let tries = 0; tries < 240 && !printed().includes('DEMO=off'); tries++) await new Promise((done) => setTimeout(done, 250))
}

export async function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  })
}

/** A page as wide as a phone or a desk. Every fault the page reports is collected in `page.faults`. */
export async function open(browser, { phone = false, locale = 'zh-CN', url } = {}) {
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: phone,
    locale,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(Number(process.env.PATIENCE ?? 60_000))
  const page = await context.newPage()
  page.faults = []
  page.on('pageerror', (fault) => page.faults.push(String(fault)))
  // That something was refused is an answer like others; the journeys look at what the person is told.
  page.on('console', (line) => line.type() === 'error' && !/Failed to load resource/.test(line.text()) && page.faults.push(line.text()))
  page.on('response', (answer) => answer.status() >= 500 && page.faults.push(`${answer.status()} ${answer.url()}`))
  if (url) await page.goto(url)
  return page
}

/** A picture for the README and for whoever wants to look; kept out of the repository unless copied to docs. */
export async function shot(page, name) {
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: join(SHOTS, name + '.png') })
}
