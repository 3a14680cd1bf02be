import { decodeCursor, encodeCursor, nameOfQuestion } from './cursors'
import { documentFilter } from './documentFilter'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { searchDocuments } from './searchDocuments'
import { memoized, rowOf, rowsOf } from './sql'
import { summariesOf } from './summaries'
import type { DocumentPage, DocumentQuery, DocumentSort } from './views'
import type { Condition } from './visibility'

const DEFAULT_LIMIT = 20

/**
 * One page of the documents that this reader may see. Every document is there once, whatever is published meanwhile: a page
 * begins after the last document of the one before, not at a count.
 * @throws platform/invalid-input, catalogue/unit-out-of-scope, catalogue/bad-cursor
 */
export function listDocuments(catalogue: Catalogue, reader: Reader, query: DocumentQuery): DocumentPage {
  const filter = documentFilter(catalogue, reader, query)
  if (query.q !== undefined && query.q.trim() !== '')
    return searchDocuments(catalogue, reader, { ...query, q: query.q, filter })
  const { items, next } = pageOf(catalogue, { query, filter })
  const total = memoized(catalogue, `total ${JSON.stringify(filter)}`, () => countOf(catalogue, filter))
  return { items: summariesOf(catalogue, reader, items), total, next }
}

type Sorting = { column: string; descending: boolean }

/** Newest first is the order of last resort too: relevance means nothing without words. */
function sortingOf(sort: DocumentSort | undefined): Sorting {
  switch (sort) {
    case 'publishedAt':
      return { column: 'published_at', descending: false }
    case '-issuedOn':
      return { column: 'issued_on', descending: true }
    case 'issuedOn':
      return { column: 'issued_on', descending: false }
    case 'title':
      return { column: 'title_sort', descending: false }
    default:
      return { column: 'published_at', descending: true }
  }
}

function pageOf(
  catalogue: Catalogue,
  { query, filter }: { query: DocumentQuery; filter: Condition },
): { items: number[]; next: string | null } {
  const { column, descending } = sortingOf(query.sort)
  const limit = query.limit ?? DEFAULT_LIMIT
  const name = nameOfQuestion({ ...query, cursor: undefined, limit: undefined })
  const after = query.cursor === undefined ? [] : decodeCursor(query.cursor, { name, shape: ['string', 'number'] })
  const order = descending ? 'DESC' : 'ASC'
  const beyond = after.length > 0 ? `AND (d.${column}, d.key) ${descending ? '<' : '>'} (?, ?)` : ''
  const sql = `SELECT d.key, d.${column} AS place FROM documents d WHERE ${filter.sql} ${beyond}
    ORDER BY d.${column} ${order}, d.key ${order} LIMIT ?`
  const rows = rowsOf<{ key: number; place: string }>(catalogue, sql, [...filter.values, ...after, limit + 1])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ key }) => key),
    next: last && rows.length > limit ? encodeCursor([name, last.place, last.key]) : null,
  }
}

function countOf(catalogue: Catalogue, filter: Condition): number {
  return (
    rowOf<{ total: number }>(catalogue, `SELECT count(*) AS total FROM documents d WHERE ${filter.sql}`, filter.values)
      ?.total ?? 0
  )
}
