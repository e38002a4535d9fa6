import { describe, expect, it } from 'vitest'
import type { Vocabulary } from '@/api/incidents'
import { ACTIONS, basisOf, blankAnswers, bodyOf, choices, foremost, offered, owed } from './actions'

const action = (name: string) => ACTIONS.find((one) => one.name === name)!
const label = (zh: string) => ({ zh, en: zh })

describe('what may be done', () => {
  it('is what the server allows, in our order, and nothing we do not know', () => {
    expect(offered({ actions: ['note', 'answer', 'dance'] }).map((a) => a.name)).toEqual(['answer', 'note'])
    expect(foremost({ actions: ['note', 'return'] })).toBeNull()
    expect(foremost({ actions: ['note', 'handling'] })?.name).toBe('handling')
  })

  it('owes what is required until it is said', () => {
    const answers = blankAnswers(action('passing-up'))
    expect(owed(action('passing-up'), answers)).toEqual(['tried', 'whyFailed'])
    expect(owed(action('passing-up'), { tried: '上门两次', whyFailed: '不愿谈', offers: '' })).toEqual([])
    expect(owed(action('extension'), { reason: 'WEATHER', days: 0 })).toEqual(['days'])
    expect(owed(action('extension-decision'), blankAnswers(action('extension-decision')))).toEqual(['approve'])
  })

  it('is sent trimmed, with nothing where nothing was said, and numbers as numbers', () => {
    expect(bodyOf(action('passing-up'), { tried: ' 上门 ', whyFailed: '不', offers: ' ' })).toEqual({
      tried: '上门',
      whyFailed: '不',
      offers: null,
    })
    expect(bodyOf(action('grading'), { grade: '3', reason: '有人受伤' })).toEqual({ grade: 3, reason: '有人受伤' })
    expect(bodyOf(action('extension-decision'), { approve: false, words: '' })).toEqual({ approve: false, words: null })
  })
})

describe('a lawful end', () => {
  const spot = { code: 'ON_SPOT_MEDIATED', label: label('当场调解'), basis: ['法九条'] }

  it('is offered where the server allows it to this person here, and not else', () => {
    const back = { code: 'SENT_BACK', label: label('退回转来单位'), basis: [] }
    const vocabulary = { outcomes: [spot, back] } as unknown as Vocabulary
    expect(choices('handling', 'outcome', vocabulary, { outcomes: [] })).toEqual([])
    expect(choices('handling', 'outcome', vocabulary, { outcomes: ['ON_SPOT_MEDIATED'] })).toEqual([
      { value: 'ON_SPOT_MEDIATED', label: spot.label, basis: '法九条' },
    ])
  })

  it('names every rule it rests on, and none where there is none', () => {
    expect(basisOf({ basis: ['《治安管理处罚法》第九条', '《人民调解法》第三十一条'] })).toBe(
      '《治安管理处罚法》第九条；《人民调解法》第三十一条',
    )
    expect(basisOf({ basis: [] })).toBe('')
  })
})
