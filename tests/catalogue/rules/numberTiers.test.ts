import { describe, expect, it } from '@jest/globals'
import { numberTiers } from '../../../src/catalogue/rules/numberTiers'
import { parseSearch } from '../../../src/catalogue/rules/searchQuery'
import { synonymForms } from '../../../src/catalogue/rules/synonymForms'

const forms = synonymForms([
  ['QĐ', 'Quyết định'],
  ['UBND', 'Ủy ban nhân dân'],
])
/** What is asked for besides the number as a whole. */
const asked = (q: string) => numberTiers(parseSearch(q, forms), 'khóa')[1]?.text

describe('numberTiers', () => {
  it.each([
    [
      'Quyết định số 1191/QĐ-TTg',
      '("#1191" AND ("#qd" OR ("#quyet" AND "#dinh")) AND "#ttg" AND (("#quyet" AND "#dinh") OR "#qd"))',
    ],
    ['so 12', '"#12"'],
    ['công văn số 1586', '"#1586"'],
    ['CV 1586', '"#1586"'],
    ['Luật 66', '("#66" AND ("#luat" OR "#qh"))'],
    ['quy định 5', '(("#5" OR "#05") AND (("#quy" AND "#dinh") OR "#qyd" OR "#qd"))'],
    ['1191 ngày 05/8/2020', '("#1191" AND "#_2020_8_5")'],
    ['1191 ngay 5 thang 08 nam 2020', '("#1191" AND "#_2020_8_5")'],
    ['1191 năm 2020', '("#1191" AND ("#2020" OR "#_2020"))'],
    ['1191/2020', '("#1191" AND ("#2020" OR "#_2020"))'],
    ['nghị định 26 luật thủy sản', '("#26" AND "luat" AND "thuy" AND "san" AND (("#nghi" AND "#dinh") OR "#nd"))'],
    ['12 của UBND xã', '("#12" AND ("ubnd" OR ("uy" AND "ban" AND "nhan" AND "dan")) AND "xa")'],
  ])('read %j as it is cited', (q, expected) => {
    expect(asked(q)).toBe(expected)
  })

  it.each([
    ['luật biển ngày 5/8/2020', '((("#luat" OR "#qh") OR ".luat") AND ".bien" AND "#_2020_8_5")'],
    ['công văn ngày 5/8/2020 của UBND', '(("ubnd" OR ("uy" AND "ban" AND "nhan" AND "dan")) AND "#_2020_8_5")'],
    ['hội thi ngày 05 tháng 8 năm 2020', '(".hoi" AND ".thi" AND "#_2020_8_5")'],
  ])('read %j as a title with its day', (q, expected) => {
    expect(numberTiers(parseSearch(q, forms), '').map(({ text }) => text)).toEqual([expected])
  })

  it.each([
    'kế hoạch năm',
    'của số',
    'ngày biên phòng',
    '24/24',
    '3-3',
    '',
    Array.from({ length: 9 }, (_, at) => `1${at}`).join(' '),
  ])('find no number in %j', (q) => {
    expect(numberTiers(parseSearch(q, forms), 'khóa')).toEqual([])
  })

  it.each(['sổ 12', 'só 12'])('take no other word for “số”: %j', (q) => {
    expect(asked(q)).toContain('#so')
  })
})
