import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Deed, sumDissemination, totalOf } from '../../../src/acknowledge/rules/sumDissemination'

let made = 0
function deed(more: Partial<Deed> = {}): Deed {
  made += 1
  const base = { id: `r${made}`, documentId: 'd1', unitId: 'u1', event: 'disseminated', at: '2026-05-01T05:00:00.000Z' }
  return { ...base, sessions: 2, count: 40, ...more }
}
const byUnit = ({ unitId }: Deed) => unitId

describe('sumDissemination', () => {
  it('sums sessions and listeners by unit, and broadcasts apart', () => {
    const sums = sumDissemination(
      [
        deed(),
        deed({ sessions: null, count: null }),
        deed({ event: 'broadcast', sessions: null, count: 500 }),
        deed({ unitId: 'u2' }),
      ],
      { by: byUnit },
    )
    expect(Object.fromEntries(sums)).toEqual({
      u1: { sessions: 3, listeners: 40, broadcasts: 1 },
      u2: { sessions: 2, listeners: 40, broadcasts: 0 },
    })
    expect(totalOf(sums.values())).toEqual({ sessions: 5, listeners: 80, broadcasts: 1 })
  })

  it('counts only what spreads a document', () => {
    expect(sumDissemination([deed({ event: 'seen' }), deed({ event: 'acknowledged' })], { by: byUnit }).size).toBe(0)
  })

  it('takes the day from the deed in Vietnam, both ends of the period counted', () => {
    const period = { from: '2026-04-01', to: '2026-06-30' }
    const ends = [
      // 31 March 23:59 and 1 April 00:00, 30 June 23:59 and 1 July 00:00 in Vietnam.
      deed({ at: '2026-03-31T16:59:00.000Z', sessions: 1 }),
      deed({ at: '2026-03-31T17:00:00.000Z', sessions: 10 }),
      deed({ at: '2026-06-30T16:59:00.000Z', sessions: 100 }),
      deed({ at: '2026-06-30T17:00:00.000Z', sessions: 1000 }),
    ]
    expect(sumDissemination(ends, { period, by: byUnit }).get('u1')?.sessions).toBe(110)
  })

  it('is the same in any order, however often each came', () => {
    const deeds = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        documentId: fc.constant('d1'),
        unitId: fc.constant('u1'),
        event: fc.constant('disseminated'),
        at: fc.constant('2026-05-01T00:00:00.000Z'),
        sessions: fc.constant(3),
        count: fc.constant(7),
      }),
    )
    fc.assert(
      fc.property(deeds, (all) => {
        const each = new Set(all.map(({ id }) => id)).size
        const sum = sumDissemination(all, { by: byUnit }).get('u1')
        expect(sum).toEqual(each > 0 ? { sessions: 3 * each, listeners: 7 * each, broadcasts: 0 } : undefined)
      }),
    )
  })
})
