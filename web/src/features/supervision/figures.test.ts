import { expect, it } from 'vitest'
import type { Figures } from '@/api/supervision'
import { barOf, share, tableOf, weekUntil } from './figures'

it('a share is never rounded up to all, and nothing of nothing is no share', () => {
  expect([share(0, 0), share(0, 3), share(2, 3), share(999, 1000), share(7, 7)]).toEqual([
    '—',
    '0 %',
    '66 %',
    '99 %',
    '100 %',
  ])
})

it("a week ends today on the county's calendar, also when Europe still has yesterday", () => {
  expect(weekUntil(Date.parse('2026-11-21T17:00:00Z'))).toEqual({ from: '2026-11-16', until: '2026-11-22' })
})

it('a table to take along keeps parts and wholes apart, and no cell is a formula', () => {
  const label = (zh: string) => ({ zh, en: zh })
  const figures = {
    from: '2026-11-16',
    until: '2026-11-22',
    cutOff: 'x',
    measures: [
      {
        label: label('应答'),
        stretches: [{ code: 'A', label: label('半小时内') }],
        rows: [{ label: label('=1+1'), inTime: { kept: 1, ended: 2 }, counts: { A: 1 }, cases: 3 }],
      },
    ],
  } as unknown as Figures
  const lines = tableOf(figures, (one) => one.zh, '按时', '全部').split('\r\n')
  expect(lines[1]).toBe('"应答","按时","/","半小时内","全部"')
  expect(lines[2]).toBe('"\'=1+1","1","2","1","3"')
})

it('a bar shows the parts of its row in their order, without those of nobody, and tells apart what is not done', () => {
  const label = (zh: string) => ({ zh, en: zh })
  const stretches = ['A', 'B', 'C', 'NOT_YET'].map((code) => ({ code, label: label(code) }))
  const row = { counts: { A: 2, B: 0, C: 1, NOT_YET: 4 } }
  expect(barOf({ stretches }, row).map(({ code, at, count, rest }) => [code, at, count, rest])).toEqual([
    ['A', 0, 2, false],
    ['C', 2, 1, false],
    ['NOT_YET', 3, 4, true],
  ])
})
