// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import type { Me, Role } from '@/api/access'
import { router } from '@/routes'
import { may, menuOf } from './menu'

const who = (...roles: Role[]) => ({ roles }) as Me
const main = (...roles: Role[]) => menuOf(router.getRoutes(), 'main', who(...roles)).map((item) => item.path)
const admin = (...roles: Role[]) => menuOf(router.getRoutes(), 'admin', who(...roles)).map((item) => item.path)

it('a grid worker is sent to the tasks and sees no administration', () => {
  expect(main('GRID_WORKER')).toEqual(['/work', '/disputes', '/sessions/rooms'])
  expect(may(router.resolve('/admin/people').meta, who('GRID_WORKER'))).toBe(false)
})

it('a station chief who is also an officer starts at the command room', () => {
  expect(main('OFFICER', 'STATION_CHIEF')).toEqual([
    '/room',
    '/supervision',
    '/work',
    '/disputes',
    '/sessions/rooms',
    '/rosters',
    '/beats',
  ])
})

it('an auditor reads the trail and what everybody may know, an administrator all but the trail', () => {
  expect(main('AUDITOR')).toEqual(['/admin'])
  expect(admin('AUDITOR')).toEqual([
    '/admin/trail',
    '/admin/layers',
    '/admin/divisions',
    '/admin/practice',
    '/admin/calendar',
    '/admin/accounts',
  ])
  expect(admin('ADMINISTRATOR')).not.toContain('/admin/trail')
  expect(admin('ADMINISTRATOR')[0]).toBe('/admin/people')
})

it('a stranger sees the residents’ screens alone', () => {
  expect(menuOf(router.getRoutes(), 'main', null)).toEqual([])
  expect(may(router.resolve('/').meta, null)).toBe(true)
  expect(may(router.resolve('/room/wall').meta, null)).toBe(false)
})
