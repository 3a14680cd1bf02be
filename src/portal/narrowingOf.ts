import type { Catalogue } from '../catalogue/openCatalogue'
import { termsOf, withDescendants } from '../catalogue/terms'
import { unitsById } from '../catalogue/units'
import type { DocumentPage, FacetQuestion } from '../catalogue/views'
import type { LibraryQuery } from './rules/libraryQuery'

export type Narrowing = { key: FacetQuestion; label: string; values: NarrowingValue[] }
/** `value` is what the address says. */
type NarrowingValue = { value: string; name: string; count: number }

/**
 * By what the documents that were found can be narrowed. The address holds one value of each kind, so where one is chosen only
 * what is below it narrows on; where all documents have the same there is nothing to choose.
 */
export function narrowingOf(
  catalogue: Catalogue,
  { query, unitId, page: { facets, total } }: { query: LibraryQuery; unitId: string | null; page: DocumentPage },
): Narrowing[] {
  if (!facets) return []
  const issuers = query.issuer ? [] : (facets.issuer ?? [])
  const unit = query.own && unitId ? unitId : query.unit
  const years = query.year ? [] : (facets.year ?? [])
  const groups: Narrowing[] = [
    { key: 'topic', label: 'Chủ đề', values: below(facets.topic, termsOf(catalogue, 'topic'), query.topic) },
    { key: 'type', label: 'Loại tài liệu', values: below(facets.type, termsOf(catalogue, 'type'), query.type) },
    {
      key: 'issuer',
      label: 'Cơ quan ban hành',
      values: issuers.map(({ name, count }) => ({ value: name, name, count })),
    },
    {
      key: 'year',
      label: 'Năm ban hành',
      values: years.map(({ year, count }) => ({ value: `${year}`, name: `${year}`, count })),
    },
    { key: 'unit', label: 'Nơi nhận', values: below(facets.unit, unitsById(catalogue), unit) },
  ]
  return groups.filter(({ values }) => values.some(({ count }) => facets.isMinimum || count < total))
}

type Node = { id: string; slug: string; parent_id: string | null }
type Counted = { slug: string; name: string; count: number }

/** The values below the chosen one (a slug or id); all where none is chosen. */
function below(counted: readonly Counted[] = [], nodes: ReadonlyMap<string, Node>, chosen: string): NarrowingValue[] {
  const values = counted.map(({ slug, name, count }) => ({ value: slug, name, count }))
  if (!chosen) return values
  const resolved = withDescendants(nodes.values(), [chosen])
  const ids = 'ids' in resolved ? resolved.ids : []
  const slugs = new Set(ids.filter((id) => id !== chosen).map((id) => nodes.get(id)?.slug))
  slugs.delete(chosen)
  return values.filter(({ value }) => slugs.has(value))
}
