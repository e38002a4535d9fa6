import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/**
 * What the server takes of a name and of a phone as people paste it. A form that allows more loses it on sending,
 * one that allows less cuts it.
 */
const MOST = 40

it.each([
  ['intake/ClerkPage.vue', 'caller'],
  ['intake/ClerkPage.vue', 'phone'],
  ['staff/NewPerson.vue', 'name'],
  ['staff/NewPerson.vue', 'phone'],
  ['staff/PersonCorrection.vue', 'name'],
  ['staff/PersonCorrection.vue', 'phone'],
  ['intake/ReportPhone.vue', 'phone'],
])('%s takes as much of a %s as the server does', (file, field) => {
  const inputs = readFileSync(join(import.meta.dirname, file), 'utf8').match(/<input[^>]*>/g) ?? []
  const input =
    inputs.find((one) => new RegExp(`v-model="(draft\\.)?${field}"|update:.*${field}`).test(one)) ?? inputs[0]
  expect(input).toContain(`maxlength="${MOST}"`)
})
