import { sortKey } from '../vietnamese/compareVietnamese'
import type { Catalogue } from './openCatalogue'
import { unitDetails } from './units'
import type { UnitView } from './views'

/** The units in alphabetical order: those that exist on a calendar day in Vietnam, or all that ever were. */
export function listUnits(catalogue: Catalogue, { on }: { on?: string | undefined } = {}): UnitView[] {
  const units = unitDetails(catalogue).filter(
    ({ validFrom, validTo }) =>
      on === undefined || ((validFrom === null || validFrom <= on) && (validTo === null || on <= validTo)),
  )
  const views = units.map((unit): UnitView & { place: string } => ({
    id: unit.id,
    slug: unit.slug,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    parent: unit.parentId,
    codes: unit.codes,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    predecessors: unit.predecessorIds,
    successors: unit.successorIds,
    place: `${sortKey(unit.name)} ${unit.slug}`,
  }))
  return views.sort((one, other) => (one.place < other.place ? -1 : 1)).map(({ place: _place, ...view }) => view)
}
