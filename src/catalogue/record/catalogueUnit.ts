import type { UnitRow } from '../../assign/units/readUnits'
import { UNIT_KINDS } from '../../vocabulary/unitKinds'
import type { CatalogueUnit } from '../changes'

/** A row of units as the catalogue keeps it. */
export function catalogueUnit(row: UnitRow): CatalogueUnit {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    shortName: row.shortName ?? null,
    kind: labelOf(row.kind),
    parentId: row.parent ?? null,
    codes: row.codes ?? [],
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    predecessorIds: row.predecessors ?? [],
    successorIds: [...(row.successors ?? [])],
    ...inTime(row),
  }
}

function labelOf(slug: string): CatalogueUnit['kind'] {
  return { slug, name: UNIT_KINDS.find((each) => each.slug === slug)?.name ?? slug }
}

function inTime(row: UnitRow): Pick<CatalogueUnit, 'parents' | 'names' | 'kinds' | 'areas' | 'coastal' | 'coastOrder'> {
  return {
    parents: row.parents ? [...row.parents] : null,
    names: row.names ? [...row.names] : null,
    kinds: row.kinds?.map(({ kind, from, to }) => ({ ...labelOf(kind), from, to })) ?? null,
    areas: row.areasInTime ?? (row.areas ?? []).map((unit) => ({ unit, from: null, to: null })),
    coastal: row.coastal ?? false,
    ...(typeof row.coastOrder === 'number' ? { coastOrder: row.coastOrder } : {}),
  }
}
