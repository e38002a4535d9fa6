// Every journey, one after the other, on one program; those that stop it or need other settings start their own.
// Files named on the command line are played instead of all.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startYige } from './yige.js'

const here = import.meta.dirname
const named = process.argv.slice(2)
const journeys = named.length > 0 ? named : readdirSync(join(here, 'journeys')).map((name) => join(here, 'journeys', name))
const yige = await startYige()
const printed = join(mkdtempSync(join(tmpdir(), 'yige-printed-')), 'printed')
writeFileSync(printed, yige.printed(), { mode: 0o600 })
const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', ...journeys], {
  stdio: 'inherit',
  env: { ...process.env, YIGE_URL: yige.url, YIGE_PRINTED: printed },
})
process.exitCode = await new Promise((done) => tests.on('exit', (code) => done(code ?? 1)))
await yige.stop()
rmSync(join(printed, '..'), { recursive: true })
