import { describe, expect, it } from '@jest/globals'
import {
  areasOf,
  type ChoosableUnit,
  choosableUnits,
  groupsOf,
  kindsOf,
  matchingUnits,
  unitsAbove,
} from '../../src/admin/recipientChoices'

const day = '2026-08-05'
const units: ChoosableUnit[] = [
  { id: 'bch', name: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk', kind: 'chi-huy-bien-phong-tinh' },
  { id: 'xd', name: 'Đồn Biên phòng Xuân Đài', parent: 'bch', kind: 'don-bien-phong', areas: ['sc'] },
  { id: 'th', name: 'Đồn Biên phòng Tuy Hòa', parent: 'bch', kind: 'don-bien-phong' },
  {
    id: 'sc',
    name: 'Ủy ban nhân dân phường Sông Cầu',
    shortName: 'UBND P. Sông Cầu',
    kind: 'ubnd-xa',
  },
  { id: 'ta', name: 'Ủy ban nhân dân huyện Tuy An', validTo: '2025-06-30' },
]
const groups = [
  { slug: 'don-bien-phong', name: 'Các đồn Biên phòng', rule: { any: [{ units: ['xd', 'th', 'ta'] }] } },
  { slug: 'nhom-rieng', name: 'Nhóm riêng', rule: { any: [{ units: ['xd', 'sc'] }] } },
  { slug: 'khong-con-ai', name: 'Không còn ai', rule: { any: [{ units: ['ta'] }] } },
]
const editor = { id: 'e', roles: ['editor'] }
const coordinator = { id: 'c', roles: ['coordinator'], unit: { id: 'bch' } }

function idsFor(person: typeof editor): string[] {
  return choosableUnits(units, { person, day }).map(({ id }) => id)
}

describe('whom a person can send to', () => {
  it('is every unit that exists today, in the order of the alphabet', () => {
    expect(idsFor(editor)).toEqual(['bch', 'th', 'xd', 'sc'])
  })

  it('is the own unit and what is below it for a coordinator', () => {
    expect(idsFor(coordinator)).toEqual(['bch', 'th', 'xd'])
  })

  it('offers a group by a name, with its size, and only when all of it is within reach', () => {
    const forEditor = groupsOf(choosableUnits(units, { person: editor, day }), {
      all: units,
      groups,
      programmes: [],
      day,
    })
    expect(forEditor).toEqual([
      { slug: 'don-bien-phong', name: 'Các đồn Biên phòng', size: 2 },
      { slug: 'nhom-rieng', name: 'Nhóm riêng', size: 2 },
    ])
    const forCoordinator = groupsOf(choosableUnits(units, { person: coordinator, day }), {
      all: units,
      groups,
      programmes: [],
      day,
    })
    expect(forCoordinator.map(({ slug }) => slug)).toEqual(['don-bien-phong'])
  })
})

describe('other ways to choose', () => {
  const ward = { id: 'w', roles: ['coordinator'], unit: 'sc' }

  it('are the kinds that are wholly within reach', () => {
    expect(kindsOf(choosableUnits(units, { person: ward, day }), { all: units, day })).toEqual([
      { slug: 'ubnd-xa', name: 'Ủy ban nhân dân cấp xã', size: 1 },
    ])
    const sizes = kindsOf(choosableUnits(units, { person: editor, day }), { all: units, day })
    expect(sizes.map(({ slug, size }) => [slug, size])).toContainEqual(['don-bien-phong', 2])
  })

  it('are the areas: what others lie below, and what a post looks after', () => {
    expect(areasOf(choosableUnits(units, { person: editor, day })).map(({ id }) => id)).toEqual(['bch', 'sc'])
  })

  it('are units of another branch, through the one above them', () => {
    expect(unitsAbove(units, day).map(({ id }) => id)).toEqual(['bch'])
    expect(choosableUnits(units, { person: ward, day }).map(({ id }) => id)).toEqual(['sc'])
    expect(choosableUnits(units, { person: ward, day, through: 'bch' }).map(({ id }) => id)).toEqual([
      'bch',
      'th',
      'xd',
      'sc',
    ])
  })
})

describe('the search for a unit', () => {
  it.each([
    ['xuan dai', ['xd']],
    ['XUÂN ĐÀI', ['xd']],
    ['tuy hoà', ['th']],
    ['ubnd song cau', ['sc']],
    ['không có', []],
    [' ', ['bch', 'xd', 'th', 'sc', 'ta']],
  ])('finds by “%s”', (query, expected) => {
    expect(matchingUnits(units, query).map(({ id }) => id)).toEqual(expected)
  })
})
