import { describe, expect, it } from '@jest/globals'
import { endedUnitMessage, existsOn, groupMembers } from '../../../src/assign/rules/recipients'
import type { GroupCondition, GroupableUnit } from '../../../src/assign/rules/units/unitGroups'

const district: GroupableUnit = {
  id: 'h',
  name: 'Huyện Tuy An',
  kind: 'ubnd-huyen',
  validTo: '2025-06-30',
  coastal: true,
  successors: ['x1', 'x2'],
}
const commune: GroupableUnit = {
  id: 'x1',
  name: 'Xã Tuy An Đông',
  kind: 'ubnd-xa',
  validFrom: '2025-07-01',
  coastal: true,
}
const inland: GroupableUnit = { id: 'x2', name: 'Xã Tuy An Bắc', kind: 'ubnd-xa', validFrom: '2025-07-01' }
const formerCommand: GroupableUnit = { id: 'a', name: 'Bộ Chỉ huy', validTo: '2025-06-30', successors: ['b'] }
const command: GroupableUnit = { id: 'b', name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' }
const post: GroupableUnit = {
  id: 'd',
  name: 'Đồn Xuân Đài',
  kind: 'don-bien-phong',
  parents: [{ unit: 'b', from: '2025-07-01', to: null }],
}
const units = [district, commune, inland, formerCommand, command, post]
const programmes = [{ slug: '10-xa', members: [{ unit: 'x2', from: '2025-07-01', to: '2026-12-31' }] }]

const idsOf = (condition: GroupCondition, day: string, more: GroupCondition[] = []) =>
  groupMembers(units, { group: { rule: { any: [condition, ...more] } }, day, programmes }).map(({ id }) => id)

describe('existsOn', () => {
  it.each([
    [district, '2025-06-30', true],
    [district, '2025-07-01', false],
    [commune, '2025-06-30', false],
    [commune, '2025-07-01', true],
    [post, '1999-01-01', true],
  ])('says of %p on %s: %s', (unit, day, expected) => {
    expect(existsOn(unit, day)).toBe(expected)
  })
})

describe('groupMembers', () => {
  it.each<[string, GroupCondition, string, string[]]>([
    ['kind and coast', { kinds: ['ubnd-xa'], coastal: true }, '2026-01-01', ['x1']],
    ['the coast, before and after', { coastal: true }, '2025-06-30', ['h']],
    ['no coast', { kinds: ['ubnd-xa'], coastal: false }, '2026-01-01', ['x2']],
    ['what is below a unit that day', { below: 'b' }, '2025-07-01', ['d']],
    ['what is below a unit, the day before', { below: 'b' }, '2025-06-30', []],
    ['a unit itself while it exists', { successorsOf: ['h'] }, '2025-06-30', ['h']],
    ['its successors afterwards', { successorsOf: ['h'] }, '2025-07-01', ['x1', 'x2']],
    ['the coastal ones of its successors', { successorsOf: ['h'], coastal: true }, '2025-07-01', ['x1']],
    ['a programme', { programme: '10-xa' }, '2026-12-31', ['x2']],
    ['a programme that has ended', { programme: '10-xa' }, '2027-01-01', []],
    ['an unknown programme', { programme: 'khac' }, '2026-01-01', []],
    ['listed units', { units: ['h', 'd'] }, '2025-06-30', ['h', 'd']],
    ['listed units, and who succeeded them', { units: ['h', 'd'] }, '2026-01-01', ['x1', 'x2', 'd']],
    ['what is below the successor of a unit', { below: 'a' }, '2025-07-01', ['d']],
    ['what is below a unit, and nobody below its successor yet', { below: 'a' }, '2025-06-30', []],
    ['nothing, by an empty condition', {}, '2026-01-01', []],
  ])('means by rule: %s', (_, condition, day, expected) => {
    expect(idsOf(condition, day)).toEqual(expected)
  })

  it('joins conditions without naming a unit twice', () => {
    expect(idsOf({ coastal: true }, '2026-01-01', [{ kinds: ['ubnd-xa'] }])).toEqual(['x1', 'x2'])
  })
})

describe('endedUnitMessage', () => {
  it('names those who succeeded the unit, and says when nobody is known', () => {
    const names = new Map([['x1', 'Xã Tuy An Đông'], ['x2', 'Xã Tuy An Nam']]) // prettier-ignore
    expect(endedUnitMessage(district, names)).toBe(
      '“Huyện Tuy An” không còn hoạt động. Đơn vị kế tục: Xã Tuy An Đông; Xã Tuy An Nam.',
    )
    expect(endedUnitMessage({ ...district, successors: null }, names)).toContain('Chưa ghi đơn vị kế tục')
  })
})
