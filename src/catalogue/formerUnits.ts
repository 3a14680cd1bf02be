import { standingFor } from '../assign/rules/units/unitGroups'
import { standingOn } from '../assign/rules/units/unitsInTime'
import { type Holding, holdingsOf, isHeld } from './holdings'
import type { Catalogue } from './openCatalogue'
import { memoized } from './sql'
import { unitDetails } from './units'

/** Ids of the units that have ended before a calendar day in Vietnam: nobody is there to do anything. */
export function endedUnits(catalogue: Catalogue, today: string): ReadonlySet<string> {
  return memoized(catalogue, `ended units on ${today}`, () => {
    const ended = unitDetails(catalogue).filter((unit) => standingOn(unit, today) === 'ended')
    return new Set(ended.map(({ id }) => id))
  })
}

/** By unit of that day: those that have ended and that it stands for. */
export function formerUnits(catalogue: Catalogue, today: string): ReadonlyMap<string, readonly string[]> {
  return memoized(catalogue, `former units on ${today}`, () =>
    standingFor(
      unitDetails(catalogue).map(({ id, name, validFrom, validTo, successorIds }) => {
        return { id, name, validFrom, validTo, successors: successorIds }
      }),
      today,
    ),
  )
}

type Inheriting = { holdings: readonly Holding[]; today: string; heirs: readonly string[] }

/**
 * What ended units were sent or hold, as holdings of whoever stands for them now: what is recalled later has to be removed by
 * somebody. Only what the heirs were not sent themselves.
 */
export function inheritedHoldings(catalogue: Catalogue, { holdings, today, heirs }: Inheriting): Holding[] {
  const former = formerUnits(catalogue, today)
  const byUnit = new Map<string, Map<string, Holding>>()
  for (const holding of holdings) {
    const own = byUnit.get(holding.unitId) ?? new Map<string, Holding>()
    byUnit.set(holding.unitId, own.set(holding.documentId, holding))
  }
  return heirs.flatMap((unitId) => {
    const lent = (former.get(unitId) ?? []).flatMap((from) => [...(byUnit.get(from)?.values() ?? [])])
    return takenOver(lent, { unitId, own: byUnit.get(unitId) ?? new Map() })
  })
}

type Taking = { unitId: string; own: ReadonlyMap<string, Holding> }

function takenOver(lent: readonly Holding[], { unitId, own }: Taking): Holding[] {
  const inherited = new Map<string, Holding>()
  // What it was released from, and has no copy of, passes to nobody.
  for (const holding of lent.filter((each) => isHeld({ ...each, ended: null }))) {
    const { documentId } = holding
    const mine = own.get(documentId)
    if (mine?.sent || inherited.get(documentId)?.sent) continue
    inherited.set(documentId, { ...holding, unitId, receipts: mine?.receipts ?? [] })
  }
  return [...inherited.values()]
}

/** What a unit, and those that it stands for, were sent or hold. */
export function holdingsWithFormer(
  catalogue: Catalogue,
  { unitId, today }: { unitId: string; today: string },
): Holding[] {
  const unitIds = [unitId, ...(formerUnits(catalogue, today).get(unitId) ?? [])]
  return unitIds.flatMap((id) => holdingsOf(catalogue, { unitId: id }))
}
