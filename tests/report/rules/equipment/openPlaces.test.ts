import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { dayAfter, holdsOn } from '../../../../src/assign/rules/units/dated'
import { openPlaces } from '../../../../src/report/rules/equipment/openPlaces'

const day = fc.integer({ min: 0, max: 40 }).map((offset) => {
  let at = '2025-06-15'
  for (let count = 0; count < offset; count += 1) at = dayAfter(at)
  return at
})
const end = fc.option(day, { nil: null })

describe('the places that nobody has', () => {
  it('are all of them without members, for ever', () => {
    expect(openPlaces([], 2)).toEqual([
      { from: null, to: null },
      { from: null, to: null },
    ])
    expect(openPlaces([], null)).toEqual([])
  })

  it('begin again the day after a member ends', () => {
    expect(openPlaces([{ from: '2021-01-01', to: '2025-06-30' }], 1)).toEqual([
      { from: null, to: '2020-12-31' },
      { from: '2025-07-01', to: null },
    ])
  })

  it('are on every day as many as the places less the members', () => {
    const members = fc.array(
      fc.record({ from: end, to: end }).filter(({ from, to }) => !from || !to || from <= to),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(members, day, (some, on) => {
        const open = openPlaces(some, 6).filter((stretch) => holdsOn(stretch, on))
        expect(open.length).toBe(6 - some.filter((member) => holdsOn(member, on)).length)
      }),
    )
  })
})
