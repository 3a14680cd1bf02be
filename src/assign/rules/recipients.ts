import type { GroupableUnit } from './units/unitGroups'

export { existsOn } from './units/unitsInTime'
export { groupMembers, type UnitGroup } from './units/unitGroups'

export type RecipientUnit = GroupableUnit

/** What to say of a unit that is no more: who succeeded it. */
export function endedUnitMessage(unit: RecipientUnit, names: ReadonlyMap<string, string>): string {
  const successors = (unit.successors ?? []).flatMap((id) => names.get(id) ?? [])
  const hint = successors.length > 0 ? ` Đơn vị kế tục: ${successors.join('; ')}.` : ' Chưa ghi đơn vị kế tục.'
  return `“${unit.name}” không còn hoạt động.${hint}`
}
