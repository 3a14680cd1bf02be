import { describe, expect, it } from '@jest/globals'
import { allSyllables, otherForms, parseSearch } from '../../../src/catalogue/rules/searchQuery'
import { synonymForms } from '../../../src/catalogue/rules/synonymForms'

const words = (q: string) => allSyllables(parseSearch(q)).map(({ marked }) => marked)
const leftOut = (q: string) => parseSearch(q).excluded.map((run) => run.map(({ marked }) => marked).join(' '))

describe('parseSearch', () => {
  it('takes words in their order, whatever stands between them', () => {
    expect(words('Số 1191/QĐ-TTg, (biển)')).toEqual(['số', '1191', 'qđ', 'ttg', 'biển'])
  })

  it('parts a phrase where a sentence ends, and not behind what is abbreviated', () => {
    const parts = (q: string) =>
      parseSearch(q).parts.map(({ items }) => items.flatMap(({ typed }) => typed.map(({ marked }) => marked)).join(' '))
    expect(parts('"tắm biển. Đảo xa"')).toEqual(['tắm biển', 'đảo xa'])
    expect(parts('ở đâu? chủ tàu')).toEqual(['ở đâu', 'chủ tàu'])
    expect(parts('"TP. Tuy Hòa, v.v. và xa"')).toEqual(['tp tuy hòa v v và xa'])
  })

  it.each(['"biển đảo"', '“biển đảo”', '«biển đảo»', '„biển đảo“'])('takes %s as one phrase', (q) => {
    expect(parseSearch(`tin ${q}`).parts.map(({ quoted }) => quoted)).toEqual([false, true])
  })

  it.each([
    ['biển -đảo', ['biển'], ['đảo']],
    ['-đảo biển', ['biển'], ['đảo']],
    ['biển -"chủ quyền"', ['biển'], ['chủ quyền']],
    ['biển -QĐ-TTg', ['biển'], ['qđ ttg']],
    ['1191/QĐ-TTg', ['1191', 'qđ', 'ttg'], []],
    ['Phú Yên - Đắk Lắk', ['phú', 'yên', 'đắk', 'lắk'], []],
    ['2020-2025', ['2020', '2025'], []],
    ['biển –đảo', ['biển', 'đảo'], []],
    ['QĐ số 2891/QĐ -UBND', ['qđ', 'số', '2891', 'qđ', 'ubnd'], []],
    ['2891/QĐ-UBND -UBND', ['2891', 'qđ', 'ubnd'], ['ubnd']],
    ['biển \u2212đảo', ['biển'], ['đảo']],
    ['biển \u2011"chủ quyền"', ['biển'], ['chủ quyền']],
    ['-Thấy người lạ, tàu lạ:\nbáo', ['thấy', 'người', 'lạ', 'tàu', 'lạ', 'báo'], []],
    ['Nhớ:\n-Giữ liên lạc với đồn biên phòng', ['nhớ', 'giữ', 'liên', 'lạc', 'với', 'đồn', 'biên', 'phòng'], []],
    ['-Phú Yên du lịch', ['yên', 'du', 'lịch'], ['phú']],
  ])('reads in %j what to find and what to leave out', (q, found, excluded) => {
    expect([words(q), leftOut(q)]).toEqual([found, excluded])
  })

  it('takes the last word as begun only when it is a word or a figure of two digits and more, not closed by a space or a quotation mark', () => {
    const openEnded = (q: string) => parseSearch(q).openEnded
    expect(['biển đả', 'qđ-tt', 'biển đ', '119'].map(openEnded)).toEqual([true, true, true, true])
    expect(['biển đảo ', 'đ', '9', 'k2', '"biển đả"', 'biển -đả', '', '-'].map(openEnded)).toEqual(
      Array.from({ length: 8 }, () => false),
    )
  })

  it('reads at most 16 words of 1,000 characters', () => {
    expect(words(Array.from({ length: 200 }, (_, index) => `a${index}`).join(' '))).toHaveLength(16)
    expect(words(`${'a'.repeat(5_000)} `)).toEqual(['a'.repeat(40)])
  })
})

describe('a number typed without a space', () => {
  const apart = (q: string) =>
    parseSearch(q).parts.flatMap(({ items }) =>
      items.flatMap(({ alternatives }) => alternatives.map((form) => form.map(({ marked }) => marked).join(' '))),
    )

  it.each([
    ['QĐ1191', ['qđ 1191', '1191 qđ']],
    ['1191QĐ-TTg', ['1191 qđ', 'qđ 1191']],
  ])('%j also stands for its two halves side by side', (q, expected) => {
    expect(apart(q)).toEqual(expected)
  })

  it.each(['A4', 'TCVN3', 'k2', '1191', 'quyết định', 'a12b', '"QĐ1191"'])('%j stays as it is', (q) => {
    expect(apart(q)).toEqual([])
  })
})

describe('words that need not be found', () => {
  const fillers = (q: string) =>
    parseSearch(q).parts.flatMap(({ items }) =>
      items.filter(({ filler }) => filler).flatMap(({ typed }) => typed.map(({ marked }) => marked)),
    )

  it.each([
    ['ngày 5 tháng 8 năm 2020', ['ngày', 'tháng', 'năm']],
    ['NĐ của Chính phủ về biên giới', ['của', 'về']],
    ['nghi quyet cua hoi dong ve bien', ['cua', 've']],
    ['về quyết định của ai', []],
    ['tàu của ngư dân về bến', []],
  ])('are in %j %j', (q, expected) => {
    expect(fillers(q)).toEqual(expected)
  })
})

describe('synonyms', () => {
  const forms = synonymForms([
    ['UBND', 'Ủy ban nhân dân'],
    ['Thủ tướng', 'TTg', 'Thủ tướng Chính phủ'],
  ])
  const others = (q: string) =>
    otherForms(parseSearch(q, forms))
      .flat()
      .map(({ marked }) => marked)

  it.each([
    ['UBND phường', ['ủy', 'ban', 'nhân', 'dân']],
    ['ủy ban nhân dân phường', ['ubnd']],
    ['uy ban nhan dan', ['ubnd']],
    ['thủ tướng chính phủ', ['thủ', 'tướng', 'ttg']],
  ])('stand beside %j', (q, expected) => {
    expect(others(q)).toEqual(expected)
  })

  it.each(['ủy ban', 'ủy bàn nhân dân', '"UBND"', 'UBNDX', '-UBND'])('do not stand beside %j', (q) => {
    expect(others(q)).toEqual([])
  })
})
