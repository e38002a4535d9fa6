import { expect, it } from 'vitest'
import type { Full } from '@/api/incidents'
import type { Me } from '@/api/access'
import { hangAboveTasks, hangOnIncident, panelsAbove, panelsOn } from './panels'

const component = {}
const incident = (actions: string[]) => ({ actions }) as Full

it('what features hang on an incident stands in its order, where it has something to say', () => {
  hangOnIncident({ name: 'cards', when: () => true, component, order: 20 })
  hangOnIncident({ name: 'actions', when: (full) => full.actions.length > 0, component, order: 10 })
  const names = (full: Full) => panelsOn(full, null).map((panel) => panel.name)
  expect(names(incident(['answer']))).toEqual(['actions', 'cards'])
  expect(names(incident([]))).toEqual(['cards'])
})

it('what is hung twice under one name hangs once', () => {
  hangAboveTasks({ name: 'my-cards', when: (me) => me !== null, component, order: 1 })
  hangAboveTasks({ name: 'my-cards', when: (me) => me !== null, component, order: 1 })
  expect(panelsAbove({} as Me)).toHaveLength(1)
  expect(panelsAbove(null)).toEqual([])
})
