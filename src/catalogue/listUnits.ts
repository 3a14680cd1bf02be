import { holdsOn } from '../assign/rules/units/dated'
import { existsOn, nameOn, parentOn } from '../assign/rules/units/unitsInTime'
import { sortKey } from '../vietnamese/compareVietnamese'
import type { CatalogueUnit } from './changes'
import type { Catalogue } from './openCatalogue'
import { unitDetails } from './units'
import type { UnitView } from './views'

/**
 * The units in alphabetical order, with the tree that they form: those that exist on a calendar day in Vietnam, called and placed
 * as on that day; or all that ever were, as they are now or were last.
 */
export function listUnits(catalogue: Catalogue, { on }: { on?: string | undefined } = {}): UnitView[] {
  const units = unitDetails(catalogue).filter((unit) => on === undefined || existsOn(unit, on))
  const listed = new Set(units.map(({ id }) => id))
  return units
    .map((unit) => ({ ...viewOf(unit, on), place: '' }))
    .map((view) => ({ ...view, parent: view.parent !== null && listed.has(view.parent) ? view.parent : null }))
    .map((view) => ({ ...view, place: `${sortKey(view.name)} ${view.slug}` }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ place: _place, ...view }) => view)
}

function viewOf(unit: CatalogueUnit, on: string | undefined): UnitView {
  const { id, slug, codes, validFrom, validTo, predecessorIds, successorIds, parents, names, kinds } = unit
  const called =
    on === undefined ? { name: unit.name, shortName: unit.shortName } : nameOn({ ...unit, names: names ?? [] }, on)
  const parent = on === undefined ? unit.parentId : parentOn({ parent: unit.parentId, parents: parents ?? null }, on)
  const areas = (unit.areas ?? []).filter((area) => on === undefined || holdsOn(area, on))
  return {
    id,
    slug,
    ...called,
    kind: kindOf(unit, on),
    parent,
    codes,
    validFrom,
    validTo,
    predecessors: predecessorIds,
    successors: successorIds,
    parents: parents ?? (unit.parentId ? [{ unit: unit.parentId, from: null, to: null }] : []),
    names: names ?? [],
    kinds: kinds ?? [],
    areas: [...new Set(areas.map((area) => area.unit))],
    coastal: unit.coastal ?? false,
  }
}

function kindOf({ kind, kinds }: CatalogueUnit, on: string | undefined): CatalogueUnit['kind'] {
  const then = on === undefined ? undefined : (kinds ?? []).find((period) => holdsOn(period, on))
  return then ? { slug: then.slug, name: then.name } : kind
}
