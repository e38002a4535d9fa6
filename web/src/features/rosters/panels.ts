import { defineAsyncComponent } from 'vue'
import { hangAboveTasks } from '@/features/incidents/panels'

// A colleague who asks for a swap is answered from the page somebody works at.
hangAboveTasks({
  name: 'rosters.asked',
  when: (me) => me !== null,
  component: defineAsyncComponent(() => import('./AskedPanel.vue')),
  order: 30,
})
