import { describe, expect, it } from '@jest/globals'
import { learntOfGroup } from '../../../../src/assign/rules/units/groupFacts'
import { learntOfUnit } from '../../../../src/assign/rules/units/unitFacts'

const COMMUNE = { kind: 'ubnd-xa', parent: 'huyen', validFrom: '2021-01-01', validTo: null, coastal: true }
const since = (from: string | null, to: string | null, unit: string) => ({ unit, from, to })
const name = (from: string | null, to: string | null, text: string) => ({ name: text, shortName: null, from, to })

describe('what a save entered of a unit', () => {
  it('is of a new unit that there is one, from the day that it names', () => {
    expect(learntOfUnit(COMMUNE, null)).toEqual({ facts: ['made'], since: '2021-01-01' })
    expect(learntOfUnit({ ...COMMUNE, validFrom: null }, null)).toEqual({ facts: ['made'], since: null })
  })

  it('is nothing where a name was spelt otherwise, or the clock wrote what is true today', () => {
    const names = [name(null, '2025-06-30', 'Xã Ba'), name('2025-07-01', null, 'Phường Ba')]
    const respelt = [name(null, '2025-06-30', 'Xã Bà'), name('2025-07-01', null, 'Phường Bà')]
    expect(learntOfUnit({ ...COMMUNE, names: respelt }, { ...COMMUNE, names })).toBeNull()
    const parents = [since(null, '2025-06-30', 'huyen'), since('2025-07-01', null, 'tinh')]
    expect(learntOfUnit({ ...COMMUNE, parents, parent: 'tinh' }, { ...COMMUNE, parents })).toBeNull()
    expect(learntOfUnit({ ...COMMUNE, validTo: '' }, COMMUNE)).toBeNull()
  })

  it('is an end from the day after it, and the heirs with it; of one that goes on, an heir is nobody', () => {
    const ended = { ...COMMUNE, validTo: '2025-06-30', successors: ['moi'] }
    expect(learntOfUnit(ended, COMMUNE)).toEqual({ facts: ['ended', 'successors'], since: '2025-07-01' })
    expect(learntOfUnit({ ...COMMUNE, successors: ['moi'] }, COMMUNE)).toBeNull()
    expect(learntOfUnit(COMMUNE, ended)).toEqual({ facts: ['ended'], since: '2025-07-01' })
    // Entered with the wrong day first: what lies between is another.
    expect(learntOfUnit({ ...COMMUNE, validTo: '2025-05-31' }, { ...COMMUNE, validTo: '2025-06-30' })).toEqual({
      facts: ['ended'],
      since: '2025-06-01',
    })
  })

  it('is a beginning from the first day that is another for it', () => {
    expect(learntOfUnit({ ...COMMUNE, validFrom: '2025-07-01' }, COMMUNE)).toEqual({
      facts: ['begun'],
      since: '2021-01-01',
    })
    expect(learntOfUnit(COMMUNE, { ...COMMUNE, validFrom: null })).toEqual({ facts: ['begun'], since: null })
  })

  it('is another parent, name or kind from the first day on which it differs', () => {
    const parents = [since(null, '2025-06-30', 'huyen'), since('2025-07-01', null, 'tinh')]
    expect(learntOfUnit({ ...COMMUNE, parents }, COMMUNE)).toEqual({ facts: ['parent'], since: '2025-07-01' })
    const names = [name(null, '2025-06-30', 'Xã Ba'), name('2025-07-01', null, 'Phường Ba')]
    expect(learntOfUnit({ ...COMMUNE, names }, COMMUNE)).toEqual({ facts: ['name'], since: '2025-07-01' })
    const kinds = [
      { kind: 'ubnd-xa', from: null, to: '2025-08-31' },
      { kind: 'so', from: '2025-09-01', to: null },
    ]
    expect(learntOfUnit({ ...COMMUNE, kinds, names }, COMMUNE)).toEqual({
      facts: ['name', 'kind'],
      since: '2025-07-01',
    })
    // Without days it is taken back to the beginning.
    expect(learntOfUnit({ ...COMMUNE, coastal: false }, COMMUNE)).toEqual({ facts: ['coastal'], since: null })
    expect(learntOfUnit({ ...COMMUNE, kind: 'so', names }, COMMUNE)).toEqual({ facts: ['name', 'kind'], since: null })
  })
})

describe('what a save entered of a group', () => {
  const [posts, communes] = [{ any: [{ kinds: ['don-bien-phong'] }] }, { any: [{ kinds: ['ubnd-xa'] }] }]

  it('is that it is counted or no longer is, or whom a counted one means', () => {
    expect(learntOfGroup({ rule: posts, counted: true }, null)).toBe('counted')
    expect(learntOfGroup({ rule: posts, counted: true }, { rule: posts, counted: false })).toBe('counted')
    expect(learntOfGroup({ rule: communes, counted: false }, { rule: posts, counted: true })).toBe('not-counted')
    expect(learntOfGroup({ rule: communes, counted: true }, { rule: posts, counted: true })).toBe('rule')
  })

  it('is nothing of a group that no report counts by, or of one that means the same', () => {
    expect(learntOfGroup({ rule: posts }, null)).toBeNull()
    expect(learntOfGroup({ rule: communes, counted: false }, { rule: posts })).toBeNull()
    expect(learntOfGroup({ rule: posts, counted: true }, { rule: { ...posts }, counted: true })).toBeNull()
  })
})
