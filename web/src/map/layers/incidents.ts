import type { FeatureCollection } from 'geojson'
import { computed, defineComponent, ref, watch, type PropType } from 'vue'
import { now } from '@/api/clock'
import type { Spot } from '@/api/shared'
import { urgency, type Urgency } from '@/ui/time'
import type { Colours } from '../colours'
import { useLayer } from '../layer'
import { pointAt } from '../shapes'

/** As much of an incident as its mark needs. */
export interface Mark {
  id: string
  /** Without one it has no place on a map. */
  spot: Spot | null
  /** 1 to 3: gives the shape. */
  grade: number
  /** Nothing is left to be done about it. */
  done: boolean
  late: boolean
  /** What runs against it: gives the ring. */
  deadline: { halfAt: string; dueAt: string; paused?: boolean } | null
}

type Ring = Urgency | 'done'
const RINGS: Ring[] = ['calm', 'amber', 'red', 'done']

/** Which picture stands for it: its grade gives the shape, its urgency the ring, its end an empty shape. */
export function picture(mark: Pick<Mark, 'grade' | 'done' | 'deadline'>, at: number): string {
  const ring: Ring = mark.done ? 'done' : urgency(mark.deadline, at)
  return `g${Math.min(3, Math.max(1, mark.grade))}-${ring}`
}

/** Marks as points; the graver and the later ones lie above. */
export function pointsOf(marks: Iterable<Mark>, at: number, chosen: string | null): FeatureCollection {
  const features = []
  for (const mark of marks) {
    if (!mark.spot) continue
    const weight = mark.grade * 10 + (mark.late ? 5 : 0)
    const icon = picture(mark, at)
    const properties = { id: mark.id, icon, chosen: mark.id === chosen, weight, grade: mark.grade }
    features.push(pointAt(mark.spot, { ...properties, red: icon.endsWith('red') ? 1 : 0 }))
  }
  return { type: 'FeatureCollection', features }
}

const SIZE = 64
const C = SIZE / 2
const CORNERS: Record<number, [number, number][]> = {
  2: [[C, C - 18], [C + 18, C], [C, C + 18], [C - 18, C]], // prettier-ignore
  3: [
    [C, C - 19],
    [C + 18, C + 13],
    [C - 18, C + 13],
  ],
}

/** Grade 1 round, 2 a diamond, 3 a triangle; an amber one wears half a ring, a red one a full one. */
function draw(grade: number, ring: Ring, colours: Colours): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE
  const g = canvas.getContext('2d')!
  if (ring === 'amber' || ring === 'red') {
    g.beginPath()
    if (ring === 'red') g.arc(C, C, 28, 0, 2 * Math.PI)
    else g.arc(C, C, 28, -Math.PI / 2, Math.PI / 2)
    g.lineWidth = 7
    g.strokeStyle = colours.rings[ring]
    g.stroke()
  }
  const colour = colours.grades[grade - 1]
  g.beginPath()
  if (grade === 1) g.arc(C, C, 14, 0, 2 * Math.PI)
  else for (const [x, y] of CORNERS[grade]) g.lineTo(x, y)
  g.closePath()
  g.lineWidth = 5
  g.lineJoin = 'round'
  g.strokeStyle = ring === 'done' ? colour : colours.land
  g.fillStyle = ring === 'done' ? colours.land : colour
  g.globalAlpha = ring === 'done' ? 0.75 : 1
  g.stroke()
  g.fill()
  return g.getImageData(0, 0, SIZE, SIZE)
}

/** Several that lie upon each other: a disc for their number to stand on. */
function drawMany(colour: string, colours: Colours): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE
  const g = canvas.getContext('2d')!
  g.beginPath()
  g.arc(C, C, 27, 0, 2 * Math.PI)
  g.lineWidth = 7
  g.strokeStyle = colour
  g.fillStyle = colours.land
  g.fill()
  g.stroke()
  return g.getImageData(0, 0, SIZE, SIZE)
}

function pictures(colours: Colours): Record<string, ImageData> {
  const all: Record<string, ImageData> = {}
  for (const grade of [1, 2, 3]) for (const ring of RINGS) all[`g${grade}-${ring}`] = draw(grade, ring, colours)
  for (const [n, colour] of [colours.rings.red, ...colours.grades].entries())
    all[`many-${n}`] = drawMany(colour, colours)
  return all
}

/** Incidents where they are; the chosen one has a halo. Gathered, those upon each other are one with a number. */
export const IncidentsLayer = defineComponent(
  (props: { marks: Mark[]; chosen?: string | null; gathered?: boolean }, { emit }) => {
    // Rings change with time alone: every ten seconds is soon enough.
    const tick = ref(now.value)
    watch(now, (at) => at - tick.value >= 10_000 && (tick.value = at))
    const shapes = computed(() => pointsOf(props.marks, tick.value, props.chosen ?? null))
    useLayer({
      name: 'incidents',
      shapes: () => shapes.value,
      images: pictures,
      gathered: props.gathered
        ? { grade: ['max', ['get', 'grade']], red: ['+', ['get', 'red']], weight: ['max', ['get', 'weight']] }
        : undefined,
      press: { on: (pressed) => emit('choose', String(pressed.properties?.id)) },
      drawn: (colours) => [
        {
          part: 'chosen',
          rank: 'marks',
          type: 'circle',
          filter: ['==', ['get', 'chosen'], true],
          paint: {
            'circle-radius': 20,
            'circle-color': colours.accent,
            'circle-opacity': 0.25,
            'circle-stroke-color': colours.accent,
            'circle-stroke-width': 2,
          },
        },
        {
          rank: 'marks',
          type: 'symbol',
          layout: {
            'icon-image': [
              'case',
              ['!', ['has', 'point_count']],
              ['get', 'icon'],
              ['>', ['get', 'red'], 0],
              'many-0',
              ['concat', 'many-', ['to-string', ['get', 'grade']]],
            ],
            'icon-size': 0.5,
            'icon-allow-overlap': true,
            'text-field': ['case', ['has', 'point_count'], ['to-string', ['get', 'point_count']], ''],
            'text-font': ['sans-serif'],
            'text-size': 14,
            'text-allow-overlap': true,
            'symbol-sort-key': ['get', 'weight'],
          },
          paint: { 'text-color': colours.ink },
        },
      ],
    })
    return () => null
  },
  {
    name: 'IncidentsLayer',
    props: {
      marks: { type: Array as PropType<Mark[]>, required: true },
      chosen: { type: String, default: null },
      gathered: Boolean,
    },
    emits: { choose: (id: string) => id !== '' },
  },
)
