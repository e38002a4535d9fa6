import { expect, it } from 'vitest'
import type { Me, Role } from './access'
import { screensOf } from './session'

const who = (...roles: Role[]): Me => ({
  person: '1',
  name: '陈',
  roles,
  areaName: '',
  posts: [],
  csrf: '',
  device: 'DESK',
  login: 'chen',
  mustChangePassword: false,
})

it('a grid worker is sent to the tasks and sees no administration', () => {
  expect(screensOf(who('GRID_WORKER'))).toEqual(['work'])
})

it('a station chief who is also an officer starts at the command room', () => {
  expect(screensOf(who('OFFICER', 'STATION_CHIEF'))).toEqual(['room', 'supervision', 'work', 'beats'])
})

it('an auditor sees administration alone, and a stranger nothing', () => {
  expect(screensOf(who('AUDITOR'))).toEqual(['admin'])
  expect(screensOf(null)).toEqual([])
})
