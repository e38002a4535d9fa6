// Adds up, compressed, everything the resident's first page needs before it can be used, and fails above the limit.
// Of the room it counts the files besides: on a slow line each waits for its turn.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 150_000
const ROOM_FILES = 16
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

function need(key, into) {
  const chunk = manifest[key]
  if (into.has(chunk.file)) return into
  into.set(chunk.file, key)
  for (const css of chunk.css ?? []) into.set(css, 'style')
  for (const other of chunk.imports ?? []) need(other, into)
  return into
}

const needed = need('index.html', new Map([['index.html', 'the page']]))
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
const room = [...need('src/features/room/RoomPage.vue', new Map()).keys()].filter((file) => !needed.has(file))
console.log(`${room.length} files more for the room; the limit is ${ROOM_FILES}`)
if (room.length > ROOM_FILES) process.exit(1)
