import { groupMembers, type GroupableUnit } from '../assign/rules/units/unitGroups'
import type { CatalogueGroup, CatalogueProgramme, CatalogueUnit } from './changes'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { memoized, rowsOf } from './sql'
import { unitDetails } from './units'

export type GroupOfUnits = { slug: string; name: string; unitIds: ReadonlySet<string> }

/** The groups by rule with whoever belongs on a calendar day in Vietnam, as when something is sent to the group that day. */
export function unitGroupsOn(catalogue: Catalogue, day: string): readonly GroupOfUnits[] {
  return memoized(catalogue, `unit groups on ${day}`, () => {
    const units = unitDetails(catalogue).map(groupable)
    const programmes = groupings<CatalogueProgramme>(catalogue, 'programme')
    return groupings<CatalogueGroup>(catalogue, 'group').map((group) => ({
      slug: group.slug,
      name: group.name,
      unitIds: new Set(groupMembers(units, { group, day, programmes }).map(({ id }) => id)),
    }))
  })
}

/** Those of which the reader may see at least one unit. */
export function unitGroupsInScope(
  catalogue: Catalogue,
  { unitScope }: Pick<Reader, 'unitScope'>,
  day: string,
): readonly GroupOfUnits[] {
  return unitGroupsOn(catalogue, day).filter(({ unitIds }) =>
    unitScope === 'all' ? unitIds.size > 0 : unitScope.some((id) => unitIds.has(id)),
  )
}

function groupable({ kind, parentId, successorIds, ...unit }: CatalogueUnit): GroupableUnit {
  const { id, name, coastal = false, parents = null, validFrom, validTo } = unit
  return {
    id,
    name,
    kind: kind.slug,
    coastal,
    parent: parentId,
    parents,
    validFrom,
    validTo,
    successors: successorIds,
  }
}

function groupings<Grouping>(catalogue: Catalogue, kind: 'group' | 'programme'): Grouping[] {
  // Written by applyGrouping, one type to a kind.
  return rowsOf<{ detail: string }>(catalogue, 'SELECT detail FROM unit_groupings WHERE kind = ? ORDER BY id', [
    kind,
  ]).map(({ detail }) => JSON.parse(detail) as Grouping)
}
