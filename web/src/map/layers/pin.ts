import { computed, defineComponent, type PropType } from 'vue'
import type { Spot } from '@/api/shared'
import type { Colours } from '../colours'
import { useLayer } from '../layer'
import { pointAt } from '../shapes'

function draw(colours: Colours): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 96
  const g = canvas.getContext('2d')!
  g.beginPath()
  g.arc(48, 34, 26, Math.PI * 0.85, Math.PI * 2.15)
  g.lineTo(48, 94)
  g.closePath()
  g.fillStyle = colours.accent
  g.fill()
  g.fillStyle = colours.land
  g.fillRect(38, 24, 20, 20)
  return g.getImageData(0, 0, 96, 96)
}

/** Pins: the place that was meant, police rooms that stay where they are. Small ones where there are several. */
export const PinLayer = defineComponent(
  (props: { spots: Spot[]; small?: boolean }) => {
    const shapes = computed(() => ({
      type: 'FeatureCollection' as const,
      features: props.spots.map((at) => pointAt(at)),
    }))
    useLayer({
      name: 'pin',
      shapes: () => shapes.value,
      images: (colours) => ({ pin: draw(colours) }),
      drawn: () => [
        {
          rank: 'marks',
          type: 'symbol',
          layout: {
            'icon-image': 'pin',
            'icon-size': props.small ? 0.4 : 0.5,
            'icon-anchor': 'bottom',
            'icon-allow-overlap': true,
          },
        },
      ],
    })
    return () => null
  },
  { name: 'PinLayer', props: { spots: { type: Array as PropType<Spot[]>, required: true }, small: Boolean } },
)
