import { describe, expect, it } from '@jest/globals'
import { packText, sourceIn } from '../../../src/catalogue/rules/packedText'
import {
  isSurelyShortForm,
  likelihoodOf,
  mayBeShortForm,
  phrasesIn,
  shortFormIn,
} from '../../../src/catalogue/rules/shortForms'
import { tokensOf } from '../../../src/vietnamese/syllables'

function found(short: string, text: string) {
  const [token = { marked: '', folded: '' }] = tokensOf(short)
  return phrasesIn(sourceIn(packText(text)), shortFormIn(token)).map(({ words, next }) => [words.join(' '), next])
}

describe('a short form', () => {
  it.each(['pcmt', 'ubnd', 'ncut', 'xpvphc', 'mtt'])('may be %s', (word) => {
    expect(tokensOf(word).every(mayBeShortForm)).toBe(true)
  })

  it.each(['bien', 'ub', 'thanh', 'qd1191', 'abcdefghi', '1191', 'quyềmm'])('is not %j', (word) => {
    expect(tokensOf(word).some(mayBeShortForm)).toBe(false)
  })

  it('is surely one in capitals or without a vowel', () => {
    expect(['ĐVHC', 'NCUT', 'pcmt'].map(isSurelyShortForm)).toEqual([true, true, true])
    expect(['ncut', 'Ncut', 'lobstr'].map(isSurelyShortForm)).toEqual([false, false, false])
  })

  it('stands for words in a row that begin with its letters, in any capitals and marks', () => {
    expect(found('mcvt', 'Cấp MÃ CHO VÙNG TRỒNG sầu riêng')).toEqual([])
    expect(found('msvt', 'Cấp MÃ SỐ VÙNG TRỒNG sầu riêng')).toEqual([['mã số vùng trồng', 'sầu']])
    expect(found('PCMT', 'Phòng, chống ma túy.')).toEqual([['phòng chống ma túy', null]])
    expect(found('qhcn', 'Quan hệ – công nghiệp'.normalize('NFD'))).toEqual([])
    expect(found('qhcn', 'Quan hệ, công nghiệp')).toEqual([['quan hệ công nghiệp', null]])
  })

  it('takes a letter with its mark for that letter alone', () => {
    expect(found('ĐVHC', 'đơn vị hành chính; dân vận học chữ')).toEqual([['đơn vị hành chính', null]])
    expect(found('dvhc', 'đơn vị hành chính; dân vận học chữ')).toEqual([
      ['đơn vị hành chính', null],
      ['dân vận học chữ', null],
    ])
    expect(found('ƯCSC', 'ứng cứu sự cố; uống cà sáng chiều')).toEqual([['ứng cứu sự cố', null]])
    expect(found('acbt', 'ẩn cư bí thư')).toEqual([['ẩn cư bí thư', null]])
  })

  it('finds phrases that begin within each other, and none across the end of a sentence or with little words', () => {
    expect(found('tttt', 'tin thời tiết tới tàu').map(([words]) => words)).toEqual([
      'tin thời tiết tới',
      'thời tiết tới tàu',
    ])
    expect(found('bpbg', 'Bộ đội biên phòng. Biển giữ')).toEqual([])
    expect(found('bpvb', 'biên phòng và biển')).toEqual([])
  })

  it('is the likelier the closer the syllables of its words belong to each other', () => {
    expect(likelihoodOf([0.9, 0.01, 0.8])).toBeGreaterThan(likelihoodOf([0.1, 0.1, 0.1]))
    expect(likelihoodOf([0.9, 0.01, 0.8])).toBeGreaterThan(likelihoodOf([0.01, 0.9, 0.01]))
    expect(likelihoodOf([0])).toBeGreaterThan(0)
  })
})
