// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Me } from '@/api/access'
import { i18n } from '@/i18n'
import PasswordForm from './PasswordForm.vue'
import SignIn from './SignIn.vue'

const session = await vi.hoisted(async () => {
  const { ref } = await import('vue')
  const me = ref<unknown>(null)
  const changePassword = async () => {
    me.value = { ...(me.value as object), mustChangePassword: false }
    await new Promise((done) => setTimeout(done, 20))
  }
  return {
    me,
    changePassword,
    knowMe: async () => {},
    knowMeAnew: async () => {},
    signIn: async () => {},
    signOut: async () => {},
    is: () => false,
  }
})
vi.mock('@/api/session', () => session)
vi.mock('@/api/county', () => ({
  knowForm: async () => {},
  form: { value: null },
  countyName: { value: { zh: '', en: '' } },
}))

it('who changed a one-time password is taken on to their work', async () => {
  session.me.value = {
    name: '柳青',
    login: 'liu',
    roles: ['GRID_WORKER'],
    posts: [],
    areaName: { zh: '村', en: 'Village' },
    mustChangePassword: true,
    mustEnrol: false,
    secondFactor: false,
  } as unknown as Me
  const page = { template: '<i />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/in', component: page },
      {
        path: '/work',
        component: page,
        meta: { title: 'title.work', roles: ['GRID_WORKER'], menu: { in: 'main', at: 1, name: 'title.work' } },
      },
    ],
  })
  await router.push('/in')
  const asked = mount(SignIn, {
    global: { plugins: [i18n, router], stubs: { PublicShell: { template: '<div><slot /></div>' } } },
  })
  await flushPromises()
  const form = asked.getComponent(PasswordForm)
  const [old, fresh, again] = form.findAll('input.input')
  await old.setValue('Once-only-1')
  await fresh.setValue('Tea-and-rice-7')
  await again.setValue('Tea-and-rice-7')
  await form.get('form').trigger('submit')
  await new Promise((done) => setTimeout(done, 100))
  await flushPromises()
  expect(form.emitted('changed')).toHaveLength(1)
  expect(asked.findComponent(PasswordForm).exists()).toBe(false)
})
