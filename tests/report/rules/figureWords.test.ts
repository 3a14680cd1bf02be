import { describe, expect, it } from '@jest/globals'
import type { Figure, Trend } from '../../../src/report/rules/indicators/figure'
import {
  amountInWords,
  amountsByUnit,
  partsInWords,
  partsText,
  trendText,
  missedBy,
  valueText,
} from '../../../src/report/rules/figureWords'

const share = (numerator: number, denominator: number) => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
})

describe('figures in words', () => {
  it('writes values as Vietnamese text does', () => {
    expect(valueText('share', 9 / 13)).toBe('69,2%')
    expect(valueText('share', 1)).toBe('100%')
    expect(valueText('share', 1999 / 2000)).toBe('99,9%')
    expect(valueText('share', 1 / 9000)).toBe('0,1%')
    expect(valueText('share', 0)).toBe('0%')
    expect(valueText('days', 2.54)).toBe('2,5 ngày')
    expect(valueText('visits', 12345)).toBe('12.345')
    expect(valueText('share', null)).toBe('–')
  })

  it('says what is divided by what, also where there is nothing to divide', () => {
    expect(amountInWords('share', share(9, 13))).toBe('9 trên 13, đạt 69,2%')
    expect(amountInWords('share', share(0, 0))).toBe('chưa có gì để chia (mẫu số bằng 0)')
    expect(amountInWords('days', { value: null, numerator: 0, denominator: null })).toBe('chưa có lượt nào để tính')
    expect(amountInWords('listeners', { value: 1200, numerator: 1200, denominator: null })).toBe(
      '1.200 lượt người nghe',
    )
    expect(partsText('documents', { value: 3, numerator: 3, denominator: 12 })).toBe('3 trên 12 tài liệu')
  })

  const trend = (values: (number | null)[]): Trend => ({
    code: 'supply',
    label: 'Cung cấp',
    measure: 'share',
    points: values.map((value, index) => {
      const label = `Quý ${index + 1}`
      return { key: `k${index}`, label, from: '2025-01-01', value, numerator: 0, denominator: 1 }
    }),
  })

  it('tells how a figure went', () => {
    expect(trendText(trend([0.5, 0.75]))).toBe('Cung cấp: Quý 2 là 75%, tăng 25 điểm phần trăm so với Quý 1 (50%).')
    expect(trendText(trend([0.5, 0.25]))).toContain('giảm 25 điểm phần trăm')
    expect(trendText(trend([0.5, null, 0.5]))).toBe('Cung cấp: Quý 3 là 50%, không đổi so với Quý 1 (50%).')
    expect(trendText(trend([0.5]))).toBe('Cung cấp: Quý 1 là 50%.')
    expect(trendText(trend([null]))).toBe('Cung cấp: chưa có số liệu của quý nào.')
    expect(trendText(trend([]))).toBe('Cung cấp: chưa có số liệu của quý nào.')
  })

  it('tells the least and the most of the parts', () => {
    const points = [
      { label: 'A', ...share(1, 2) },
      { label: 'B', ...share(1, 1) },
      { label: 'C', ...share(0, 0) },
    ]
    expect(partsInWords(points, { measure: 'share', what: 'đơn vị' })).toBe('Cao nhất: B (100%); thấp nhất: A (50%).')
    const level = [...points, { label: 'D', ...share(1, 2) }]
    expect(partsInWords(level, { measure: 'share', what: 'đơn vị' })).toBe(
      'Cao nhất: B (100%); thấp nhất: 2 đơn vị cùng mức (50%).',
    )
    expect(partsInWords([], { measure: 'share', what: 'đơn vị' })).toBe('Chưa có số liệu theo đơn vị.')
    expect(partsInWords(points.slice(1, 2), { measure: 'share', what: 'đơn vị' })).toContain('đều ở mức 100%')
  })

  const row = (key: string, unitId?: string) => ({ key, label: key, reason: '', ...(unitId ? { unitId } : {}) })
  const figure: Figure = {
    code: 'trained',
    label: 'T',
    definition: '',
    measure: 'share',
    ...share(2, 5),
    inside: [row('a', 'u1'), row('b', 'u2')],
    outside: [row('c', 'u1'), row('d', 'u1'), row('e')],
    breakdowns: [],
  }

  it('names each missing unit once, and counts by unit from the rows', () => {
    expect(missedBy(figure)).toEqual({ unitIds: ['u1'], nameless: 1 })
    expect(amountsByUnit(figure)).toEqual(new Map([['u1', share(1, 3)], ['u2', share(1, 1)]])) // prettier-ignore
    expect(amountsByUnit({ ...figure, measure: 'listeners' })).toEqual(new Map())
  })

  it('takes the parts by unit where the figure was taken apart', () => {
    const points = [
      { key: 'u8', label: 'T', ...share(2, 2) },
      { key: 'u9', label: 'U', ...share(1, 4) },
    ]
    expect([...amountsByUnit({ ...figure, breakdowns: [{ by: 'unit', title: '', points }] }).keys()]).toEqual([
      'u8',
      'u9',
    ])
    expect(missedBy({ ...figure, breakdowns: [{ by: 'unit', title: '', points }] })).toEqual({
      unitIds: ['u9'],
      nameless: 0,
    })
  })
})
