import { expect, it } from 'vitest'
import { factsOf } from './trail'

it('says what else was written in the words of the reader', () => {
  const label = (zh: string, en: string) => ({ zh, en })
  const factsInWords = [
    { label: label('岗位', 'post'), value: label('东村网格员', '东村网格员') },
    { label: label('自', 'from'), value: label('2026-12-01', '2026-12-01') },
  ]
  expect(factsOf({ factsInWords }, (one) => one.zh)).toBe('岗位 东村网格员 · 自 2026-12-01')
  expect(factsOf({ factsInWords: [] }, (one) => one.en)).toBe('')
})
