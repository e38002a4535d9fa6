import type { Component } from 'vue'
import type { Full } from '@/api/incidents'
import type { Me } from '@/api/access'
import type { Dispute } from '@/api/mediation'

/**
 * What a feature shows on every incident. Its component gets `full`, and may tell `changed` (with the incident as it is
 * now, or without, to have it read anew), `open` with another incident's id, and expose `foremost()`: what a single key
 * or the large button does.
 */
export interface Panel {
  name: string
  /** Whether there is anything to show of this incident to this person. */
  when(full: Full, me: Me | null): boolean
  component: Component
  /** Lower stands higher. */
  order: number
}

/** What a feature shows above a worker's tasks. Its component gets `asOf`, and reads anew whenever that changes. */
export interface TasksPanel {
  name: string
  when(me: Me | null): boolean
  component: Component
  order: number
}

/** What a feature shows on a dispute. Its component gets `dispute`, and may tell `changed` to have it read anew. */
export interface DisputePanel {
  name: string
  when(dispute: Dispute): boolean
  component: Component
  order: number
}

/** A place where features hang what they have to show; each name hangs once. */
function wall<P extends { name: string; order: number }>() {
  const hung = new Map<string, P>()
  return {
    hang: (panel: P) => void hung.set(panel.name, panel),
    all: (): P[] => [...hung.values()].sort((a, b) => a.order - b.order || a.name.localeCompare(b.name)),
  }
}

const onIncident = wall<Panel>()
const aboveTasks = wall<TasksPanel>()
const onDispute = wall<DisputePanel>()

export const hangOnIncident = onIncident.hang
export const hangAboveTasks = aboveTasks.hang
export const hangOnDispute = onDispute.hang

export const panelsOn = (full: Full, me: Me | null): Panel[] => onIncident.all().filter((panel) => panel.when(full, me))
export const panelsAbove = (me: Me | null): TasksPanel[] => aboveTasks.all().filter((panel) => panel.when(me))
export const panelsOnDispute = (dispute: Dispute): DisputePanel[] =>
  onDispute.all().filter((panel) => panel.when(dispute))
