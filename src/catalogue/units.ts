import type { CatalogueUnit } from './changes'
import type { Catalogue } from './openCatalogue'
import { memoized, rowsOf } from './sql'

export type UnitRow = { id: string; slug: string; name: string; parent_id: string | null }

/** All units that ever were, by id. */
export function unitsById(catalogue: Catalogue): Map<string, UnitRow> {
  return memoized(catalogue, 'units', () => {
    const rows = rowsOf<UnitRow>(catalogue, 'SELECT id, slug, name, parent_id FROM units')
    return new Map(rows.map((unit) => [unit.id, unit]))
  })
}

export function unitDetails(catalogue: Catalogue): CatalogueUnit[] {
  return memoized(catalogue, 'unit details', () =>
    // Written by applyUnit.
    rowsOf<{ detail: string }>(catalogue, 'SELECT detail FROM units').map(
      ({ detail }) => JSON.parse(detail) as CatalogueUnit,
    ),
  )
}

/** A unit by its id with the words that people see; only the id where the catalogue does not know it. */
export function unitLabel(catalogue: Catalogue, id: string): { id: string; slug: string; name: string } {
  const unit = unitsById(catalogue).get(id)
  return { id, slug: unit?.slug ?? '', name: unit?.name ?? '' }
}
