// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import App from './App.vue'
import { access, type Me } from './api/access'
import { me } from './api/session'
import { i18n } from './i18n'

it('names leave the screen when any request hears that the session is over', async () => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/room', component: { template: '<b>陈国华</b>' }, meta: { title: 'room', roles: ['COMMAND_ROOM'] } },
      { path: '/in', component: { template: '<form />' }, meta: { title: 'signIn' } },
    ],
  })
  me.value = { name: '陈国华', roles: ['COMMAND_ROOM'], posts: [] } as unknown as Me
  await router.push('/room')
  const app = mount(App, { global: { plugins: [router, i18n] } })
  expect(app.text()).toContain('陈国华')

  vi.stubGlobal('fetch', async () => new Response('{"title":"先登录","status":401,"type":"/x"}', { status: 401 }))
  await access.accounts().catch(() => {})
  await flushPromises()

  expect(app.text()).not.toContain('陈国华')
  expect(router.currentRoute.value.fullPath).toBe('/in?to=/room')
})
