import type { FeatureCollection } from 'geojson'
import { defineComponent } from 'vue'
import { label, SHAPES, useLayer } from '../layer'

/** What lies between neighbours: rivers blue, ridges dark, lines that may be crossed grey; each says what it is. */
export const BarriersLayer = defineComponent(
  (props: { shapes: FeatureCollection }) => {
    useLayer({
      name: 'barriers',
      shapes: () => props.shapes,
      drawn: (colours) => [
        {
          rank: 'lines',
          type: 'line',
          layout: { 'line-cap': 'round' },
          paint: {
            'line-color': [
              'match',
              ['get', 'between'],
              'RIVER',
              colours.grades[0],
              'RIDGE',
              colours.ink,
              colours.strong,
            ],
            'line-width': 6,
          },
        },
        label(colours, 13, colours.ink, { part: 'name', minzoom: 8 }),
      ],
    })
    return () => null
  },
  { name: 'BarriersLayer', props: SHAPES },
)
