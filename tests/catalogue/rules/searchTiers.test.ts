import { describe, expect, it } from '@jest/globals'
import { parseSearch } from '../../../src/catalogue/rules/searchQuery'
import { indexTerms, syllablesOf, vocableOf } from '../../../src/catalogue/rules/searchTerms'
import { searchTiers } from '../../../src/catalogue/rules/searchTiers'
import { synonymForms } from '../../../src/catalogue/rules/synonymForms'

const NO_ENDS = { folded: [], marked: [] }
const tiersOf = (q: string, completions: Parameters<typeof searchTiers>[1]['completions'] = NO_ENDS) =>
  searchTiers(parseSearch(q), { completions, numberKey: q })
/** Each without what the tiers before it take. */
const own = (q: string) =>
  tiersOf(q)
    ?.tiers()
    .map(({ expression }) => expression.text.replace(/^\((.*) NOT .*\)$/su, '$1'))

describe('searchTiers', () => {
  it('ask for the phrase with its marks, the words with their marks, the phrase and the words in any marks, each in the heading first', () => {
    expect(own('Biên giới ')).toEqual([
      '".=_biên_giới"',
      '"=_biên_giới"',
      '(".=biên" AND ".=giới")',
      '("=biên" AND "=giới")',
      '"._bien_gioi"',
      '"_bien_gioi"',
      '(".bien" AND ".gioi")',
      '("bien" AND "gioi")',
    ])
  })

  it('ask in half-marked words for the marks that were typed', () => {
    expect(own('bien giới ')?.slice(3, 6)).toEqual([
      '("_bien_gioi" AND "=giới")',
      '(".bien" AND ".=giới")',
      '("bien" AND "=giới")',
    ])
  })

  it('never give a document in two tiers, and all together match what the loosest words match', () => {
    const found = tiersOf('Biên giới ')
    const [tiers, all] = [found?.tiers() ?? [], found?.all]
    expect(all?.text).toBe('("bien" AND "gioi")')
    expect(tiers[1]?.expression.text).toBe('("=_biên_giới" NOT ".=_biên_giới")')
    expect(tiers[3]?.expression.text).toBe('(("=biên" AND "=giới") NOT ("=_biên_giới" OR (".=biên" AND ".=giới")))')
  })

  it('ask for a number as a whole and for its parts before all else', () => {
    expect(own('1191/QĐ-TTg ')?.slice(0, 2)).toEqual(['"##1191_qđ_ttg_"', '("#1191" AND "#qd" AND "#ttg")'])
    expect(own('biển đảo ')?.some((tier) => tier.includes('#'))).toBe(false)
  })

  it('keep a quoted phrase together at every tier, and leave out what was to be left out', () => {
    expect(tiersOf('tin «biển đảo» ')?.all.text).toBe('("tin" AND "_bien_dao")')
    expect(tiersOf('tin -đảo')?.all.text).toBe('("tin" NOT "=đảo")')
    expect(tiersOf('tin -dao')?.all.text).toBe('("tin" NOT "dao")')
  })

  it('complete the last word after the same word whole', () => {
    const ends = { folded: syllablesOf('binh bieu'), marked: syllablesOf('bình') }
    const completed = own('hòa bì')
    expect(completed?.some((tier) => tier.includes('binh'))).toBe(false)
    const tiers = tiersOf('hòa bì', ends)?.tiers() ?? []
    expect(tiers.findIndex((tier) => tier.expression.text.startsWith('("=_hòa_bình" NOT'))).toBeGreaterThan(
      tiers.findIndex((tier) => tier.expression.text.startsWith('("=_hòa_bì" NOT')),
    )
    expect(tiersOf('hòa bì', ends)?.all.text).toContain('("binh" OR "bieu")')
  })

  it('ask for other forms side by side in the place of the typed one', () => {
    const forms = synonymForms([['UBND', 'Ủy ban nhân dân']])
    const tiers = searchTiers(parseSearch('UBND tỉnh ', forms), { completions: NO_ENDS, numberKey: '' })
    expect(tiers?.all.text).toBe('(("ubnd" OR ("_uy_ban" AND "_ban_nhan" AND "_nhan_dan")) AND "tinh")')
  })

  it.each(['', '   ', '"', '***', '😀', '“”', '-', '-đảo'])('are null for %j, which has nothing to find', (q) => {
    expect(tiersOf(q)).toBeNull()
  })
})

describe('indexTerms', () => {
  const texts = (others: string[]) => indexTerms({ title: '', number: null, numberKey: '', issuedOn: null, others })

  it('have every syllable and pair once, and no pair across two fields', () => {
    expect(texts(['Hòa bình', 'hoà'])).toEqual(['hoa', '=hòa', 'binh', '=bình', '_hoa_binh', '=_hòa_bình'])
  })

  it('have those of title and number again with signs of their own', () => {
    const terms = indexTerms({ title: 'Tin', number: '5/QĐ', numberKey: '05/QĐ', issuedOn: '2020-08-05', others: [] })
    expect(terms).toEqual(
      expect.arrayContaining(['tin', '.tin', '._5_qd', '#5', '#qd', '##05_qđ', '#_2020', '#_2020_8_5']),
    )
    expect(terms).not.toContain('#tin')
  })

  it('have the letters of a number in one too, and without the count of a term of office', () => {
    const terms = indexTerms({ title: '', number: '202/2025/NQ-QH15', numberKey: '', issuedOn: null, others: [] })
    expect(terms.filter((term) => term.startsWith('#'))).toEqual(['#202', '#2025', '#nq', '#qh15', '#qh', '#nqqh'])
  })

  it('are letters, digits and our own signs only, whatever the text', () => {
    expect(texts(['a"b * (c) NEAR -d', 'M’Drắk', '1191/QĐ-TTg', '.=_#']).join(' ')).toMatch(/^[\p{L}\p{N}_= ]+$/u)
  })

  it('are words of the vocabulary only where they are single syllables', () => {
    expect(['hoa', '=hòa', '_hoa_binh', '=_hòa_bình', '.hoa', '#5', '##5'].map(vocableOf)).toEqual([
      { key: 'folded', word: 'hoa' },
      { key: 'marked', word: 'hòa' },
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
