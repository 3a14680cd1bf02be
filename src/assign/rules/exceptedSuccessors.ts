import type { RecipientUnit } from './recipients'

/**
 * Ids of the excepted units and of all that are nothing but their successors: made of them alone, after they had ended. Where
 * others were merged in, or it took over beside what it is, the unit is not meant by the exception.
 */
export function exceptedSuccessors(units: readonly RecipientUnit[], excepted: Iterable<string>): Set<string> {
  const former = new Map<string, RecipientUnit[]>()
  for (const unit of units) {
    for (const id of unit.successors ?? []) former.set(id, [...(former.get(id) ?? []), unit])
  }
  const all = new Set(excepted)
  let hasGrown = all.size > 0
  while (hasGrown) {
    hasGrown = false
    for (const unit of units) {
      const makers = former.get(unit.id) ?? []
      if (all.has(unit.id) || makers.length === 0) continue
      if (!makers.every((maker) => all.has(maker.id) && isAfter(unit, maker))) continue
      all.add(unit.id)
      hasGrown = true
    }
  }
  return all
}

function isAfter({ validFrom }: RecipientUnit, { validTo }: RecipientUnit): boolean {
  return Boolean(validFrom && validTo && validFrom > validTo)
}
