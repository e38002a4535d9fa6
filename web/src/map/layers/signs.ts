import type { FeatureCollection } from 'geojson'
import { defineComponent } from 'vue'
import { label, SHAPES, useLayer } from '../layer'

/** Large names at points: of the beats of a plan. */
export const SignsLayer = defineComponent(
  (props: { shapes: FeatureCollection }) => {
    useLayer({
      name: 'signs',
      shapes: () => props.shapes,
      drawn: (colours) => [label(colours, 15, colours.ink, { minzoom: 6 })],
    })
    return () => null
  },
  { name: 'SignsLayer', props: SHAPES },
)
