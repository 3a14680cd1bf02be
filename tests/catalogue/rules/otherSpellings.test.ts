import { describe, expect, it } from '@jest/globals'
import { groupedDigits, otherSpellings } from '../../../src/catalogue/rules/otherSpellings'
import { syllablesOf } from '../../../src/catalogue/rules/searchTerms'

function others(text: string): string[] {
  const words = syllablesOf(text)
  const [before, typed] = words.length > 1 ? words : [undefined, words[0]]
  return typed ? otherSpellings(typed, before).map(({ marked, folded }) => `${marked} ${folded}`) : []
}

describe('otherSpellings', () => {
  it.each([
    ['5', ['05 05']],
    ['05', ['5 5']],
    ['ký', ['kí ki']],
    ['sĩ', ['sỹ sy']],
    ['QUÝ', ['quí qui']],
    ['qui', ['quy quy']],
    ['quý 3', ['03 03', 'iii iii']],
    ['Đại hội XIV'.slice(4), ['14 14']],
    ['khóa 15', ['xv xv']],
    ['tháng ba', ['3 3', '03 03']],
    ['tháng chạp', ['12 12']],
    ['quý ba', ['3 3', 'iii iii']],
    ['quy ba', ['3 3', 'iii iii']],
    ['tháng 3', ['03 03']],
  ])('of %j are %j', (text, expected) => {
    expect(others(text)).toEqual(expected)
  })

  it.each(['biển', 'kỳ hạn', 'đi', 'y', 'thúy', 'trang 3'.slice(0, 5), '15', '1191', 'iv', 'thứ ba', 'tháng bà'])(
    'are none of %j',
    (text) => {
      expect(others(text)).toEqual([])
    },
  )
})

describe('groupedDigits', () => {
  it.each([
    ['500000', ['500 000']],
    ['1250000', ['1 250 000']],
    ['0977112233', ['0977 112 233', '097 711 2233', '0977 11 22 33']],
    ['02573841234', ['0257 3841 234', '0257 384 1234']],
    ['3841234', ['3 841 234', '3841 234', '384 1234']],
    ['1191', []],
    ['2020', []],
    ['00012', []],
    ['22240b', []],
  ])('of %j are %j', (digits, expected) => {
    expect(groupedDigits(digits).map((groups) => groups.join(' '))).toEqual(expected)
  })
})
