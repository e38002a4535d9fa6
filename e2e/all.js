// Every journey, one after the other, on one program; those that stop it or need other settings start their own.
// Files named on the command line are played instead of all.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startYige } from './yige.js'

const here = import.meta.dirname
const named = process.argv.slice(2)
const journeys = named.length > 0 ? named : readdirSync(join(here, 'journeys')).map((name) => join(here, 'journeys', name))
const room = mkdtempSync(join(tmpdir(), 'yige-journeys-'))
process.env.YIGE_POSTGRES = join(room, 'postgres')
mkdirSync(process.env.YIGE_POSTGRES)
const yige = await startYige()
const printed = join(room, 'printed')
writeFileSync(printed, yige.printed(), { mode: 0o600 })
const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', ...journeys], {
  stdio: 'inherit',
  env: { ...process.env, YIGE_URL: yige.url, YIGE_PRINTED: printed },
})
process.exitCode = await new Promise((done) => tests.on('exit', (code) => done(code ?? 1)))
await yige.stop()
rmSync(room, { recursive: true })
