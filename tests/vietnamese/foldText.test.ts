import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldText, foldWithOffsets, markedKey } from '../../src/vietnamese/foldText'
import { anyText, spelling } from './arbitraries'

describe('foldText', () => {
  it.each([
    ['ĐỒN BIÊN PHÒNG', 'don bien phong'],
    ['Đắk Lắk', 'dak lak'],
    ['Quye\u0302\u0300n', 'quyen'],
    ['1559/QÐ-TTg', '1559/qd-ttg'],
    ['Ɖồn, ðồn', 'don, don'],
    ['Cư M’gar, M`Drắk, Ea Hʼleo', "cu m'gar, m'drak, ea h'leo"],
    ['b\u0438\u0435n', 'b\u0438en'],
    ['Вiеn рhоng', 'bien phong'],
    ['biên\u00ADgiới\u200B', 'biengioi'],
    ['số\u00A01191', 'so 1191'],
    ['oﬃce ＱＤ km²', 'office qd km2'],
    ['½ ¨ €', '½ ¨ €'],
    ['', ''],
  ])('folds %s to %s', (text, expected) => {
    expect(foldText(text)).toBe(expected)
  })

  it('keeps apart what differs in more than marks', () => {
    expect(foldText('biên')).not.toBe(foldText('biêng'))
    expect(foldText('đá')).not.toBe(foldText('tá'))
  })

  it('gives one key to every spelling of a text', () => {
    fc.assert(fc.property(spelling, ({ text, variant }) => expect(foldText(variant)).toBe(foldText(text))))
  })

  it('has every key for its own key and no mark in it, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = foldText(text)
        expect(foldText(key)).toBe(key)
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
        expect(key).not.toMatch(/\p{Mn}|đ/u)
      }),
    )
  })

  it('has every single character’s key for its own key', () => {
    const unstable: string[] = []
    for (let code = 0; code < 0x20000; code += 1) {
      const key = foldText(String.fromCodePoint(code))
      if (foldText(key) !== key || /\p{Mn}/u.test(key)) unstable.push(code.toString(16))
    }
    expect(unstable).toEqual([])
  })
})

describe('foldWithOffsets', () => {
  it('tells where each unit of the key comes from in a decomposed text', () => {
    const text = 'Đo\u0302\u0300n'
    expect(foldWithOffsets(text)).toEqual({ folded: 'don', offsets: [0, 1, 4, 5] })
  })

  it('lets a match in the key be cut out of the original with its marks', () => {
    const text = 'Vì \u200Bbie\u0302\u0309n đ\u00ADảo, 👍 ﬁn'
    const { folded, offsets } = foldWithOffsets(text)
    const cut = (found: string) => {
      const start = folded.indexOf(found)
      return text.slice(offsets[start], offsets[start + found.length])
    }
    expect(cut('bien')).toBe('bie\u0302\u0309n')
    expect(cut('dao')).toBe('đ\u00ADảo')
    expect(cut('fin')).toBe('ﬁn')
    expect(cut('👍')).toBe('👍')
  })

  it('agrees with foldText and has rising offsets inside the text, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, offsets } = foldWithOffsets(text)
        expect(folded).toBe(foldText(text))
        expect(offsets).toHaveLength(folded.length + 1)
        expect(offsets.at(-1)).toBe(text.length)
        expect(offsets.toSorted((one, other) => one - other)).toEqual(offsets)
        for (const offset of offsets) expect(text.slice(0, offset) + text.slice(offset)).toBe(text)
      }),
    )
  })

  it('maps each unit back to a character that folds to it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, offsets } = foldWithOffsets(text)
        for (let unit = 0; unit < folded.length; unit += 1) {
          const original = String.fromCodePoint(text.codePointAt(offsets[unit] ?? -1) ?? 0)
          expect(foldText(original)).toContain(folded[unit])
        }
      }),
    )
  })
})

describe('markedKey', () => {
  it.each([
    ['HOÀ BÌNH', 'hòa bình'],
    ['Thuỷ, khoẻ, quý', 'thủy, khỏe, quý'],
    ['1559/QÐ-TTg', '1559/qđ-ttg'],
    ['M’Drắk', "m'drắk"],
    ['e\u0323\u0302', 'ệ'],
  ])('makes %s to %s', (text, expected) => {
    expect(markedKey(text)).toBe(expected)
  })

  it('keeps apart what differs in a mark', () => {
    for (const [one, other] of [
      ['ĐA', 'DA'],
      ['HĐ', 'HD'],
      ['Dân Hòa', 'Dân Hóa'],
      ['Sơn Động', 'Sơn Đông'],
    ] as const) {
      expect(markedKey(one)).not.toBe(markedKey(other))
    }
  })

  it('gives one key to every spelling of a text, and folds to the key without marks', () => {
    fc.assert(
      fc.property(spelling, ({ text, variant }) => {
        expect(markedKey(variant)).toBe(markedKey(text))
        expect(foldText(markedKey(variant))).toBe(foldText(text))
      }),
    )
  })

  it('has every key for its own key, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => expect(markedKey(markedKey(text))).toBe(markedKey(text))))
  })
})
