import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { equipmentOn } from '../../../../src/report/rules/equipment/equipmentOn'
import { equipmentRows, type StateEntry } from '../../../../src/report/rules/equipment/equipmentRows'
import { equipmentScope } from '../../../../src/report/rules/equipment/equipmentScope'
import { equippedOn, equippedSum } from '../../../../src/report/rules/equipment/equippedOn'
import { firstUses } from '../../../../src/report/rules/equipment/firstUses'
import { standOn, unitsById } from '../../../../src/report/rules/equipment/standOn'
import type { PlaceRow } from '../../../../src/report/rules/rows'

/**
 * `cu1`, `cu2` ended with 30/6/2025 and became `moi`; `tach` was divided between `moi` and `khac` on the same day; `dut` ended
 * and nobody succeeded it.
 */
const UNITS = [
  { id: 'cu1', name: 'Xã Cũ Một', validTo: '2025-06-30', successors: ['moi'] },
  { id: 'cu2', name: 'Xã Cũ Hai', validTo: '2025-06-30', successors: ['moi'] },
  { id: 'tach', name: 'Xã Tách', validTo: '2025-06-30', successors: ['moi', 'khac'] },
  { id: 'dut', name: 'Xã Dứt', validTo: '2025-06-30' },
  { id: 'moi', name: 'Phường Mới', validFrom: '2025-07-01', parent: 'tinh' },
  { id: 'khac', name: 'Xã Khác' },
  { id: 'tinh', name: 'Tỉnh' },
]
const BY_ID = unitsById(UNITS)

const ITEMS = [
  { id: 'm', kind: 'may-tinh', name: 'Máy tính' },
  { id: 'n', kind: 'duong-truyen-internet', name: 'Mạng' },
  { id: 'i', kind: 'may-in', name: 'Máy in' },
]
let entered = 0
function state(item: string, unit: string, [from, what = 'working']: [string, StateEntry['state']?]): StateEntry {
  entered += 1
  const enteredAt = new Date(Date.UTC(2026, 0, 1, 0, 0, entered)).toISOString()
  return { id: `s${entered}`, item, unit, state: what, from, enteredAt }
}

function place(unitId: string | null, from: string | null = '2021-01-01'): PlaceRow {
  const known = { knownAt: null, endKnownAt: null }
  return { programmeId: 'p', unitId, from, to: null, decision: '131/QĐ-TTg', sample: false, ...known }
}

const USED = new Map([['cu1', '2024-03-10']])

function asked(
  states: StateEntry[],
  more: { places?: PlaceRow[]; used?: Map<string, string>; required?: string[] } = {},
) {
  const { places = [place('cu1')], used = USED, required = [] } = more
  const programme = { id: 'p', requiredKinds: required }
  const rows = { programme, places, equipment: equipmentRows(ITEMS, states), units: UNITS, firstUses: used }
  return (day: string) => equippedOn(rows, day)
}

