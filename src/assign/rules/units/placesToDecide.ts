import { holdsOn } from './dated'
import { existsOn, standingOn, type UnitInTime } from './unitsInTime'
import { type ProgrammeMembers, succeeding } from './unitGroups'

export type PlaceToDecide = { unit: UnitInTime; successors: UnitInTime[] }

/**
 * Places of a programme that are held on a day by units which have ended: a place was given by name in a decision, so it passes to
 * nobody by itself. With who has succeeded the unit until then.
 */
export function placesToDecide(
  units: readonly UnitInTime[],
  { members, day }: { members: ProgrammeMembers['members']; day: string },
): PlaceToDecide[] {
  const held = new Set(members.filter((member) => holdsOn(member, day)).map(({ unit }) => unit))
  return units
    .filter((unit) => held.has(unit.id) && standingOn(unit, day) === 'ended')
    .map((unit) => {
      const ids = succeeding(units, { ids: [unit.id], day })
      return { unit, successors: units.filter((each) => ids.has(each.id) && existsOn(each, day)) }
    })
}
