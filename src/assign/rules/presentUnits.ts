import { existsOn, type RecipientUnit } from './recipients'

/**
 * The units that stand for one on a calendar day: itself, or where it has ended those that succeeded it, and so on. Empty where
 * nobody did. A loop by mistake ends all the same.
 */
export function presentUnits(
  units: ReadonlyMap<string, RecipientUnit>,
  { unitId, day }: { unitId: string; day: string },
): string[] {
  const passed = new Set<string>()
  const present = new Set<string>()
  const waiting = [unitId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const unit = units.get(id)
    if (!unit || passed.has(id)) continue
    passed.add(id)
    if (existsOn(unit, day)) present.add(id)
    else waiting.push(...(unit.successors ?? []))
  }
  return [...present]
}
