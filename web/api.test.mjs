import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generated } from './api.mjs'

const kept = readFileSync(new URL('./src/api/generated.ts', import.meta.url), 'utf8')

it('the types of what travels are those of the interface: otherwise run `npm run api`', async () => {
  expect(kept).toBe(await generated())
})
