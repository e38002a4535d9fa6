import { defineAsyncComponent } from 'vue'
import { hangOnIncident } from '@/features/incidents/panels'

// A dispute is put on file from its incident, and opened from there.
hangOnIncident({
  name: 'mediation.dispute',
  when: () => true,
  component: defineAsyncComponent(() => import('./IncidentDispute.vue')),
  order: 15,
})
