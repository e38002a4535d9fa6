import { defineAsyncComponent } from 'vue'
import { hangAboveTasks, hangOnIncident } from '@/features/incidents/panels'

// A head's questions are asked and answered on the incident itself; whoever owes a reply sees it above the tasks.
hangOnIncident({
  name: 'supervision.cards',
  when: () => true,
  component: defineAsyncComponent(() => import('./IncidentCards.vue')),
  order: 20,
})
hangAboveTasks({
  name: 'supervision.owed',
  when: (me) => me !== null,
  component: defineAsyncComponent(() => import('./MyCards.vue')),
  order: 10,
})
