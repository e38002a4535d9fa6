import { defineAsyncComponent } from 'vue'
import { hangAboveTasks, hangOnIncident } from '@/features/incidents/panels'

// What the police mediate stands on its incident; whoever was written to answers above the tasks.
hangOnIncident({
  name: 'police.file',
  when: () => true,
  component: defineAsyncComponent(() => import('./IncidentPolice.vue')),
  order: 16,
})
hangAboveTasks({
  name: 'police.letters',
  when: (me) => me !== null,
  component: defineAsyncComponent(() => import('./LettersPanel.vue')),
  order: 21,
})
