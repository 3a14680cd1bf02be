import { describe, expect, it } from '@jest/globals'
import { parseSearch } from '../../../src/catalogue/rules/searchQuery'
import { indexTerms, syllablesOf, vocableOf } from '../../../src/catalogue/rules/searchTerms'
import { searchTiers } from '../../../src/catalogue/rules/searchTiers'
import { synonymForms } from '../../../src/catalogue/rules/synonymForms'

const NO_ENDS = { folded: [], marked: [] }
const tiersOf = (q: string, completions: Parameters<typeof searchTiers>[1]['completions'] = NO_ENDS) =>
  searchTiers(parseSearch(q), { completions, numberKey: q })
const WHOLE_TITLE = /^\(?"\.{1,2}#/
/** Each without what the tiers before it take, besides the title as a whole. */
const own = (q: string) =>
  tiersOf(q)
    ?.tiers()
    .map(({ expression }) => expression.text.replace(/^\((.*) NOT .*\)$/su, '$1'))
    .filter((text) => !WHOLE_TITLE.test(text))

const nothing = { title: '', number: null, numberKey: '', issuedOn: null, issuer: null, others: [] }

describe('searchTiers', () => {
  it('ask for the phrase with its marks, the words with their marks, the phrase in any marks, the words in texts without marks, then in any marks', () => {
    expect(own('Biên giới ')).toEqual([
      '".=_biên_giới"',
      '"=_biên_giới"',
      '((".=biên" OR "..=biên") AND (".=giới" OR "..=giới"))',
      '("=biên" AND "=giới")',
      '"._bien_gioi"',
      '"_bien_gioi"',
      '(("=biên" OR "_bien_gioi") AND ("=giới" OR "_bien_gioi"))',
      '(("bien" AND "gioi") AND "#=")',
      '((".bien" OR "..bien") AND (".gioi" OR "..gioi"))',
      '("bien" AND "gioi")',
    ])
  })

  it('ask in half-marked words for the marks that were typed', () => {
    expect(own('bien giới ')?.slice(3, 6)).toEqual([
      '("_bien_gioi" AND "=giới")',
      '((".=bien" OR ("._bien_gioi" AND ".=giới") OR "..=bien") AND (".=giới" OR "..=giới"))',
      '(("=bien" OR ("_bien_gioi" AND "=giới")) AND "=giới")',
    ])
  })

  it('never give a document in two tiers, and all together match what the loosest words match', () => {
    const found = tiersOf('Biên giới ')
    const [tiers, all] = [found?.tiers() ?? [], found?.all]
    expect(all?.text).toBe('("bien" AND "gioi")')
    const title = tiers[0]?.expression.text ?? ''
    expect(title).toMatch(WHOLE_TITLE)
    expect(tiers[2]?.expression.text).toBe(`("=_biên_giới" NOT (${title} OR ".=_biên_giới"))`)
    expect(tiers[4]?.expression.text).toBe(
      `(("=biên" AND "=giới") NOT (${title} OR "=_biên_giới" OR ((".=biên" OR "..=biên") AND (".=giới" OR "..=giới"))))`,
    )
  })

  it('ask of four words and more, before they stand anywhere, that each stands beside one that it was typed beside', () => {
    const strict = own('cảng cá phường biển ') ?? []
    const near = '("=_cảng_cá" AND "=_phường_biển")'
    expect(strict.indexOf(near)).toBe(3)
    expect(strict[2]).toContain('(".=cảng" OR "..=cảng")')
    expect(strict[4]).toBe('("=cảng" AND "=cá" AND "=phường" AND "=biển")')
    expect(own('cảng cá vũng rô biển ')?.[3]).toBe('("=_cảng_cá" AND ("=_cá_vũng" OR "=_vũng_rô") AND "=_rô_biển")')
    const twice = '("=_cảng_cá" AND "=_cá_biển")'
    expect(own('cảng cá biển ')?.filter((text) => text === twice)).toHaveLength(1)
    expect(own('“cảng cá phường biển”')).toHaveLength(4)
  })

  it('ask first for the title that the query is, with its marks where some were typed', () => {
    const first = (q: string) => tiersOf(q)?.tiers()[0]?.expression.text
    expect(first('Luật Biên phòng')).toBe(first('“LUẬT” biên phòng '))
    expect(first('luật biên phòng')).not.toBe(first('luật biển phòng'))
    const terms = indexTerms({ ...nothing, title: 'Luật Biên phòng' }).map((term) => `"${term}"`)
    expect(terms).toEqual(expect.arrayContaining([first('Luật Biên phòng'), first('luat bien phong')]))
    expect(first('luật')).not.toMatch(WHOLE_TITLE)
  })

  it('ask for words in other marks beside a neighbour before they ask for them anywhere, which alone is loose', () => {
    const tiers = tiersOf('Đăk Lăk họp báo ')?.tiers() ?? []
    const beside = tiers.findIndex(({ expression: { text } }) => text.includes('("=đăk" OR "_dak_lak")'))
    const loose = tiers.flatMap(({ isLoose }, at) => (isLoose ? [at] : []))
    expect(beside).toBeGreaterThan(0)
    expect(loose).toEqual([tiers.length - 2, tiers.length - 1])
    expect(tiersOf('Đăk Lăk họp báo ')?.close().text).not.toContain('("dak" AND "lak" AND "hop" AND "bao") OR')
    for (const q of ['dak lak hop bao ', 'báo ', '“họp báo”', 'số 12 '])
      expect(
        tiersOf(q)
          ?.tiers()
          .some(({ isLoose }) => isLoose),
      ).toBe(false)
  })

  it('ask of a type of documents for titles that begin so, behind the title that is so', () => {
    const begun = (q: string) =>
      tiersOf(q)
        ?.tiers()[1]
        ?.expression.text.replace(/^\((.*) NOT .*\)$/su, '$1')
    const terms = indexTerms({ ...nothing, title: 'Luật Biên phòng Việt Nam' }).map((name) => `"${name}"`)
    expect(begun('Luật Biên phòng')).toMatch(WHOLE_TITLE)
    expect(terms).toEqual(expect.arrayContaining([begun('luật biên phòng'), begun('luat bien phong')]))
    expect(indexTerms({ ...nothing, title: 'Về Luật Biên phòng' })).not.toContain(begun('Luật Biên phòng'))
    for (const q of ['Biên phòng Việt Nam', 'luật', 'kế hoạch']) expect(begun(q)).not.toMatch(WHOLE_TITLE)
  })

  it('ask for one word in the heading alone, not in the issuer', () => {
    expect(own('biển ')).toEqual(['".=biển"', '"=biển"', '".bien"', '"bien"'])
  })

  it('ask of many words in the heading only whether they are its phrase', () => {
    const inHeading = own('một hai ba bốn năm sáu bảy tám chín ')?.filter((text) => text.includes('".')) ?? []
    expect(inHeading.map((text) => text.includes('_sáu_bảy'))).toEqual([true, true])
  })

  it('ask for a number as a whole and for its parts before all else', () => {
    expect(own('1191/QĐ-TTg ')?.slice(0, 2)).toEqual(['"##1191_qđ_ttg_"', '("#1191" AND "#qd" AND "#ttg")'])
    expect(own('biển đảo ')?.some((tier) => /#(?!=)/.test(tier))).toBe(false)
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
  const texts = (others: string[]) => indexTerms({ ...nothing, others })

  it('say of a text that it is written without marks, from five words on', () => {
    const isUnmarked = (...others: string[]) => texts(others).includes('#=')
    expect(isUnmarked('Bien ban hop cua don', 'Biên bản họp của đồn')).toBe(true)
    expect(isUnmarked('Biên bản họp của đồn')).toBe(false)
    expect(isUnmarked('Bien ban hop don')).toBe(false)
    expect(isUnmarked('Biên bản số 12 15 18 20 22 24 26 28')).toBe(false)
  })

  it('have every syllable and pair once, and no pair across two fields', () => {
    expect(texts(['Hòa bình', 'hoà'])).toEqual(['hoa', '=hòa', 'binh', '=bình', '_hoa_binh', '=_hòa_bình'])
  })

  it('have no pair of the end of a sentence and the beginning of the next, but across all else', () => {
    const pairs = texts(['tắm biển. Đảo xa, TP. Tuy Hòa\nđẹp']).filter((term) => term.startsWith('_'))
    expect(pairs).toEqual(['_tam_bien', '_dao_xa', '_xa_tp', '_tp_tuy', '_tuy_hoa', '_hoa_dep'])
  })

  it('have the single words of the issuer again with a sign of its own', () => {
    const terms = indexTerms({ ...nothing, issuer: 'Bộ Công an' })
    expect(terms).toEqual(expect.arrayContaining(['bo', '_bo_cong', '..bo', '..=bộ']))
    expect(terms.filter((term) => term.includes('.') && term.includes('_'))).toEqual([])
  })

  it('have those of title and number again with signs of their own', () => {
    const terms = indexTerms({ ...nothing, title: 'Tin', number: '5/QĐ', numberKey: '05/QĐ', issuedOn: '2020-08-05' })
    expect(terms).toEqual(
      expect.arrayContaining(['tin', '.tin', '._5_qd', '#5', '#qd', '##05_qđ', '#_2020', '#_2020_8_5']),
    )
    expect(terms).not.toContain('#tin')
  })

  it('have the letters of a number in one too, and without the count of a term of office', () => {
    const terms = indexTerms({ ...nothing, number: '202/2025/NQ-QH15' })
    expect(terms.filter((term) => term.startsWith('#'))).toEqual(['#202', '#2025', '#nq', '#qh15', '#qh', '#nqqh'])
  })

  it('are letters, digits and our own signs only, whatever the text', () => {
    expect(texts(['a"b * (c) NEAR -d', 'M’Drắk', '1191/QĐ-TTg', '.=_#']).join(' ')).toMatch(/^[\p{L}\p{N}_= ]+ #=$/u)
  })

  it('are words of the vocabulary only where they are single syllables', () => {
    expect(['hoa', '=hòa', '_hoa_binh', '=_hòa_bình', '.hoa', '..hoa', '#5', '##5'].map(vocableOf)).toEqual([
      { key: 'folded', word: 'hoa' },
      { key: 'marked', word: 'hòa' },
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
