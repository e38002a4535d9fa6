import { defineAsyncComponent } from 'vue'
import { hangOnIncident } from '@/features/incidents/panels'

// What the police mediate stands on its incident.
hangOnIncident({
  name: 'police.file',
  when: () => true,
  component: defineAsyncComponent(() => import('./IncidentPolice.vue')),
  order: 16,
})
