import { expect, it } from 'vitest'
import { numberIn } from './number'

it.each(['10423', 'No. 10,423', '第 １０４２３ 号', '#10423', '编号：10423', ' 10423 '])(
  'a number is read as %s',
  (typed) => {
    expect(numberIn(typed)).toBe(10423)
  },
)

it.each(['路灯', '7K3M-9Q2F-XW41', '10423 路灯', ''])('%s is no number', (typed) => {
  expect(numberIn(typed)).toBeNull()
})
