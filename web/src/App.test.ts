// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { defineComponent, onUnmounted } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import App from './App.vue'
import SignIn from './features/access/SignIn.vue'
import { access, type Me } from './api/access'
import { listen } from './api/stream'
import { me } from './api/session'
import { i18n } from './i18n'

const Wall = defineComponent({
  setup() {
    onUnmounted(listen('/api/notices/stream', { heard: () => {}, live: () => {} }))
  },
  template: '<b>陈国华</b>',
})

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
  expect(router.currentRoute.value.fullPath).toBe('/in?to=/room&ended=1')
})

it('a wall whose stream says that it is signed out shows no name any more, and says that it has stopped', async () => {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/room/wall', component: Wall, meta: { title: 'wall', roles: ['COMMAND_ROOM'] } },
      { path: '/in', component: SignIn, meta: { title: 'signIn' } },
      { path: '/', component: SignIn },
    ],
  })
  let write = (_: string) => {}
  vi.stubGlobal('fetch', async (path: string) => {
    if (!path.startsWith('/api/notices/stream')) return new Response('{"title":"先登录"}', { status: 401 })
    const start = (to: ReadableStreamDefaultController<Uint8Array>) => {
      write = (text) => to.enqueue(new TextEncoder().encode(text))
    }
    return new Response(new ReadableStream<Uint8Array>({ start }))
  })
  me.value = { name: '陈国华', roles: ['COMMAND_ROOM'], posts: [] } as unknown as Me
  await router.push('/room/wall')
  const app = mount(App, { global: { plugins: [router, i18n] } })
  await flushPromises()
  expect(app.text()).toContain('陈国华')

  write('event: signed-out\ndata: {}\n\n')
  await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/in'))
  await flushPromises()

  expect(app.text()).not.toContain('陈国华')
  expect(app.text()).toContain(i18n.global.t('in.wallEnded'))
})
