import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { normalizeDocumentNumber, parseDocumentNumber } from '../../src/vietnamese/documentNumber'
import { anyText } from './arbitraries'

describe('parseDocumentNumber', () => {
  it.each([
    ['1191/QĐ-TTg', '1191', null, 'QĐ-TTg', 'QĐ', 'administrative'],
    ['72/2015/NĐ-CP', '72', 2015, 'NĐ-CP', 'NĐ', 'normative'],
    ['03/2023/TT-BTTTT', '03', 2023, 'TT-BTTTT', 'TT', 'normative'],
    ['81/2025/TT-BQP', '81', 2025, 'TT-BQP', 'TT', 'normative'],
    ['637/QĐ-BVHTTDL', '637', null, 'QĐ-BVHTTDL', 'QĐ', 'administrative'],
    ['1351/KH-UBND', '1351', null, 'KH-UBND', 'KH', 'administrative'],
    ['10164/KH-UBND', '10164', null, 'KH-UBND', 'KH', 'administrative'],
    ['7905/UBND-KGVX', '7905', null, 'UBND-KGVX', null, 'dispatch'],
    ['59/NQ-HĐND', '59', null, 'NQ-HĐND', 'NQ', 'administrative'],
    ['93/2005/QĐ-UBND', '93', 2005, 'QĐ-UBND', 'QĐ', 'normative'],
    ['117/2025/QH15', '117', 2025, 'QH15', null, 'normative'],
    ['817/NQ-UBTVQH14', '817', null, 'NQ-UBTVQH14', 'NQ', 'administrative'],
    ['1660/NQ-UBTVQH15', '1660', null, 'NQ-UBTVQH15', 'NQ', 'administrative'],
    ['45-KH/TU', '45', null, 'KH/TU', 'KH', 'party'],
    ['57-KL/TW', '57', null, 'KL/TW', 'KL', 'party'],
    ['01-HD/BTGTW', '01', null, 'HD/BTGTW', 'HD', 'party'],
    ['866-NQ/QUTW', '866', null, 'NQ/QUTW', 'NQ', 'party'],
    ['33/2024/QH15', '33', 2024, 'QH15', null, 'normative'],
    ['24/2020/TT-BCA', '24', 2020, 'TT-BCA', 'TT', 'normative'],
    ['01/2014/TTLT-BTP-BNG-BTC', '01', 2014, 'TTLT-BTP-BNG-BTC', 'TTLT', 'normative'],
    ['12a/QyĐ-UBND', '12a', null, 'QyĐ-UBND', 'QyĐ', 'administrative'],
  ])('reads %s', (text, number, year, symbol, typeCode, kind) => {
    expect(parseDocumentNumber(text)).toEqual({ number, year, symbol, typeCode, kind, normalized: text })
  })

  it.each([
    ['2891/QĐ -UBND', '2891/QĐ-UBND'],
    ['1559/QÐ-TTg', '1559/QĐ-TTg'],
    ['1559/QƉ-TTg', '1559/QĐ-TTg'],
    ['1559/qð-ttg', '1559/QĐ-TTg'],
    ['1191/QĐ–TTg', '1191/QĐ-TTg'],
    ['1191/QĐ\u2011TTg', '1191/QĐ-TTg'],
    ['1191 ∕ QĐ − TTg', '1191/QĐ-TTg'],
    ['Số: 1191/QĐ-TTg', '1191/QĐ-TTg'],
    ['SỐ 1191/QĐ-TTG', '1191/QĐ-TTg'],
    ['Số:1191/QĐ-TTg'.normalize('NFD'), '1191/QĐ-TTg'],
    ['\uFEFF1191/\u200BQĐ-TTg\u00A0', '1191/QĐ-TTg'],
    ['3/2023/tt-btttt', '03/2023/TT-BTTTT'],
    ['0045-KH/TU', '45-KH/TU'],
    ['5/Ctr-UBND', '05/CTr-UBND'],
    ['12/ttr-ubnd', '12/TTr-UBND'],
    ['12A/KH-UBND', '12a/KH-UBND'],
    ['57 - KL / TW', '57-KL/TW'],
  ])('gives %s the one spelling %s', (text, expected) => {
    expect(normalizeDocumentNumber(text)).toBe(expected)
  })

  it('never takes one type for another', () => {
    const pairs = [
      ['12/ĐA-UBND', '12/DA-UBND'],
      ['12/HĐ-UBND', '12/HD-UBND'],
      ['12/QĐ-UBND', '12/QyĐ-UBND'],
      ['12/TC-UBND', '12/TTr-UBND'],
      ['12/TB-UBND', '12/2020/TB-UBND'],
      ['12/KH-TU', '12-KH/TU'],
    ] as const
    for (const [one, other] of pairs) expect(normalizeDocumentNumber(one)).not.toBe(normalizeDocumentNumber(other))
  })

  it.each([
    '',
    '1191',
    'QĐ-TTg',
    '1191/',
    '1191/2020',
    '/QĐ-TTg',
    'Kế hoạch 45',
    '05/8/2020',
    '05-8-2020',
    '1191/QĐ TTg ngày',
  ])('answers null for %j', (text) => {
    expect(parseDocumentNumber(text)).toBeNull()
  })
})

describe('normalizeDocumentNumber', () => {
  it('compares in capitals what is no number', () => {
    expect(normalizeDocumentNumber('  tờ rơi  số 7 '.normalize('NFD'))).toBe('TỜ RƠI SỐ 7')
  })

  it('changes nothing the second time, for any text and any number', () => {
    const number = fc
      .tuple(
        fc.nat(99999),
        fc.constantFrom('/', ' / ', '-', '/2020/'),
        fc.constantFrom('QÐ-TTg', 'kh/tu', 'UBND–VX', 'qh15'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(anyText, number), (text) => {
        const normalized = normalizeDocumentNumber(text)
        expect(normalizeDocumentNumber(normalized)).toBe(normalized)
      }),
    )
  })
})
