import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { collapseSpaces, normalizeText } from '../../src/vietnamese/normalizeText'
import { anyText } from './arbitraries'

describe('normalizeText', () => {
  it.each([
    ['composes what is decomposed', 'quye\u0302\u0300n', 'quyền'],
    ['composes the marks in any order', 'Vie\u0323\u0302t, Vi\u00EA\u0323t', 'Việt, Việt'],
    ['drops byte order marks', '\uFEFFKế hoạch', 'Kế hoạch'],
    ['drops zero-width spaces, non-joiners and word joiners', 'bi\u200Bên\u200C gi\u2060ới', 'biên giới'],
    ['drops soft hyphens', 'tuyên\u00AD truyền', 'tuyên truyền'],
    ['makes no-break spaces ordinary ones', 'Số\u00A01191\u202FQĐ', 'Số 1191 QĐ'],
    ['keeps the tone placement of the author', 'hoà bình, hòa bình', 'hoà bình, hòa bình'],
    ['keeps runs of spaces and lines', 'Phường  Buôn\nMa', 'Phường  Buôn\nMa'],
    ['keeps the letters eth and African D', 'Ð Ɖ ð', 'Ð Ɖ ð'],
    ['keeps the joiner of an emoji', '👨\u200D👩', '👨\u200D👩'],
    ['drops controls', 'Đ\0ồn\u0007 Biên\u001B phòng\u007F\u0080', 'Đồn Biên phòng'],
    ['composes across controls', 'quye\u0302\0\u0300n', 'quyền'],
    ['keeps what parts words, lines and pages', 'một\thai\nba\r\nbốn\ftrang', 'một\thai\nba\r\nbốn\ftrang'],
    ['replaces half of a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
  ])('%s', (_, text, expected) => {
    expect(normalizeText(text)).toBe(expected)
  })

  it('is NFC, can be encoded, and changes nothing the second time, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normalized = normalizeText(text)
        expect(normalized.normalize('NFC')).toBe(normalized)
        expect(normalizeText(normalized)).toBe(normalized)
        expect(() => encodeURIComponent(normalized)).not.toThrow()
      }),
    )
  })
})

describe('collapseSpaces', () => {
  it('makes one space of every run and leaves none at the ends', () => {
    expect(collapseSpaces('  Phường  Buôn\tMa\r\n Thuột ')).toBe('Phường Buôn Ma Thuột')
    expect(collapseSpaces(' \n ')).toBe('')
  })
})
