import { agencies } from './agencies'
import { communes } from './communes'
import { districts } from './districts'
import { borderPosts } from './borderPosts'
import type { DemoUnit } from './demoUnit'

export type DemoGroup = { slug: string; name: string; note?: string }

export const demoGroups: readonly DemoGroup[] = [
  { slug: 'don-bien-phong', name: 'Các đồn Biên phòng' },
  { slug: 'don-bien-phong-tuyen-bien', name: 'Sáu đồn Biên phòng tuyến biển' },
  {
    slug: 'xa-phuong-ven-bien',
    name: '13 xã, phường ven biển',
    note: 'Danh sách suy ra, cần kiểm tra với văn bản chính thức.',
  },
  { slug: '4-huyen-ven-bien', name: 'Bốn huyện, thị xã, thành phố ven biển (đến 30/6/2025)' },
]

/** Every unit of the demonstration, before and after 01/7/2025; each predecessor and successor is in the list. */
export const demoUnits: readonly DemoUnit[] = [...agencies, ...borderPosts, ...districts, ...communes]

/** Keys of the members of a group that are valid on `day` (YYYY-MM-DD). */
export function groupMembers(group: string, day: string): string[] {
  return demoUnits.filter((unit) => unit.groups?.includes(group) && isValidOn(unit, day)).map((unit) => unit.key)
}

/** Keys of every unit that is valid on `day` (YYYY-MM-DD). */
export function unitsValidOn(day: string): string[] {
  return demoUnits.filter((unit) => isValidOn(unit, day)).map((unit) => unit.key)
}

function isValidOn({ validFrom, validTo }: DemoUnit, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}
