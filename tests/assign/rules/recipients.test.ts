import { describe, expect, it } from '@jest/globals'
import { endedUnitMessage, existsOn, groupMembers } from '../../../src/assign/rules/recipients'

const district = {
  id: 'h',
  name: 'Huyện Tuy An',
  validTo: '2025-06-30',
  groups: ['ven-bien'],
  successors: ['x1', 'x2'],
}
const commune = { id: 'x1', name: 'Xã Tuy An Đông', validFrom: '2025-07-01', groups: ['ven-bien'] }
const post = { id: 'd', name: 'Đồn Xuân Đài', groups: ['don'] }

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
  it('are those that exist on the day', () => {
    const units = [district, commune, post]
    expect(groupMembers(units, { group: 'ven-bien', day: '2025-06-30' })).toEqual([district])
    expect(groupMembers(units, { group: 'ven-bien', day: '2026-01-01' })).toEqual([commune])
    expect(groupMembers(units, { group: 'khong-co', day: '2026-01-01' })).toEqual([])
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
