// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { i18n } from '@/i18n'

// A browser that cannot draw maps: making one throws, as the map's program does there.
vi.mock('./basemap', () => ({
  basemap: () => {
    throw new Error('WebGL2 is missing')
  },
  showOutline: () => {},
}))
vi.mock('maplibre-gl', () => ({ MapMouseEvent: class {} }))

it('says that the map is missing, and what stands over it stays usable', async () => {
  const { default: MapView } = await import('./MapView.vue')
  const map = mount(MapView, { global: { plugins: [i18n] }, slots: { default: '<button>选村</button>' } })
  await vi.waitFor(() => expect(map.text()).toContain('画不了地图'))
  expect(map.text()).toContain('选村')
  expect(map.findAll('.zoom button')).toHaveLength(0)
  map.unmount()
})
