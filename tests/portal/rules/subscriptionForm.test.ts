import { describe, expect, it } from '@jest/globals'
import { subscriptionOfForm, subscriptionStanding } from '../../../src/portal/rules/subscriptionForm'

const today = '2026-11-22'
const units = ['u1', 'u2']
const topics = new Map([
  ['t1', 'Biên giới'],
  ['t2', 'Du lịch'],
])

describe('where a subscription stands', () => {
  it.each([
    ['2026-11-22', null, 'current'],
    ['2026-01-01', '2026-11-22', 'current'],
    ['2026-01-01', '2026-11-21', 'ended'],
    ['2026-11-23', null, 'coming'],
    // Ended before it began.
    ['2026-12-01', '2026-11-22', 'ended'],
  ] as const)('from %s to %s', (from, to, standing) => {
    expect(subscriptionStanding({ from, to }, today)).toBe(standing)
  })
})

describe('a topic that the unit subscribes to already', () => {
  const had = (from: string, to: string | null) => [
    { id: 's', unit: 'u1', topics: ['t1'], from, to, maker: null },
    { id: 'x', unit: 'u2', topics: ['t2'], from, to, maker: null },
  ]
  it.each([
    ['in the same time', had('2026-01-01', null), { from: today, to: '' }, true],
    ['on the last day', had('2026-01-01', '2026-11-30'), { from: '2026-11-30', to: '' }, true],
    ['on its first day', had('2026-12-01', null), { from: today, to: '2026-12-01' }, true],
    ['after its end', had('2026-01-01', '2026-11-30'), { from: '2026-12-01', to: '' }, false],
    ['before its beginning', had('2026-12-01', null), { from: today, to: '2026-11-30' }, false],
    ['where it was ended before it began', had('2026-12-01', '2026-11-22'), { from: today, to: '' }, false],
  ])('%s', (_when, subscriptions, days, isTaken) => {
    const read = subscriptionOfForm(
      { unit: 'u1', topics: ['t1', 't2', 't2'], ...days },
      { today, units, topics, subscriptions },
    )
    if (isTaken) expect(read).toEqual({ faults: { topics: expect.stringContaining('“Biên giới”') } })
    else
      expect(read).toEqual({
        subscription: { unit: 'u1', topics: ['t1', 't2'], from: days.from, to: days.to || null },
      })
  })
})
