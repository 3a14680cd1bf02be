import { describe, expect, it } from '@jest/globals'
import { beginningsOf } from '../../src/vietnamese/halfTyped'

const mayBegin = (typed: string, whole: string) => beginningsOf(typed).some((beginning) => whole.startsWith(beginning))

describe('beginningsOf', () => {
  it.each([
    ['giơ', 'giới'],
    ['biê', 'biển'],
    ['hòa', 'hoàng'],
    ['quả', 'quảng'],
    ['đư', 'được'],
    ['tuyê', 'tuyến'],
    ['su', 'súng'],
    ['ph', 'phòng'],
    ['sh', 'shop'],
  ])('%s may go on to %s', (typed, whole) => {
    expect(mayBegin(typed, whole)).toBe(true)
  })

  it.each([
    ['quả', 'quang'],
    ['quả', 'quán'],
    ['su', 'sức'],
    ['bien', 'biển'],
    ['đ', 'dân'],
  ])('%s does not go on to %s', (typed, whole) => {
    expect(mayBegin(typed, whole)).toBe(false)
  })

  it('are few and each once', () => {
    expect(beginningsOf('ngươi')).toHaveLength(16)
    expect(beginningsOf('')).toEqual([''])
  })
})
