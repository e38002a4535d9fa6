import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/access'
import { knowMe, me } from '@/api/session'
import ReportPage from '@/features/intake/ReportPage.vue'
import { may, menuOf } from '@/ui/menu'

const DESK: Role[] = ['COMMAND_ROOM', 'STATION_CHIEF', 'COUNTY_LEADER']
/** Whoever may come to own an incident, heads and rooms too, has a list of what they own. */
const OWNING: Role[] = ['GRID_WORKER', 'AUXILIARY', 'OFFICER', ...DESK]
const DRAWING: Role[] = ['OFFICER', ...DESK, 'ADMINISTRATOR']
const ADMIN: Role[] = ['ADMINISTRATOR']
const EITHER: Role[] = ['ADMINISTRATOR', 'AUDITOR']
/** Whoever keeps the practice, and the head who says yes to its changes. */
const AGREEING: Role[] = [...EITHER, 'COUNTY_LEADER']

const main = (name: string, at: number) => ({ in: 'main', at, name }) as const
let line = 0
/** A page of the administration, in the order of this file. */
const admin = (path: string, roles: Role[], component: RouteRecordRaw['component']): RouteRecordRaw => ({
  path,
  component: component!,
  meta: { title: path, roles, menu: { in: 'admin', at: ++line, name: `title.${path}` } },
})

