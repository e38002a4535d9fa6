import { defineAsyncComponent } from 'vue'
import { hangOnDispute } from '@/features/incidents/panels'

// Sessions stand on their dispute, below who sits at the table.
hangOnDispute({
  name: 'sessions.sessions',
  when: (dispute) => dispute.readable,
  component: defineAsyncComponent(() => import('./SessionsPanel.vue')),
  order: 20,
})