describe('equipped on a day', () => {
  const given = [state('m', 'cu1', ['2024-01-05']), state('n', 'cu1', ['2024-02-01'])]

  it('is a commune from the day on which all that is required works and the database was used', () => {
    const on = asked(given)
    const answers = ['2024-01-31', '2024-03-09', '2024-03-10', '2025-06-30'].map((day) => {
      const [only] = on(day)
      return [only?.equipped, only?.missing, only?.firstUseOn]
    })
    expect(answers).toEqual([
      [false, ['duong-truyen-internet'], null],
      [false, [], null],
      [true, [], '2024-03-10'],
      [true, [], '2024-03-10'],
    ])
  })

  it('goes on at the successor, which is told apart', () => {
    const on = asked(given)
    expect(on('2025-06-30')[0]).toMatchObject({ holders: ['cu1'], throughSuccessor: false, equipped: true })
    expect(on('2025-07-01')[0]).toMatchObject({ holders: ['moi'], throughSuccessor: true, equipped: true })
  })

  it('counts two communes that became one as two places and one unit', () => {
    const places = [place('cu1'), place('cu2'), ...Array.from({ length: 8 }, () => place(null, null))]
    const on = asked(given, { places })
    expect(equippedSum(on('2025-06-30'))).toEqual({ places: 10, taken: 2, equipped: 1, throughSuccessor: 0, units: 1 })
    // Of the second the first use is its own or the successor's, not its neighbour's.
    expect(equippedSum(on('2025-07-01'))).toEqual({ places: 10, taken: 2, equipped: 1, throughSuccessor: 1, units: 1 })
    const later = asked(given, { places, used: new Map([...USED, ['moi', '2025-08-01']]) })
    expect(equippedSum(later('2025-08-01'))).toEqual({
      places: 10,
      taken: 2,
      equipped: 2,
      throughSuccessor: 2,
      units: 1,
    })
  })

  it('ends when something breaks, goes on when it is repaired or replaced, and history is not rewritten', () => {
    const states = [
      ...given,
      state('m', 'cu1', ['2024-05-01', 'broken']),
      state('m', 'cu1', ['2024-06-01']),
      state('m', 'khac', ['2024-07-01']),
    ]
    const on = asked(states)
    expect(['2024-04-30', '2024-05-01', '2024-06-01', '2024-07-01'].map((day) => on(day)[0]?.equipped)).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('asks for what the programme requires, by default a computer and a line', () => {
    expect(asked(given, { required: ['may-in'] })('2024-04-01')[0]?.missing).toEqual(['may-in'])
    expect(asked([])('2024-04-01')[0]?.missing).toEqual(['may-tinh', 'duong-truyen-internet'])
  })

  it('does not count an open place, a unit that nobody succeeded, or one before its place began', () => {
    const states = [state('m', 'dut', ['2024-01-01']), state('n', 'dut', ['2024-01-01'])]
    const places = [place('dut', '2024-01-01'), place(null, null)]
    const on = asked(states, { places, used: new Map([['dut', '2024-01-01']]) })
    expect(on('2023-12-31').map(({ unitId }) => unitId)).toEqual([null])
    expect(on('2025-06-30').map(({ equipped }) => equipped)).toEqual([true, false])
    expect(on('2025-07-01').map(({ equipped }) => equipped)).toEqual([false, false])
  })

  it('counts what a divided unit had for its own place, not for that of an heir', () => {
    const states = [state('m', 'tach', ['2024-01-01']), state('n', 'tach', ['2024-01-01'])]
    const used = new Map([
      ['tach', '2024-01-01'],
      ['khac', '2024-01-01'],
    ])
    const on = asked(states, { places: [place('tach'), place('khac')], used })
    expect(on('2025-07-01').map(({ equipped }) => equipped)).toEqual([true, false])
    const placed = equipmentOn(equipmentRows(ITEMS, states), { units: BY_ID, day: '2025-07-01' })
    expect(placed[0]).toMatchObject({ holder: 'tach', inheritedFrom: null, heirs: ['khac', 'moi'] })
  })

  it('gives the same answer for a day whatever is entered for later days', () => {
    const days = fc.integer({ min: 10, max: 28 }).map((dayOfMonth) => `2024-04-${dayOfMonth}`)
    const entry = fc.tuple(
      fc.constantFrom('m', 'n'),
      fc.constantFrom('cu1', 'khac'),
      fc.tuple(days, fc.constantFrom('working', 'broken', 'returned') as fc.Arbitrary<StateEntry['state']>),
    )
    fc.assert(
      fc.property(fc.array(entry), days, (entries, on) => {
        const states = [...given, ...entries.map(([item, unit, when]) => state(item, unit, when))]
        const known = states.filter(({ from }) => from <= on)
        expect(asked(states)(on)).toEqual(asked(known)(on))
      }),
    )
  })
})

describe('what units have', () => {
  it('is made of stretches without a gap; of one day the last entry counts', () => {
    const states = [
      state('m', 'cu1', ['2024-01-05']),
      state('m', 'cu1', ['2024-03-01', 'broken']),
      state('m', 'khac', ['2024-03-01']),
    ]
    expect(equipmentRows(ITEMS, states).map(({ unitId, from, to }) => [unitId, from, to])).toEqual([
      ['cu1', '2024-01-05', '2024-02-29'],
      ['cu1', '2024-03-01', '2024-02-29'],
      ['khac', '2024-03-01', null],
    ])
    const [only] = equipmentOn(equipmentRows(ITEMS, states), { units: BY_ID, day: '2024-03-01' })
    expect(only).toMatchObject({ holder: 'khac', state: 'working' })
  })

  it('is in the scope of a coordinator with the units that these succeeded', () => {
    const scope = equipmentScope(UNITS, { unitId: 'tinh', withBelow: true, today: '2026-01-01' })
    expect([...scope].sort()).toEqual(['cu1', 'cu2', 'moi', 'tach', 'tinh'])
    expect([...equipmentScope(UNITS, { unitId: 'moi', withBelow: false, today: '2025-06-30' })]).toEqual(['moi'])
  })

  it('stands with nobody before the unit begins', () => {
    expect(standOn(BY_ID, { id: 'moi', day: '2025-06-30' }).holders).toEqual([])
  })

  it('is used first on the day of the earliest receipt that shows use, in Vietnam', () => {
    const receipts = [
      { unitId: 'a', event: 'seen', at: '2026-03-02T18:00:00.000Z' },
      { unitId: 'a', event: 'removed', at: '2026-01-01T00:00:00.000Z' },
      { unitId: 'a', event: 'acknowledged', at: '2026-03-05T00:00:00.000Z' },
    ] as const
    expect([...firstUses(receipts)]).toEqual([['a', '2026-03-03']])
  })
})
