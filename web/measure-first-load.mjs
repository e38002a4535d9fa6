// Adds up, compressed, everything the resident's first page needs before it can be used, and fails above the limit.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 150_000
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const needed = new Map([['index.html', 'the page']])

function need(key) {
  const chunk = manifest[key]
  if (needed.has(chunk.file)) return
  needed.set(chunk.file, key)
  for (const css of chunk.css ?? []) needed.set(css, 'style')
  for (const other of chunk.imports ?? []) need(other)
}

need('index.html')
needed.set('mark.svg', 'the mark')
const forbidden = /maplibre|element-plus|vant/i
let total = 0
for (const [file, why] of needed) {
  const bytes = gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length
  total += bytes
  console.log(String(bytes).padStart(8), file, `(${why})`)
  if (forbidden.test(why)) throw new Error(`${why} does not belong on the first page`)
}
console.log(String(total).padStart(8), `bytes compressed in all, ${needed.size} requests; the limit is ${LIMIT}`)
if (total > LIMIT) process.exit(1)
