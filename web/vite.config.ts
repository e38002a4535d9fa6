import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const server = process.env.YIGE_SERVER ?? 'http://localhost:8080'

/**
 * What every screen of the staff's is made of comes as one file: on a slow line each file waits for its turn, and a
 * room of thirty small ones waited two seconds longer. Nothing in it is needed by a resident's page.
 */
const STAFF = new RegExp(
  [
    '/src/features/incidents/',
    '/src/ui/(StaffShell|Confirm|Dialog|GradeBadge|StateBadge|Lateness|Deadline|LiveMark|UndoBar|alarm/)',
    '/src/api/(live|board|stream|incidents)\\b',
  ].join('|'),
)

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: {
    target: ['chrome87', 'safari14'],
    assetsInlineLimit: 0, // nothing inline: the content security policy forbids it
    manifest: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        strictExecutionOrder: true,
        codeSplitting: { groups: [{ name: 'staff', test: STAFF, includeDependenciesRecursively: false }] },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: server, changeOrigin: true } } },
  test: { environment: 'node', include: ['src/**/*.test.ts', '*.test.mjs'] },
})
