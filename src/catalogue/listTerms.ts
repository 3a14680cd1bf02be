import { visibleDocuments } from './documentFilter'
import { termCounts } from './facets'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { memoized } from './sql'
import { termsOf, type Term, type TermKind } from './terms'
import type { TermView } from './views'

/** The topics in their order, each with how many documents this reader may see in it and below it. */
export function listTopics(catalogue: Catalogue, reader: Reader): TermView[] {
  return listTerms(catalogue, reader, 'topic')
}

/** The document types, likewise. */
export function listTypes(catalogue: Catalogue, reader: Reader): TermView[] {
  return listTerms(catalogue, reader, 'type')
}

function listTerms(catalogue: Catalogue, reader: Reader, kind: TermKind): TermView[] {
  return memoized(catalogue, `counts ${kind} ${JSON.stringify([reader.audiences, reader.topicIds])}`, () => {
    const counts = termCounts(catalogue, { kind, documents: visibleDocuments(catalogue, reader) })
    return [...termsOf(catalogue, kind).values()].sort(byPlace).map(({ id, slug, name, parent_id, position }) => ({
      id,
      slug,
      name,
      parent: parent_id,
      order: position,
      count: counts.get(id) ?? 0,
    }))
  })
}

function byPlace(one: Term, other: Term): number {
  return one.position - other.position || (one.slug < other.slug ? -1 : 1)
}
