import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { decodeCursor, encodeCursor, nameOfQuestion } from './cursors'
import { highlightsOf } from './highlights'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { rankMatch } from './rules/rankMatch'
import {
  allSyllables,
  parseSearch,
  searchExpressions,
  type SearchExpressions,
  type SearchQuery,
} from './rules/searchQuery'
import { memoized, rowOf, type SqlValue } from './sql'
import { summariesOf } from './summaries'
import type { DocumentPage, DocumentQuery, DocumentSort } from './views'
import type { Condition } from './visibility'

export type Search = DocumentQuery & { q: string; filter: Condition }

/** Only the newest matches of each kind are ranked, and matches are counted up to here: both cost the same in any library. */
const MAX_CANDIDATES = 1_000
const DEFAULT_LIMIT = 20
// No number is longer; a pasted page is no number.
const MAX_NUMBER_LENGTH = 100

/** The documents that match `q`, best first, with the places where it was found. @throws catalogue/bad-cursor */
export function searchDocuments(catalogue: Catalogue, reader: Reader, { filter, ...query }: Search): DocumentPage {
  const parsed = parseSearch(query.q)
  const expressions = searchExpressions(parsed)
  if (!expressions) return { items: [], total: 0, next: null }
  const key = `search ${JSON.stringify([query.q, query.sort ?? 'relevance', filter])}`
  const found = memoized(catalogue, key, () => find(catalogue, { query, filter, parsed, expressions }))
  const { keys, next } = pageOf(found.matches, query)
  const wanted = { syllables: allSyllables(parsed), openEnded: parsed.openEnded }
  const items = summariesOf(catalogue, reader, keys).map((item) => ({
    ...item,
    highlights: highlightsOf(catalogue, item, wanted),
  }))
  return {
    items,
    total: Math.min(found.total, MAX_CANDIDATES),
    ...(found.total > MAX_CANDIDATES ? { totalIsMinimum: true as const } : {}),
    next,
  }
}

type Candidate = {
  key: number
  row: number
  state: string
  titleFolded: string
  titleMarked: string
  numberFolded: string
  place: string
}

/** In the order of the answer; `place` and `row` say where in it, for cursors. */
type Ordered = { key: number; row: number; place: string | number }

type Finding = { query: Omit<Search, 'filter'>; filter: Condition; parsed: SearchQuery; expressions: SearchExpressions }

function find(
  catalogue: Catalogue,
  { query, filter, parsed, expressions }: Finding,
): {
  matches: Ordered[]
  total: number
} {
  const matching = new Map<string, number[]>()
  const rowsMatching = (expression: string) => {
    const rows = matching.get(expression) ?? matchingRows(catalogue, expression, filter)
    matching.set(expression, rows)
    return rows
  }
  const scattered = rowsMatching(expressions.scattered)
  const found = {
    phrase: new Set(rowsMatching(expressions.phrase)),
    markedScattered: new Set(rowsMatching(expressions.markedScattered)),
    markedPhrase: new Set(rowsMatching(expressions.markedPhrase)),
    numbered: new Set(rowsWithNumber(catalogue, query.q, filter)),
  }
  const rows = new Set([...scattered, ...Object.values(found).flatMap((set) => [...set])])
  const byRank = query.sort === undefined || query.sort === 'relevance'
  const rankOf = rankerFor(found, parsed)
  const matches = candidatesOf(catalogue, [...rows], query.sort).map((one) => ({
    key: one.key,
    row: one.row,
    place: byRank ? rankOf(one) : one.place,
  }))
  return { matches: matches.sort(orderOf(query.sort)), total: Math.max(scattered.length, rows.size) }
}

type Found = Record<'phrase' | 'markedScattered' | 'markedPhrase' | 'numbered', Set<number>>

function rankerFor(found: Found, parsed: SearchQuery): (one: Candidate) => number {
  const wanted = { syllables: allSyllables(parsed), openEnded: parsed.openEnded }
  return (one) =>
    rankMatch(
      {
        titleFolded: one.titleFolded,
        titleMarked: one.titleMarked,
        numberFolded: one.numberFolded,
        phrase: found.phrase.has(one.row),
        markedScattered: found.markedScattered.has(one.row),
        markedPhrase: found.markedPhrase.has(one.row),
        isNumber: found.numbered.has(one.row),
        isCurrent: one.state === 'current',
      },
      wanted,
    )
}

