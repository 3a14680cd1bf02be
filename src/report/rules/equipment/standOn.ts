import { existsOn, type UnitInTime } from '../../../assign/rules/units/unitsInTime'

export type Units = ReadonlyMap<string, UnitInTime>

export type Standing = {
  /** The unit itself while it exists, else whoever succeeded it, however often. */
  holders: string[]
  /** The unit, and all through which it passed to its holders. */
  line: string[]
}

/** Who stands for a unit on a calendar day in Vietnam. A unit that has not begun yet stands for nobody. */
export function standOn(units: Units, { id, day }: { id: string; day: string }): Standing {
  const holders = new Set<string>()
  const line = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const unit = units.get(next)
    if (!unit || line.has(next)) continue
    line.add(next)
    if (existsOn(unit, day)) holders.add(next)
    else if (unit.validTo && unit.validTo < day) waiting.push(...(unit.successors ?? []))
  }
  return { holders: [...holders].sort(), line: [...line] }
}

export function unitsById(units: readonly UnitInTime[]): Units {
  return new Map(units.map((unit) => [unit.id, unit]))
}
