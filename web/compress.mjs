// Writes a .gz beside every text file of the build, so that the server compresses nothing twice.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

function* files(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* files(path)
    else yield path
  }
}

for (const path of files('dist')) {
  if (!/\.(js|mjs|css|html|svg|json|webmanifest)$/.test(path)) continue
  const plain = readFileSync(path)
  const packed = gzipSync(plain, { level: 9 })
  if (packed.length < plain.length) writeFileSync(path + '.gz', packed)
}
