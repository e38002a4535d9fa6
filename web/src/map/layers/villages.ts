import type { FeatureCollection } from 'geojson'
import { defineComponent } from 'vue'
import { label, SHAPES, useLayer } from '../layer'

/** Villages and communities: thin lines, their names from near by. */
export const VillagesLayer = defineComponent(
  (props: { shapes: FeatureCollection }) => {
    useLayer({
      name: 'villages',
      shapes: () => props.shapes,
      drawn: (colours) => [
        { part: 'line', rank: 'areas', type: 'line', paint: { 'line-color': colours.line, 'line-width': 0.8 } },
        label(colours, 12, colours.strong, { part: 'name', minzoom: 9.5 }),
      ],
    })
    return () => null
  },
  { name: 'VillagesLayer', props: SHAPES },
)
