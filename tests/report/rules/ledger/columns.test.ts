import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { emptyReceipts, joined, ordered, picked, placeOf } from '../../../../src/report/rules/ledger/columns'

/** Rows with these times, numbered as they came. */
function receiptsAt(times: readonly number[], first = 1) {
  const receipts = emptyReceipts(times.length)
  times.forEach((at, place) => {
    receipts.at[place] = at
    receipts.row[place] = first + place
  })
  return receipts
}

const anyTimes = fc.array(fc.integer({ min: 0, max: 9 }))

describe('columns', () => {
  it('keep every row whole when they are put in order, and rows that are level as they came', () => {
    fc.assert(
      fc.property(anyTimes, (times) => {
        const receipts = receiptsAt(times)
        const { at, row } = ordered(receipts, (one, other) => receipts.at[one]! - receipts.at[other]!) // both are rows
        const expected = times
          .map((time, place) => ({ time, row: place + 1 }))
          .sort((one, other) => one.time - other.time)
        expect([...at]).toEqual(expected.map(({ time }) => time))
        expect([...row]).toEqual(expected.map((each) => each.row))
      }),
    )
  })

  it('are not copied where they are in order already', () => {
    const receipts = receiptsAt([1, 1, 2])
    expect(ordered(receipts, (one, other) => receipts.at[one]! - receipts.at[other]!)).toBe(receipts) // both are rows
  })

  it('are joined one after the other, and give out rows at any places', () => {
    const both = joined(receiptsAt([5, 6]), receiptsAt([7], 3))
    expect([...both.at]).toEqual([5, 6, 7])
    expect([...both.row]).toEqual([1, 2, 3])
    const some = picked(both, [2, 0, 2])
    expect([...some.row]).toEqual([3, 1, 3])
    expect(some.event).toBeInstanceOf(Uint8Array)
    expect([...both.row]).toEqual([1, 2, 3])
  })

  it('find the first place that is no smaller', () => {
    fc.assert(
      fc.property(anyTimes, fc.integer({ min: -1, max: 10 }), (times, value) => {
        const sorted = Float64Array.from(times).sort()
        const place = sorted.findIndex((time) => time >= value)
        expect(placeOf(sorted, value)).toBe(place < 0 ? sorted.length : place)
      }),
    )
  })
})
