import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { knowMe, me, screensOf, type Screen } from '@/api/session'
import ReportPage from '@/features/intake/ReportPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    title: string
    /** Staff only, and only those who have this screen. */
    staff?: Screen
  }
}

// The resident's page comes with the shell; every other screen is fetched when it is opened.
const routes: RouteRecordRaw[] = [
  { path: '/', component: ReportPage, meta: { title: 'report' } },
  { path: '/c', component: () => import('@/features/intake/CaseEntry.vue'), meta: { title: 'case' } },
  { path: '/c/:code', component: () => import('@/features/intake/CasePage.vue'), props: true, meta: { title: 'case' } },
  { path: '/in', component: () => import('@/features/access/SignIn.vue'), meta: { title: 'signIn' } },
  { path: '/work', component: () => import('@/features/intake/WorkPage.vue'), meta: { title: 'work', staff: 'work' } },
  {
    path: '/work/:id',
    component: () => import('@/features/intake/WorkTask.vue'),
    props: true,
    meta: { title: 'work', staff: 'work' },
  },
  { path: '/room', component: () => import('@/features/intake/RoomPage.vue'), meta: { title: 'room', staff: 'room' } },
  {
    path: '/room/new',
    component: () => import('@/features/intake/ClerkPage.vue'),
    meta: { title: 'clerk', staff: 'room' },
  },
  {
    path: '/room/wall',
    component: () => import('@/features/intake/WallPage.vue'),
    meta: { title: 'wall', staff: 'room' },
  },
  {
    path: '/beats',
    component: () => import('@/features/beats/BeatsPage.vue'),
    meta: { title: 'beats', staff: 'beats' },
  },
  {
    path: '/supervision',
    meta: { title: 'supervision', staff: 'supervision' },
    children: [
      { path: '', component: () => import('@/features/supervision/AttentionPage.vue'), meta: { title: 'supervision' } },
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
    meta: { title: 'admin', staff: 'admin' },
    redirect: '/admin/people',
    children: [
      {
        path: 'people',
        component: () => import('@/features/staff/PeoplePage.vue'),
        meta: { title: 'people', staff: 'admin' },
      },
      {
        path: 'posts',
        component: () => import('@/features/staff/PostsPage.vue'),
        meta: { title: 'posts', staff: 'admin' },
      },
      {
        path: 'layers',
        component: () => import('@/features/places/LayersPage.vue'),
        meta: { title: 'layers', staff: 'admin' },
      },
      {
        path: 'divisions',
        component: () => import('@/features/places/DivisionsPage.vue'),
        meta: { title: 'divisions', staff: 'admin' },
      },
      {
        path: 'imports',
        component: () => import('@/features/places/ImportPage.vue'),
        meta: { title: 'imports', staff: 'admin' },
      },
      {
        path: 'practice',
        component: () => import('@/features/practice/PracticePage.vue'),
        meta: { title: 'practice', staff: 'admin' },
      },
      {
        path: 'calendar',
        component: () => import('@/features/deadlines/CalendarPage.vue'),
        meta: { title: 'calendar', staff: 'admin' },
      },
      {
        path: 'connections',
        component: () => import('@/features/open311/ConnectionsPage.vue'),
        meta: { title: 'connections', staff: 'admin' },
      },
      {
        path: 'accounts',
        component: () => import('@/features/access/AccountsPage.vue'),
        meta: { title: 'accounts', staff: 'admin' },
      },
      {
        path: 'trail',
        component: () => import('@/features/privacy/TrailPage.vue'),
        meta: { title: 'trail', staff: 'admin' },
      },
    ],
  },
  { path: '/:pathMatch(.*)*', component: () => import('@/ui/NotHere.vue'), meta: { title: 'notHere' } },
]

export const router = createRouter({ history: createWebHistory(), routes, scrollBehavior: () => ({ top: 0 }) })

router.beforeEach(async (to) => {
  const screen = to.meta.staff
  if (!screen) return true
  await knowMe()
  if (!me.value || me.value.mustChangePassword) return { path: '/in', query: { to: to.fullPath } }
  const allowed = screensOf(me.value)
  return allowed.includes(screen) || { path: allowed[0] ? `/${allowed[0]}` : '/in' }
})
