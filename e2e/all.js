// Every journey, one after the other, on one program. Those that start their own, and nothing on the one of all, are played
// beside them, and told of at the end. Files named on the command line are played instead of all.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
const isApart = (file) => /startYige\(/.test(readFileSync(file, 'utf8')) && !/stage\(/.test(readFileSync(file, 'utf8'))

/** Plays some files one after the other; how it ended, and what it said if that was kept back. */
function play(files, kept) {
  if (files.length === 0) return Promise.resolve(0)
  let told = ''
  const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], {
    stdio: ['inherit', kept ? 'pipe' : 'inherit', 'inherit'],
    env: { ...process.env, YIGE_URL: yige.url, YIGE_PRINTED: printed },
  })
  tests.stdout?.on('data', (text) => (told += text))
  return new Promise((done) =>
    tests.on('exit', (code) => {
      kept?.(told)
      done(code ?? 1)
    }),
  )
}

const later = []
const [together, apart] = await Promise.all([
  play(journeys.filter((file) => !isApart(file))),
  play(journeys.filter(isApart), (told) => later.push(told)),
])
process.stdout.write(later.join(''))
process.exitCode = Math.max(together, apart)
await yige.stop()
rmSync(room, { recursive: true })
