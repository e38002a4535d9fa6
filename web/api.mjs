// Makes src/api/generated.ts, the types of what travels, from the server's description of its interface.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const FROM = new URL('../docs/generated/openapi.json', import.meta.url)
const TO = new URL('./src/api/generated.ts', import.meta.url)
const HEAD = '// Made by `npm run api` from docs/generated/openapi.json. What is wrong here is mended in the server.\n'

/** The types of everything that travels; the routes are called by the functions beside them. */
export async function generated() {
  const { openapi, info, components } = JSON.parse(readFileSync(FROM, 'utf8'))
  const schemas = Object.fromEntries(Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
  const ast = await openapiTS(
    { openapi, info, paths: {}, components: { schemas } },
    { rootTypes: true, rootTypesNoSchemaPrefix: true },
  )
  return HEAD + astToString(ast)
}

if (process.argv[1] === import.meta.filename) writeFileSync(TO, await generated())
