import { type Choice, type DatedUnit, nodeOf } from './chosenUnits'
import { idsBelow } from './idsBelow'

/**
 * `forward`: nobody below gets it before the unit forwards it. `told`: it goes at once, the unit is told and may hold it back
 * for a while.
 */
export type ThroughMode = 'forward' | 'told'

export type Through = { unit: DatedUnit; mode: ThroughMode }

/** Which of the chosen units lie below the one that a sending goes through. It itself only receives. */
export function idsThrough(
  units: readonly DatedUnit[],
  { chosen, through }: { chosen: readonly Choice[]; through: Through | null },
): string[] {
  if (!through) return []
  const below = new Set(idsBelow(units.map(nodeOf), through.unit.id))
  return chosen.map(({ unit }) => unit.id).filter((id) => id !== through.unit.id && below.has(id))
}

type ScopeQuestion = {
  chosen: readonly Choice[]
  /** Whose branch the sender answers for; `everybody` for the lead department. */
  sender: { unitId: string | null } | 'everybody'
  through: Through | null
}

/**
 * Chosen units that this person may not send to. A coordinator sends to the own unit and what is below it; to units of another
 * branch only through a unit above these, which forwards.
 */
export function unitsOutOfScope(units: readonly DatedUnit[], { chosen, sender, through }: ScopeQuestion): DatedUnit[] {
  if (sender === 'everybody') return []
  const own = new Set(sender.unitId ? idsBelow(units.map(nodeOf), sender.unitId) : [])
  const forwarded = new Set(through?.mode === 'forward' ? idsThrough(units, { chosen, through }) : [])
  if (through?.mode === 'forward') forwarded.add(through.unit.id)
  return chosen.flatMap(({ unit }) => (own.has(unit.id) || forwarded.has(unit.id) ? [] : [unit]))
}
