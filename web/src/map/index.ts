import { defineAsyncComponent } from 'vue'

/**
 * What screens take from the map. The map itself weighs more than all the rest and is fetched when a screen shows one;
 * layers weigh little, for they know the map's program by its types alone.
 */
export const MapView = defineAsyncComponent(() => import('./MapView.vue'))
export { default as Ground } from './Ground.vue'
export { BarriersLayer } from './layers/barriers'
export { IncidentsLayer, type Mark } from './layers/incidents'
export { OutlinedLayer } from './layers/outlined'
export { PiecesLayer } from './layers/pieces'
export { PinLayer } from './layers/pin'
export { SignsLayer } from './layers/signs'
