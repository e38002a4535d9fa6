// Takes those pictures that the README shows out of what the journeys saw, made small by Debian's pngquant.
import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const MOST_BYTES = 250_000
const NAMES = ['resident', 'resident-case', 'worker', 'worker-task', 'room', 'clerk', 'admin-import', 'beats-dragged']
const from = resolve(import.meta.dirname, 'shots')
const to = resolve(import.meta.dirname, '../docs/pictures')

mkdirSync(to, { recursive: true })
for (const name of NAMES) {
  const file = join(to, name + '.png')
  execFileSync('pngquant', ['--force', '--strip', '--output', file, '128', join(from, name + '.png')])
  if (statSync(file).size > MOST_BYTES) throw new Error(`${name}.png is larger than ${MOST_BYTES} bytes`)
}
