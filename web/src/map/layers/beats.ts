import type { FeatureCollection } from 'geojson'
import { defineComponent } from 'vue'
import { label, SHAPES, useLayer } from '../layer'

/** Police beats: lines in our own colour. */
export const BeatsLayer = defineComponent(
  (props: { shapes: FeatureCollection }) => {
    useLayer({
      name: 'beats',
      shapes: () => props.shapes,
      drawn: (colours) => [
        {
          part: 'line',
          rank: 'areas',
          type: 'line',
          paint: { 'line-color': colours.accent, 'line-width': 1.6, 'line-opacity': 0.7 },
        },
        label(colours, 13, colours.accent, { part: 'name', minzoom: 8 }),
      ],
    })
    return () => null
  },
  { name: 'BeatsLayer', props: SHAPES },
)