/** The newest matches, and one more than are ranked, which says that there are more. */
function matchingRows(catalogue: Catalogue, expression: string, filter: Condition): number[] {
  return listOf<number>(
    catalogue,
    `SELECT json_group_array(row) AS list FROM (
       SELECT search.rowid AS row FROM search CROSS JOIN documents d ON d.row = search.rowid
       WHERE search MATCH ? AND ${filter.sql} ORDER BY search.rowid DESC LIMIT ${MAX_CANDIDATES + 1})`,
    [expression, ...filter.values],
  )
}

function rowsWithNumber(catalogue: Catalogue, q: string, filter: Condition): number[] {
  return listOf<number>(
    catalogue,
    `SELECT json_group_array(row) AS list FROM (
       SELECT d.row FROM documents d WHERE d.number_key = ? AND d.number_key <> '' AND ${filter.sql}
       ORDER BY d.row DESC LIMIT ${MAX_CANDIDATES})`,
    [normalizeDocumentNumber(q.slice(0, MAX_NUMBER_LENGTH)), ...filter.values],
  )
}

function candidatesOf(catalogue: Catalogue, rows: readonly number[], sort: DocumentSort | undefined): Candidate[] {
  return listOf<Candidate>(
    catalogue,
    `SELECT json_group_array(json_object('key', d.key, 'row', d.row, 'state', d.state, 'titleFolded', d.title_folded,
       'titleMarked', d.title_marked, 'numberFolded', d.number_folded, 'place', ${columnOf(sort)})) AS list
     FROM documents d WHERE d.row IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(rows)],
  )
}

/** A thousand rows one by one cost more than to find them, so they come as one text. */
function listOf<Item>(catalogue: Catalogue, sql: string, values: readonly SqlValue[]): Item[] {
  // The query in the same place says what the items are.
  return JSON.parse(rowOf<{ list: string }>(catalogue, sql, values)?.list ?? '[]') as Item[]
}

/** What the answer is ordered by before age; nothing for relevance, which is computed. */
function columnOf(sort: DocumentSort | undefined): string {
  switch (sort) {
    case 'publishedAt':
    case '-publishedAt':
      return 'd.published_at'
    case 'issuedOn':
    case '-issuedOn':
      return 'd.issued_on'
    case 'title':
      return 'd.title_sort'
    default:
      return "''"
  }
}

function orderOf(sort: DocumentSort | undefined): (one: Omit<Ordered, 'key'>, other: Omit<Ordered, 'key'>) => number {
  const sign = sort === 'publishedAt' || sort === 'issuedOn' || sort === 'title' ? 1 : -1
  return (one, other) => {
    if (one.place === other.place) return sign * (one.row - other.row)
    return one.place < other.place ? -sign : sign
  }
}

function pageOf(matches: readonly Ordered[], query: Omit<Search, 'filter'>): { keys: number[]; next: string | null } {
  const name = nameOfQuestion({ ...query, cursor: undefined, limit: undefined })
  const order = orderOf(query.sort)
  const after = query.cursor === undefined ? null : afterOf(query.cursor, { name, sort: query.sort })
  const rest = after ? matches.filter((match) => order(match, after) > 0) : matches
  const page = rest.slice(0, query.limit ?? DEFAULT_LIMIT)
  const last = page.at(-1)
  const next = last && rest.length > page.length ? encodeCursor([name, last.place, last.row]) : null
  return { keys: page.map(({ key }) => key), next }
}

function afterOf(
  cursor: string,
  { name, sort }: { name: string; sort: DocumentSort | undefined },
): Omit<Ordered, 'key'> {
  const byRank = sort === undefined || sort === 'relevance'
  const [place = '', row] = decodeCursor(cursor, { name, shape: [byRank ? 'number' : 'string', 'number'] })
  return { place, row: Number(row) }
}
