import { describe, expect, it } from 'vitest'
import { blank, choose, findKind, kept, locate, missing, phoneLooksRight, restored, toReport } from './draft'

const DAWN = Date.parse('2026-11-22T00:00:00Z')

describe('a report being written', () => {
  it('needs a kind, words and a place, and never a phone number', () => {
    const draft = blank()
    expect([missing(draft, 1).length, missing(draft, 2).length, missing(draft, 3).length]).toEqual([2, 1, 0])
    Object.assign(draft, { kind: 'order.fight', words: '打起来了', place: '桥头' })
    expect([missing(draft, 1), missing(draft, 2)]).toEqual([[], []])
  })

  it('says enough with a picture alone', () => {
    expect(missing({ ...blank(), kind: 'street.light' }, 1, 1)).toEqual([])
  })

  it('stays the same report when it comes back after a reload', () => {
    const draft = { ...blank(), words: '路灯坏了' }
    expect(restored(kept(draft, DAWN), DAWN)?.key).toBe(draft.key)
  })

  it('takes pasted numbers as the server takes them', () => {
    const taken = [
      '\u202d138 0013 8000\u202c',
      '１３８００１３８０００',
      '(0912)4621234',
      '（0912）4621234-801',
      '0086 138-0013-8000',
      '4621234',
      '400 123 4567',
    ]
    expect(taken.filter((one) => !phoneLooksRight(one))).toEqual([])
    expect(toReport({ ...blank(), kind: 'k', phone: '(0912)4621234' }, []).phone).toBe('(0912)4621234')
  })

  it('accepts a mobile, a landline and nothing, and refuses half a number', () => {
    expect(['', '138 0013 8000', '+8613800138000', '0912-4621110'].every(phoneLooksRight)).toBe(true)
    expect(['1380013', '12345678901', 'abc'].some(phoneLooksRight)).toBe(false)
  })

  it('is kept without the phone number and forgotten after a day', () => {
    const text = kept({ ...blank(), words: '路灯坏了', phone: '13800138000' }, DAWN)
    expect(text).not.toContain('13800138000')
    expect(restored(text, DAWN + 3600_000)?.words).toBe('路灯坏了')
    expect(restored(text, DAWN + 25 * 3600_000)).toBeNull()
    expect(restored('{broken', DAWN)).toBeNull()
  })

  it('names a village by its code, and any other place by its spot', () => {
    const draft = blank()
    choose(draft, { code: '610824100201', name: '东坑村', under: '东坑镇', middle: { lon: 108.8, lat: 37.6 } })
    expect(toReport({ ...draft, kind: 'k', words: 'w' }, []).village).toBe('610824100201')
    expect(toReport({ ...draft, kind: 'k', words: 'w' }, []).spot).toBeNull()
    choose(draft, { code: 'school-1', name: '中学', under: '张家畔镇', middle: { lon: 108.8, lat: 37.6 } })
    expect(toReport({ ...draft, kind: 'k', words: 'w' }, []).spot).toEqual({ lon: 108.8, lat: 37.6 })
  })

  it('lets a pin outweigh a village chosen before', () => {
    const draft = blank()
    draft.village = '610824100201'
    locate(draft, { lon: 108.7999999, lat: 37.6 }, 'pin', {
      result: 'OUTSIDE',
      village: '610824100202',
      villageName: '西坑村',
      town: '610824100',
      townName: '东坑镇',
      grid: null,
      beats: [],
      station: '610824520000',
      others: [],
      metresAway: 1200,
    })
    expect([draft.village, draft.villageName, draft.spot]).toEqual([null, null, { lon: 108.8, lat: 37.6 }])
  })

  it('finds a kind below its parent', () => {
    const plain = { grade: 1, police: false, words: [], children: [] }
    const fight = { ...plain, code: 'order.fight', label: { zh: '打架', en: 'Fight' } }
    const form = { kinds: [{ ...plain, code: 'order', label: { zh: '治安', en: 'Order' }, children: [fight] }] }
    expect(findKind(form, 'order.fight')?.top.code).toBe('order')
    expect(findKind(form, 'nothing')).toBeNull()
  })
})
