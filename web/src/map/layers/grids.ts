import type { FeatureCollection } from 'geojson'
import { defineComponent } from 'vue'
import { SHAPES, useLayer } from '../layer'

/** Grids: fine dashes, from near by alone. */
export const GridsLayer = defineComponent(
  (props: { shapes: FeatureCollection }) => {
    useLayer({
      name: 'grids',
      shapes: () => props.shapes,
      drawn: (colours) => [
        {
          part: 'line',
          rank: 'areas',
          type: 'line',
          minzoom: 9,
          paint: { 'line-color': colours.line, 'line-width': 0.7, 'line-dasharray': [2, 2] },
        },
      ],
    })
    return () => null
  },
  { name: 'GridsLayer', props: SHAPES },
)