// The resident's page comes with the shell; every other screen is fetched when it is opened.
const routes: RouteRecordRaw[] = [
  { path: '/', component: ReportPage, meta: { title: 'report' } },
  { path: '/c', component: () => import('@/features/residents/CaseEntry.vue'), meta: { title: 'case' } },
  {
    path: '/c/:code',
    component: () => import('@/features/residents/CasePage.vue'),
    props: true,
    meta: { title: 'case' },
  },
  {
    path: '/v/:code?',
    component: () => import('@/features/papers/CheckPage.vue'),
    props: true,
    meta: { title: 'check' },
  },
  { path: '/in', component: () => import('@/features/access/SignIn.vue'), meta: { title: 'signIn' } },
  {
    path: '/work',
    component: () => import('@/features/casework/WorkPage.vue'),
    meta: { title: 'work', roles: OWNING, menu: main('nav.work', 30) },
  },
  {
    path: '/work/:id',
    component: () => import('@/features/casework/WorkTask.vue'),
    props: true,
    meta: { title: 'work', roles: OWNING },
  },
  {
    path: '/room',
    component: () => import('@/features/room/RoomPage.vue'),
    meta: { title: 'room', roles: DESK, menu: main('nav.room', 10) },
  },
  {
    path: '/room/new',
    component: () => import('@/features/intake/ClerkPage.vue'),
    meta: { title: 'clerk', roles: DESK },
  },
  {
    path: '/room/wall',
    component: () => import('@/features/room/WallPage.vue'),
    meta: { title: 'wall', roles: DESK },
  },
  // A screen nobody is signed in at: the server asks for the key it was opened with.
  { path: '/wall', component: () => import('@/features/room/KeyedWallPage.vue'), meta: { title: 'wall' } },
  {
    path: '/beats',
    component: () => import('@/features/beats/BeatsPage.vue'),
    meta: { title: 'beats', roles: DRAWING, menu: main('nav.beats', 50) },
  },
  {
    path: '/rosters',
    component: () => import('@/features/rosters/RostersPage.vue'),
    meta: { title: 'rosters', roles: [...DRAWING, 'AUXILIARY'], menu: main('nav.rosters', 45) },
  },
  { path: '/p', component: () => import('@/features/mediation/PartyPage.vue'), meta: { title: 'party' } },
  {
    path: '/disputes',
    component: () => import('@/features/mediation/DisputesPage.vue'),
    meta: { title: 'disputes', roles: OWNING, menu: main('nav.disputes', 35) },
  },
  {
    path: '/disputes/figures',
    component: () => import('@/features/mediation/DisputeFigures.vue'),
    meta: { title: 'disputeFigures', roles: DESK },
  },
  {
    path: '/disputes/levels',
    component: () => import('@/features/mediation/LevelsPage.vue'),
    meta: { title: 'disputeLevels', roles: OWNING },
  },
  {
    path: '/disputes/new/:incident',
    component: () => import('@/features/mediation/DisputeForm.vue'),
    props: true,
    meta: { title: 'disputes', roles: OWNING },
  },
  {
    path: '/disputes/:id',
    component: () => import('@/features/mediation/DisputePage.vue'),
    props: true,
    meta: { title: 'disputes', roles: OWNING },
  },
  {
    path: '/supervision',
    meta: { title: 'supervision', roles: DESK },
    children: [
      {
        path: '',
        component: () => import('@/features/supervision/AttentionPage.vue'),
        meta: { title: 'supervision', roles: DESK, menu: main('nav.supervision', 20) },
      },
      { path: 'cards', component: () => import('@/features/supervision/CardsPage.vue'), meta: { title: 'cards' } },
      {
        path: 'figures',
        component: () => import('@/features/supervision/FiguresPage.vue'),
        meta: { title: 'figures' },
      },
    ],
  },
  {
    path: '/admin',
    component: () => import('@/features/access/AdminShell.vue'),
    meta: { title: 'admin', roles: AGREEING, menu: main('nav.admin', 40) },
    // Whoever watches over the system begins with what was done.
    redirect: () => (me.value?.roles.includes('AUDITOR') ? '/admin/trail' : '/admin/people'),
    children: [
      admin('trail', ['AUDITOR'], () => import('@/features/privacy/TrailPage.vue')),
      admin('people', ADMIN, () => import('@/features/staff/PeoplePage.vue')),
      admin('posts', ADMIN, () => import('@/features/staff/PostsPage.vue')),
      admin('committees', ADMIN, () => import('@/features/mediators/CommitteesPage.vue')),
      admin('layers', EITHER, () => import('@/features/places/LayersPage.vue')),
      admin('divisions', EITHER, () => import('@/features/places/DivisionsPage.vue')),
      admin('imports', ADMIN, () => import('@/features/places/ImportPage.vue')),
      admin('practice', AGREEING, () => import('@/features/practice/PracticePage.vue')),
      admin('papers', ADMIN, () => import('@/features/papers/TemplatesPage.vue')),
      admin('calendar', EITHER, () => import('@/features/deadlines/CalendarPage.vue')),
      admin('connections', ADMIN, () => import('@/features/open311/ConnectionsPage.vue')),
      admin('walls', ADMIN, () => import('@/features/room/WallKeysPage.vue')),
      admin('accounts', EITHER, () => import('@/features/access/AccountsPage.vue')),
    ],
  },
  { path: '/:pathMatch(.*)*', component: () => import('@/ui/NotHere.vue'), meta: { title: 'notHere' } },
]

export const router = createRouter({ history: createWebHistory(), routes, scrollBehavior: () => ({ top: 0 }) })

router.beforeEach(async (to) => {
  if (!to.meta.roles) return true
  // Who it is and what the screen is made of are asked for at once: on a slow line every question is a second.
  const screen = [...to.matched.map(({ components }) => components?.default), () => import('./panels')]
  for (const part of screen) if (typeof part === 'function') void (part as () => Promise<unknown>)().catch(() => {})
  await knowMe()
  if (!me.value || me.value.mustChangePassword || me.value.mustEnrol) return { path: '/in', query: { to: to.fullPath } }
  if (may(to.meta, me.value)) {
    await import('./panels')
    return true
  }
  const all = router.getRoutes()
  const near = to.path.startsWith('/admin/') ? menuOf(all, 'admin', me.value) : []
  return { path: [...near, ...menuOf(all, 'main', me.value)][0]?.path ?? '/in' }
})
