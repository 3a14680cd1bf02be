import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { memoized, rowsOf } from './sql'
import { termsOf, type Term, type TermKind } from './terms'
import type { TermView } from './views'
import { visibleTo } from './visibility'

/** The topics in their order, each with how many documents this reader may see in it and below it. */
export function listTopics(catalogue: Catalogue, reader: Reader): TermView[] {
  return listTerms(catalogue, reader, {
    kind: 'topic',
    sql: 'SELECT t.topic AS term, d.key FROM document_topics t JOIN documents d ON d.key = t.document',
  })
}

/** The document types, likewise. */
export function listTypes(catalogue: Catalogue, reader: Reader): TermView[] {
  return listTerms(catalogue, reader, { kind: 'type', sql: 'SELECT d.type_id AS term, d.key FROM documents d' })
}

function listTerms(catalogue: Catalogue, reader: Reader, { kind, sql }: { kind: TermKind; sql: string }): TermView[] {
  const visible = visibleTo(reader)
  return memoized(catalogue, `counts ${kind} ${JSON.stringify(visible)}`, () => {
    const terms = termsOf(catalogue, kind)
    const pairs = rowsOf<{ term: string | null; key: number }>(
      catalogue,
      `${sql} WHERE ${visible.sql} ORDER BY d.key`,
      visible.values,
    )
    const counts = countWithAbove(terms, pairs)
    return [...terms.values()].sort(byPlace).map(({ id, slug, name, parent_id, position }) => ({
      id,
      slug,
      name,
      parent: parent_id,
      order: position,
      count: counts.get(id) ?? 0,
    }))
  })
}

/** A document counts once in a term, however many terms below it has. `pairs` come sorted by document. */
function countWithAbove(
  terms: ReadonlyMap<string, Term>,
  pairs: readonly { term: string | null; key: number }[],
): Map<string, number> {
  const counts = new Map<string, number>()
  const lastCounted = new Map<string, number>()
  for (const { term, key } of pairs) {
    for (let id = term; id !== null && lastCounted.get(id) !== key; id = terms.get(id)?.parent_id ?? null) {
      lastCounted.set(id, key)
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

function byPlace(one: Term, other: Term): number {
  return one.position - other.position || (one.slug < other.slug ? -1 : 1)
}
