import { defineAsyncComponent } from 'vue'
import { hangAboveTasks, hangOnDispute } from '@/features/incidents/panels'

// Who sits at the table stands on the dispute; who is asked to come along sees it above the tasks.
hangOnDispute({
  name: 'mediators.table',
  when: (dispute) => dispute.readable,
  component: defineAsyncComponent(() => import('./TablePanel.vue')),
  order: 10,
})
hangAboveTasks({
  name: 'mediators.asked',
  when: (me) => me !== null,
  component: defineAsyncComponent(() => import('./AskedPanel.vue')),
  order: 20,
})
