import { defineAsyncComponent } from 'vue'
import { hangAboveTasks, hangOnIncident } from '@/features/incidents/panels'

// A dispute is put on file from its incident, and opened from there.
hangOnIncident({
  name: 'mediation.dispute',
  when: () => true,
  component: defineAsyncComponent(() => import('./IncidentDispute.vue')),
  order: 15,
})
// What may turn violent is told to heads above their tasks.
hangAboveTasks({
  name: 'mediation.dangers',
  when: (me) => me !== null,
  component: defineAsyncComponent(() => import('./DangersPanel.vue')),
  order: 19,
})
