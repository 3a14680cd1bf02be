import { agencies } from './agencies'
import { communes } from './communes'
import { coastOrderOf } from './coastOrder'
import { districts } from './districts'
import { borderPosts } from './borderPosts'
import type { DemoUnit } from './demoUnit'
import { DISTRICTS, DISTRICT_KEYS } from './unitKeys'
import { groupMembers as membersByRule, type UnitGroup } from '../assign/rules/recipients'
import type { GroupableUnit } from '../assign/rules/units/unitGroups'
import { UNIT_GROUPS } from '../vocabulary/unitGroups'

const COASTAL_DISTRICT_KEYS = DISTRICTS.filter(({ coastal }) => coastal).map(({ code }) => DISTRICT_KEYS[code] ?? code)

/** The group whose units are the denominator of the plan's figures. */
export const PLAN_RECIPIENTS = 'noi-nhan-theo-ke-hoach'

/** Every unit of the demonstration, before and after 01/7/2025; each predecessor and successor is in the list. */
export const demoUnits: readonly DemoUnit[] = [...agencies, ...borderPosts, ...districts, ...communes].map((unit) => ({
  ...unit,
  ...coastOrderOf(unit.key),
}))

/** Units in the rules are named by the demonstration's keys. */
export const demoGroups: readonly UnitGroup[] = [
  ...UNIT_GROUPS,
  {
    slug: '4-huyen-ven-bien',
    name: 'Bốn huyện, thị xã, thành phố ven biển (đến 30/6/2025)',
    rule: { any: [{ units: COASTAL_DISTRICT_KEYS }] },
  },
  {
    slug: 'don-vi-ke-tuc-4-huyen-ven-bien',
    name: 'Đơn vị kế tục bốn huyện, thị xã, thành phố ven biển',
    rule: { any: [{ successorsOf: COASTAL_DISTRICT_KEYS }] },
  },
  {
    slug: PLAN_RECIPIENTS,
    name: 'Nơi nhận theo Kế hoạch triển khai Quyết định số 1191/QĐ-TTg',
    rule: {
      any: [
        { successorsOf: ['so-tttt-phu-yen'] },
        { successorsOf: COASTAL_DISTRICT_KEYS, coastal: true },
        { kinds: ['don-bien-phong', 'don-bien-phong-cua-khau-cang'], coastal: true },
      ],
    },
  },
]

/** A place for each commune; which ten they are was not verified, so none is named. */
export const demoProgrammes = [
  {
    slug: '10-xa-dac-biet-kho-khan-bai-ngang-hai-dao',
    name: 'Mười xã đặc biệt khó khăn vùng bãi ngang ven biển và hải đảo',
    decision: 'Dữ liệu mẫu: danh sách chưa xác minh, đối chiếu phụ lục Quyết định số 131/QĐ-TTg ngày 25/01/2017',
    places: 10,
    members: [],
    sample: true,
  },
] as const

/** Keys of the members of a group that are valid on `day` (YYYY-MM-DD). */
export function groupMembers(slug: string, day: string): string[] {
  const group = demoGroups.find((each) => each.slug === slug)
  return group ? membersByRule(demoUnits.map(asUnit), { group, day }).map(({ id }) => id) : []
}

function asUnit({ key, parents, successorKeys, ...unit }: DemoUnit): GroupableUnit {
  return {
    ...unit,
    id: key,
    successors: successorKeys,
    parents: parents.map(({ key: parentKey, from, to }) => ({ unit: parentKey, from, to })),
  }
}

/** Keys of every unit that is valid on `day` (YYYY-MM-DD). */
export function unitsValidOn(day: string): string[] {
  return demoUnits.filter((unit) => isValidOn(unit, day)).map((unit) => unit.key)
}

function isValidOn({ validFrom, validTo }: DemoUnit, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}
