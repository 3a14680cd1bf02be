import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldText, markedKey } from '../../src/vietnamese/foldText'
import { syllables, tokensOf } from '../../src/vietnamese/syllables'
import { anyText, spelling } from './arbitraries'

describe('syllables', () => {
  it.each([
    ['Quyết định số 1191/QĐ-TTg', ['quyết', 'định', 'số', '1191', 'qđ', 'ttg']],
    ['117/2025/QH15', ['117', '2025', 'qh15']],
    ['Xã Ea H’leo, "Cư M\'gar"', ['xã', 'ea', "h'leo", 'cư', "m'gar"]],
    ['ʼhoà bìnhʼ', ['hòa', 'bình']],
    ['‘biển’ – đảo…', ['biển', 'đảo']],
    ['đ\u00ADảo\u200B xa', ['đảo', 'xa']],
    ['1.234.567,8', ['1', '234', '567', '8']],
    ['  \n– ! ', []],
    ['', []],
  ])('cuts %s', (text, expected) => {
    expect(syllables(text)).toEqual(expected)
  })
})

describe('tokensOf', () => {
  it('gives both keys and the place in the text as it stands', () => {
    const text = '“Hoà bi\u0300nh”'
    expect(tokensOf(text)).toEqual([
      { folded: 'hoa', marked: 'hòa', start: 1, end: 4 },
      { folded: 'binh', marked: 'bình', start: 5, end: 10 },
    ])
  })

  it('cuts every spelling of a text alike', () => {
    const keys = (text: string) => tokensOf(text).map(({ folded, marked }) => [folded, marked])
    fc.assert(fc.property(spelling, ({ text, variant }) => expect(keys(variant)).toEqual(keys(text))))
  })

  it('leaves no letter or digit outside a token and overlaps none, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const token of tokensOf(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, token.start)).not.toMatch(/(?![\u02BB\u02BC])[\p{L}\p{N}]/u)
          expect(token.folded).toBe(foldText(text.slice(token.start, token.end)))
          expect(token.marked).toBe(markedKey(text.slice(token.start, token.end)))
          expect(token.folded).not.toBe('')
          end = token.end
        }
        expect(text.slice(end)).not.toMatch(/(?![\u02BB\u02BC])[\p{L}\p{N}]/u)
      }),
    )
  })

  it('cuts its own keys no further, so that a stored key can be asked for', () => {
    fc.assert(
      fc.property(spelling, ({ variant }) => {
        for (const { folded, marked } of tokensOf(variant)) {
          expect(tokensOf(marked)).toEqual([{ folded, marked, start: 0, end: marked.length }])
        }
      }),
    )
  })
})
