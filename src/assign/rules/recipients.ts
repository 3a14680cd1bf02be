export type RecipientUnit = {
  id: string
  name: string
  validFrom?: string | null
  validTo?: string | null
  groups?: string[] | null
  successors?: string[] | null
}

/** Whether a unit exists on that calendar day. */
export function existsOn(unit: RecipientUnit, day: string): boolean {
  return (!unit.validFrom || unit.validFrom <= day) && (!unit.validTo || day <= unit.validTo)
}

/** The units of a group that exist on that day, resolved at the moment of sending. */
export function groupMembers<Unit extends RecipientUnit>(
  units: readonly Unit[],
  { group, day }: { group: string; day: string },
): Unit[] {
  return units.filter((unit) => unit.groups?.includes(group) && existsOn(unit, day))
}

/** What to say of a unit that is no more: who succeeded it. */
export function endedUnitMessage(unit: RecipientUnit, names: ReadonlyMap<string, string>): string {
  const successors = (unit.successors ?? []).flatMap((id) => names.get(id) ?? [])
  const hint = successors.length > 0 ? ` Đơn vị kế tục: ${successors.join('; ')}.` : ' Chưa ghi đơn vị kế tục.'
  return `“${unit.name}” không còn hoạt động.${hint}`
}
