import { describe, expect, it } from '@jest/globals'
import { askedOf } from '../../../../src/report/rules/indicators/asked'
import { corrections } from '../../../../src/report/rules/indicators/corrections'
import { equipped } from '../../../../src/report/rules/indicators/equipped'
import { equippedOn } from '../../../../src/report/rules/equipment/equippedOn'
import { withOpenPlaces } from '../../../../src/report/rules/equipment/openPlaces'
import type { EquipmentRow, PlaceRow, UnitRow } from '../../../../src/report/rules/rows'

const PROGRAMME = { id: 'p', slug: 'hai-xa', name: 'Hai xã', places: 2, decision: null, sample: false }

function commune(id: string): UnitRow {
  const open = { validFrom: null, validTo: null, parents: [], names: [], kinds: [], areas: [], successors: [] }
  const unit = { id, slug: id, name: `Xã ${id}`, shortName: null, kind: 'ubnd-xa', coastal: true, predecessors: [] }
  return { ...open, ...unit } as unknown as UnitRow // what neither figure asks is left out
}

const UNITS = ['mot', 'hai'].map(commune)

function place(unitId: string, more: Partial<PlaceRow> = {}): PlaceRow {
  const known = { knownAt: '2025-01-10T02:00:00.000Z', endKnownAt: null }
  return {
    programmeId: 'p',
    unitId,
    from: '2025-01-01',
    to: null,
    decision: '1/QĐ',
    sample: false,
    ...known,
    ...more,
  }
}

/** Everything that is needed works at both since 2024. */
const EQUIPMENT = ['mot', 'hai'].flatMap((unitId) =>
  ['may-tinh', 'duong-truyen-internet'].map((kind): EquipmentRow => {
    const at = { from: '2024-01-01', to: null, knownAt: '2024-01-02T02:00:00.000Z' }
    return { itemId: `${unitId} ${kind}`, kind, name: kind, unitId, state: 'working', ...at }
  }),
)
const USED = new Map(UNITS.map(({ id }) => [id, '2024-02-01']))
const QUARTER = { from: '2025-04-01', asOf: '2025-06-30' }
/** The end of the quarter's last day in Vietnam. */
const THEN = '2025-06-30T17:00:00.000Z'

function share(taken: PlaceRow[], knownBy?: string): [string[], string[]] {
  const rows = {
    places: withOpenPlaces(taken, { programmeId: 'p', sample: false, places: 2 }),
    equipment: EQUIPMENT,
    units: UNITS,
    firstUses: USED,
  }
  const asked = askedOf({ ...QUARTER, ...(knownBy === undefined ? {} : { knownBy }) })
  const { inside, outside } = equipped({ programmes: [PROGRAMME], rows, equippedOn, kindNames: new Map() }, asked)
  return [[...inside].map(({ unitId }) => unitId ?? 'open'), [...outside].map(({ unitId }) => unitId ?? 'open')]
}

function late(places: PlaceRow[], knownBy?: string): string[] {
  const asked = askedOf({ ...QUARTER, ...(knownBy === undefined ? {} : { knownBy }) })
  const officers = { officers: [], terms: [], courses: [], attendances: [] }
  return corrections({ receipts: [], officers, equipment: [], places, units: UNITS }, asked).map(({ text }) => text)
}

describe('a place in a programme that the library learnt of late', () => {
  const late2 = place('hai', { knownAt: '2025-08-20T02:00:00.000Z' })

  it('counts from its own day on, but was open in what was known before', () => {
    expect(share([place('mot'), late2])).toEqual([['mot', 'hai'], []])
    expect(share([place('mot'), late2], THEN)).toEqual([['mot'], ['open']])
  })

  it('stands among what came in after the quarter, once it is known', () => {
    expect(late([place('mot'), late2])).toEqual(['Xã hai: vào chương trình từ 01/01/2025'])
    expect(late([place('mot'), late2], THEN)).toEqual([])
  })

  it('had no last day before somebody entered it', () => {
    const ended = place('hai', { to: '2025-03-31', endKnownAt: '2025-08-20T02:00:00.000Z' })
    expect(share([place('mot'), ended])).toEqual([['mot'], ['open']])
    expect(share([place('mot'), ended], THEN)).toEqual([['mot', 'hai'], []])
    expect(late([ended])).toEqual(['Xã hai: hết chương trình sau 31/3/2025'])
  })

  it('is as it stands where it was entered before such times were kept', () => {
    const old = place('hai', { knownAt: null, to: '2025-03-31' })
    expect(share([place('mot'), old], THEN)).toEqual([['mot'], ['open']])
    expect(late([old])).toEqual([])
  })
})
