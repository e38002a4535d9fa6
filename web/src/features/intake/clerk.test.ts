import { expect, it } from 'vitest'
import type { Kind } from '@/api/incidents'
import { fitting, leaves, toClerkReport } from './clerk'
import { blank } from './draft'

const kind = (code: string, zh: string, en: string, ...children: Kind[]): Kind => ({
  code,
  label: { zh, en },
  grade: 1,
  police: false,
  children,
})
const ALL = leaves([
  kind('order', '治安', 'Public order', kind('order.fight', '打架斗殴', 'Fight'), kind('order.theft', '盗窃', 'Theft')),
  kind('tidy', '市容环境', 'Surroundings', kind('tidy.noise', '噪声扰民', 'Noise')),
])

it('a kind is found by how it begins, by what it holds, and by its group', () => {
  expect(fitting(ALL, '打').map((k) => k.code)).toEqual(['order.fight'])
  expect(fitting(ALL, 'NOI').map((k) => k.code)).toEqual(['tidy.noise'])
  expect(fitting(ALL, '治安').map((k) => k.code)).toEqual(['order.fight', 'order.theft'])
  expect(fitting(ALL, '')).toEqual([])
})

it('the caller’s number is kept apart from the reporter’s', () => {
  const report = toClerkReport(
    { ...blank(), kind: 'order.fight', words: ' 有人打架 ', place: '桥头' },
    'CALL',
    '',
    '138 0013 8000',
  )
  expect(report).toMatchObject({
    channel: 'CALL',
    callerName: null,
    callerPhone: '13800138000',
    phone: null,
    words: '有人打架',
  })
})
