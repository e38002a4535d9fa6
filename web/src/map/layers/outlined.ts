import type { FeatureCollection } from 'geojson'
import { defineComponent } from 'vue'
import { SHAPES, useLayer } from '../layer'

/** Areas outlined with heavy dashes over whatever fills them: the beats in force under a plan for others. */
export const OutlinedLayer = defineComponent(
  (props: { shapes: FeatureCollection }) => {
    useLayer({
      name: 'outlined',
      shapes: () => props.shapes,
      drawn: (colours) => [
        {
          rank: 'lines',
          type: 'line',
          paint: { 'line-color': colours.accent, 'line-width': 2.5, 'line-dasharray': [3, 1.5] },
        },
      ],
    })
    return () => null
  },
  { name: 'OutlinedLayer', props: SHAPES },
)
