import { idsBelow } from '../../../assign/rules/idsBelow'
import { standingFor } from '../../../assign/rules/units/unitGroups'
import type { UnitInTime } from '../../../assign/rules/units/unitsInTime'

type Asked = {
  unitId: string
  /** Also what is below it. */ withBelow: boolean
  /** Calendar day in Vietnam. */ today: string
}

/** The units whose equipment somebody of this unit answers for: its own, those below it, and those that these succeeded. */
export function equipmentScope(units: readonly UnitInTime[], { unitId, withBelow, today }: Asked): Set<string> {
  const nodes = units.map(({ id, parent }) => ({ id, parentId: parent ?? null }))
  const own = withBelow ? idsBelow(nodes, unitId) : [unitId]
  const former = standingFor(units, today)
  return new Set(own.flatMap((id) => [id, ...(former.get(id) ?? [])]))
}
