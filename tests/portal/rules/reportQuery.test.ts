import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { askedComparison, askedPeriod, FIRST_DAY, reportPath } from '../../../src/portal/rules/reportQuery'

const TODAY = '2026-11-22'

/** Days as people write them, wrong ones, and what no day can be. */
const typed = fc.oneof(
  fc.constantFrom('', '30/6/2025', '1-7-2025', '2025-07-01', 'ngày 05 tháng 8 năm 2020', '2024-02-29', '29/02/2025'),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => {
    return day.toISOString().slice(0, 10)
  }),
  fc.string({ unit: 'binary' }),
)
const parameter = fc.oneof(typed, fc.array(typed), fc.constant(undefined), fc.dictionary(fc.string(), typed))

describe('the period of an address', () => {
  it('is one that can be asked for, or comes with what is wrong, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.record({ ky: parameter, tu: parameter, den: parameter }), (parameters) => {
        const { period, faults } = askedPeriod(parameters, TODAY)
        expect([FIRST_DAY, period.from, period.asOf, TODAY]).toEqual(
          [FIRST_DAY, period.from, period.asOf, TODAY].toSorted(),
        )
        expect(Object.values(faults).every((fault) => fault !== undefined && fault.length > 10)).toBe(true)
      }),
    )
  })

  it('comes back the same through the address that a page makes of it', () => {
    fc.assert(
      fc.property(fc.record({ ky: parameter, tu: parameter, den: parameter }), (parameters) => {
        const { period } = askedPeriod(parameters, TODAY)
        const query = new URL(reportPath('/bao-cao', period), 'http://x').searchParams
        expect(askedPeriod(Object.fromEntries(query), TODAY)).toMatchObject({ period, faults: {} })
      }),
    )
  })

  it('compares two days that can be asked for, or says what is wrong', () => {
    const days = fc.record({ 'ngay-1': parameter, 'ngay-2': parameter, tu: parameter })
    fc.assert(
      fc.property(days, (parameters) => {
        const { periods, faults } = askedComparison(parameters, TODAY)
        expect(periods === null).toBe(Object.keys(faults).length > 0)
        for (const { from, asOf } of periods ?? []) {
          expect([FIRST_DAY, from, asOf, TODAY]).toEqual([FIRST_DAY, from, asOf, TODAY].toSorted())
        }
      }),
    )
  })
})
