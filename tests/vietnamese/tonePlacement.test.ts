import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { toOldTonePlacement } from '../../src/vietnamese/tonePlacement'
import { anyText, vietnameseText } from './arbitraries'
import { toNewTonePlacement } from './newTonePlacement'

describe('toOldTonePlacement', () => {
  it.each([
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['hoả', 'hỏa'],
    ['xoã', 'xõa'],
    ['hoạ', 'họa'],
    ['khoẻ', 'khỏe'],
    ['loè', 'lòe'],
    ['thuỷ', 'thủy'],
    ['tuỳ', 'tùy'],
    ['luỹ', 'lũy'],
    ['nguỵ', 'ngụy'],
    ['uỷ', 'ủy'],
    ['oà', 'òa'],
    ['Tuy Hoà', 'Tuy Hòa'],
    ['UỶ BAN NHÂN DÂN', 'ỦY BAN NHÂN DÂN'],
    ['“hoà bình”, hữu nghị', '“hòa bình”, hữu nghị'],
    ['ho\u0061\u0300 bi\u0300nh', 'hòa bình'],
    ['an_hoà-2', 'an_hòa-2'],
  ])('moves the mark of %s: %s', (text, expected) => {
    expect(toOldTonePlacement(text)).toBe(expected)
  })

  it.each(
    'hòa thủy khỏe quý quỳ QUỶ quỹ quỵ quá già toàn ngoài ngoáy khuỷu thuở huýt xoèn hoàng Hoàn quyền luýnh giá hoa tuy M’oàn'.split(
      ' ',
    ),
  )('leaves %s', (syllable) => {
    expect(toOldTonePlacement(syllable)).toBe(syllable)
  })

  it('answers alike for both placements and changes nothing the second time', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(toOldTonePlacement(toNewTonePlacement(text))).toBe(text)
        expect(toOldTonePlacement(text)).toBe(text)
      }),
    )
  })

  it('changes nothing the second time for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toOldTonePlacement(toOldTonePlacement(text))).toBe(toOldTonePlacement(text))
      }),
    )
  })
})
