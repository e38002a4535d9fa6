import { defineAsyncComponent } from 'vue'
import { hangOnIncident } from '@/features/incidents/panels'

// What the server offers this person to do, and what looks like the same matter.
hangOnIncident({
  name: 'casework.actions',
  when: () => true,
  component: defineAsyncComponent(() => import('./IncidentActions.vue')),
  order: 10,
})
