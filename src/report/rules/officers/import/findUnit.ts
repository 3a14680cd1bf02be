import { holdsOn } from '../../../../assign/rules/units/dated'
import { existsOn, nameOn, type UnitInTime } from '../../../../assign/rules/units/unitsInTime'
import { formatDay } from '../../../../vietnamese/calendar'
import { sameNameKey } from '../officerNames'

/** A unit with what people call it by. Codes are used again for other units: each has its days. */
export type NamedUnit = UnitInTime & {
  slug: string
  codes?: readonly { value: string; from: string | null; to: string | null }[] | null
}

export type FoundUnit = { unit: NamedUnit } | { fault: string }

/** Finds units by code, slug or name as they were on a day; what was found once is found again at once. */
export function unitFinder(units: readonly NamedUnit[]): (text: string, day: string) => FoundUnit {
  const known = new Map<string, FoundUnit>()
  return (text, day) => {
    const key = `${day} ${text}`
    const found = known.get(key) ?? findUnit(units, { text, day })
    known.set(key, found)
    return found
  }
}

type Asked = { text: string; day: string }

function findUnit(units: readonly NamedUnit[], { text, day }: Asked): FoundUnit {
  const wanted = sameNameKey(text)
  const there = units.filter((unit) => existsOn(unit, day) && isCalled(unit, { text, wanted, day }))
  const [unit, another] = there
  if (unit && !another) return { unit }
  if (another)
    return { fault: `Có hai đơn vị là “${text}” vào ngày ${formatDay(day)}. Hãy ghi mã hoặc địa chỉ (slug).` }
  return { fault: absence(units, { text, wanted, day }) }
}

type Wanted = Asked & { wanted: string }

function isCalled(unit: NamedUnit, { text, wanted, day }: Wanted): boolean {
  if (unit.slug === text || unit.id === text) return true
  if (unit.codes?.some((code) => code.value === text && holdsOn(code, day))) return true
  const { name, shortName } = nameOn(unit, day)
  return sameNameKey(name) === wanted || (shortName !== null && sameNameKey(shortName) === wanted)
}

/** There is no such unit on the day: perhaps there was, or will be. */
function absence(units: readonly NamedUnit[], { text, wanted, day }: Wanted): string {
  const other = units.find(({ slug, name, shortName, names }) => {
    const all = [name, shortName ?? '', ...(names ?? []).map((each) => each.name)]
    return slug === text || all.some((each) => each !== '' && sameNameKey(each) === wanted)
  })
  if (!other) return `Không có đơn vị “${text}”.`
  if (other.validFrom && day < other.validFrom)
    return `“${text}” chỉ có từ ngày ${formatDay(other.validFrom)}; vào ngày ${formatDay(day)} chưa có.`
  if (other.validTo && day > other.validTo)
    return `“${text}” đã kết thúc hoạt động ngày ${formatDay(other.validTo)}; vào ngày ${formatDay(day)} không còn.`
  return `Vào ngày ${formatDay(day)} không có đơn vị nào tên “${text}”.`
}
