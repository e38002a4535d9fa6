import { defineAsyncComponent } from 'vue'
import { hangAboveTasks, hangOnDispute } from '@/features/incidents/panels'

// Letters stand on their dispute; whoever was written to answers above the tasks, and what is late comes up there.
hangOnDispute({
  name: 'letters.dispute',
  when: (dispute) => dispute.readable,
  component: defineAsyncComponent(() => import('./LettersCard.vue')),
  order: 20,
})
hangAboveTasks({
  name: 'letters.entrusted',
  when: (me) => me !== null,
  component: defineAsyncComponent(() => import('./EntrustedPanel.vue')),
  order: 21,
})
hangAboveTasks({
  name: 'letters.late',
  when: (me) => me !== null,
  component: defineAsyncComponent(() => import('./LatePanel.vue')),
  order: 18,
})
