import { describe, expect, it } from '@jest/globals'
import { parseSearch, searchExpressions } from '../../../src/catalogue/rules/searchQuery'
import { indexTerms } from '../../../src/catalogue/rules/searchTerms'

const expressions = (q: string) => searchExpressions(parseSearch(q))

describe('searchExpressions', () => {
  it('ask for syllables apart and side by side, without and with marks, the last one open', () => {
    expect(expressions('Biên giới')).toEqual({
      scattered: '"bien" AND "gioi"*',
      phrase: '"_bien_gioi"*',
      markedScattered: '"=biên" AND "=giới"*',
      markedPhrase: '"=_biên_giới"*',
    })
  })

  it('keep a quoted phrase together, closed at its end', () => {
    expect(expressions('tin «biển đảo»')?.scattered).toBe('"tin" AND "_bien_dao"')
    expect(expressions('"đảo"')?.scattered).toBe('"dao"')
  })

  it('close the last word after a space, and a single letter always', () => {
    expect(expressions('đảo ')?.scattered).toBe('"dao"')
    expect(expressions('đ')?.scattered).toBe('"d"')
  })

  it.each(['', '   ', '"', '***', '😀', '“”'])('are null for %j, which has no words', (q) => {
    expect(expressions(q)).toBeNull()
  })

  it('hold at most 24 syllables, none longer than 40 letters', () => {
    const long = expressions(`${'a'.repeat(5_000)} `)
    expect(long?.scattered).toBe(`"${'a'.repeat(40)}"`)
    const many = Array.from({ length: 200 }, (_, index) => `a${index}`).join(' ')
    expect(expressions(many)?.scattered.split(' AND ')).toHaveLength(24)
  })
})

describe('indexTerms', () => {
  it('have every syllable and pair once, and no pair across two fields', () => {
    expect(indexTerms(['Hòa bình', 'hoà'])).toBe('hoa =hòa binh =bình _hoa_binh =_hòa_bình')
  })

  it('are letters, digits and our own signs only, whatever the text', () => {
    expect(indexTerms(['a"b * (c) NEAR -d', 'M’Drắk', '1191/QĐ-TTg'])).toMatch(/^[\p{L}\p{N}_= ]+$/u)
  })
})
