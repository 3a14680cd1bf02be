import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isPastQuarter, periodName, quarterOf, quartersBetween } from '../../../src/report/rules/reportPeriod'

describe('quarters', () => {
  it.each([
    ['2025-06-30', '2025-04-01', '2025-06-30', 'Quý II/2025', '2025-2'],
    ['2025-07-01', '2025-07-01', '2025-09-30', 'Quý III/2025', '2025-3'],
    ['2024-02-29', '2024-01-01', '2024-03-31', 'Quý I/2024', '2024-1'],
    ['2026-12-31', '2026-10-01', '2026-12-31', 'Quý IV/2026', '2026-4'],
  ])('%s is in %s to %s', (day, from, to, name, key) => {
    expect(quarterOf(day)).toEqual({ key, name, from, to })
  })

  it('follow each other without a gap, newest first', () => {
    const quarters = quartersBetween('2024-11-15', '2025-07-01')
    expect(quarters.map(({ key }) => key)).toEqual(['2025-3', '2025-2', '2025-1', '2024-4'])
  })

  it('hold every day exactly once', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10)
        const { from, to } = quarterOf(text)
        expect(from <= text && text <= to).toBe(true)
        expect(quarterOf(from)).toEqual(quarterOf(to))
      }),
    )
  })

  it.each([
    [{ from: '2025-04-01', asOf: '2025-06-30' }, 'Quý II/2025'],
    [{ from: '2025-07-01', asOf: '2025-07-01' }, 'Quý III/2025 (đến hết ngày 01/7/2025)'],
    [{ from: '2025-01-01', asOf: '2025-12-31' }, 'Năm 2025'],
    [{ from: '2025-01-01', asOf: '2025-07-01' }, 'Từ ngày 01/01/2025 đến hết ngày 01/7/2025'],
  ])('%j is called %s', (period, name) => {
    expect(periodName(period)).toBe(name)
  })

  it('are past only when their last day is', () => {
    const whole = { from: '2025-04-01', asOf: '2025-06-30' }
    expect(isPastQuarter(whole, '2025-06-30')).toBe(false)
    expect(isPastQuarter(whole, '2025-07-01')).toBe(true)
    expect(isPastQuarter({ ...whole, from: '2025-04-02' }, '2026-01-01')).toBe(false)
    expect(isPastQuarter({ from: '2025-01-01', asOf: '2025-06-30' }, '2026-01-01')).toBe(false)
  })
})
