import type { FeatureCollection } from 'geojson'
import { defineComponent } from 'vue'
import { label, SHAPES, useLayer } from '../layer'

/** Police stations, by name. */
export const StationsLayer = defineComponent(
  (props: { shapes: FeatureCollection }) => {
    useLayer({
      name: 'stations',
      shapes: () => props.shapes,
      drawn: (colours) => [label(colours, 13, colours.ink, { part: 'name', minzoom: 7 })],
    })
    return () => null
  },
  { name: 'StationsLayer', props: SHAPES },
)
