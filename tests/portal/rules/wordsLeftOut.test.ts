import { describe, expect, it } from '@jest/globals'
import { wordsLeftOut } from '../../../src/portal/rules/wordsLeftOut'

describe('wordsLeftOut', () => {
  it.each([
    ['biên giới Mặt Trăng', ['Mặt', 'Trăng'], ['Mặt Trăng']],
    ['biên giới <Mặt> Trăng', ['Mặt', 'Trăng'], ['Mặt Trăng']],
    ['hỗ trợ tiền lắp ở Mặt Trăng', ['tiền', 'ở', 'Mặt', 'Trăng'], ['tiền', 'ở Mặt Trăng']],
    ['vớibão số 12', ['với'], ['với']],
    ['tàu xa tàu', ['xa', 'tàu'], ['xa tàu']],
    ['số 12 vớibão xa', ['của', 'xa'], ['của', 'xa']],
    ['biên giới', [], []],
  ])('of %j without %j are %j', (q, leftOut, expected) => {
    expect(wordsLeftOut(q, leftOut)).toEqual(expected)
  })
})
