import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const eslint = new ESLint({ cwd: import.meta.dirname })

/** The fences a line of code in that file runs into. */
async function met(filePath, code) {
  const [{ messages }] = await eslint.lintText(code + '\n', { filePath: 'src/' + filePath })
  return messages.filter((one) => /^no-restricted/.test(one.ruleId)).map((one) => one.message.split('. ').at(-1))
}
const FEATURE = /never another feature/
const room = 'features/room/a.ts'

it('a feature that reaches into another is refused, written out or fetched later', async () => {
  expect((await met(room, "import { a } from '@/features/supervision/cards'\na()"))[0]).toMatch(FEATURE)
  expect((await met(room, "import { a } from '../supervision/cards'\na()"))[0]).toMatch(FEATURE)
  expect((await met(room, "void import('@/features/supervision/cards')"))[0]).toMatch(FEATURE)
  expect(await met(room, "import { a } from '@/features/incidents/order'\nimport { b } from './board'\na(b)")).toEqual(
    [],
  )
  expect(await met(room, "void import('@/features/incidents/order')")).toEqual([])
}, 60_000)

it('the one view of an incident knows none of those that hang themselves into it', async () => {
  const view = 'features/incidents/a.ts'
  expect((await met(view, "import { a } from '@/features/casework/actions'\na()"))[0]).toMatch(FEATURE)
  expect((await met(view, "void import('@/features/supervision/IncidentCards.vue')"))[0]).toMatch(FEATURE)
}, 60_000)

it('MapLibre is met in map/ alone', async () => {
  const code = "import { Map } from 'maplibre-gl'\nvoid Map"
  for (const file of [room, 'ui/a.ts', 'api/a.ts', 'routes.ts', 'features/incidents/a.ts'])
    expect(await met(file, code), file).not.toEqual([])
  expect(await met('map/a.ts', code)).toEqual([])
}, 60_000)

it('what every screen uses knows no screen', async () => {
  expect(await met('ui/a.ts', "import { a } from '@/features/room/board'\na()")).not.toEqual([])
  expect(await met('map/a.ts', "void import('@/features/room/board')")).not.toEqual([])
  expect(await met('api/a.ts', "import { router } from '@/routes'\nrouter.back()")).not.toEqual([])
}, 60_000)
