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
import { memoized, rowOf, rowsOf } from './sql'
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
  title_folded: string
  title_marked: string
  title_sort: string
  number_folded: string
  issued_on: string
  published_at: string
}

/** In the order of the answer; `place` and `row` say where in it, for cursors. */
type Ordered = { key: number; row: number; place: string | number }

type Finding = { query: Omit<Search, 'filter'>; filter: Condition; parsed: SearchQuery; expressions: SearchExpressions }

function find(
  catalogue: Catalogue,
  { query, filter, parsed, expressions }: Finding,
): { matches: Ordered[]; total: number } {
  const scattered = candidatesFor(catalogue, expressions.scattered, filter)
  const phrase =
    expressions.phrase === expressions.scattered ? scattered : candidatesFor(catalogue, expressions.phrase, filter)
  const markedScattered = candidatesFor(catalogue, expressions.markedScattered, filter)
  const markedPhrase =
    expressions.markedPhrase === expressions.markedScattered
      ? markedScattered
      : candidatesFor(catalogue, expressions.markedPhrase, filter)
  const numbered = withNumber(catalogue, query.q, filter)
  const candidates = new Map(
    [...scattered, ...phrase, ...markedScattered, ...markedPhrase, ...numbered].map((one) => [one.key, one]),
  )
  const rankOf = rankerFor({ phrase, markedScattered, markedPhrase, numbered }, parsed)
  const places = [...candidates.values()].map((one) => ({
    key: one.key,
    row: one.row,
    place: placeOf(one, query.sort) ?? rankOf(one),
  }))
  const total = Math.max(countUpTo(catalogue, expressions.scattered, filter), candidates.size)
  return { matches: places.sort(orderOf(query.sort)), total }
}

type Found = Record<'phrase' | 'markedScattered' | 'markedPhrase' | 'numbered', Candidate[]>

function rankerFor(found: Found, parsed: SearchQuery): (one: Candidate) => number {
  const wanted = { syllables: allSyllables(parsed), openEnded: parsed.openEnded }
  const keysOf = (candidates: Candidate[]) => new Set(candidates.map(({ key }) => key))
  const [phrase, markedScattered] = [keysOf(found.phrase), keysOf(found.markedScattered)]
  const [markedPhrase, numbered] = [keysOf(found.markedPhrase), keysOf(found.numbered)]
  return (one) =>
    rankMatch(
      {
        phrase: phrase.has(one.key),
        markedScattered: markedScattered.has(one.key),
        markedPhrase: markedPhrase.has(one.key),
        titleFolded: one.title_folded,
        titleMarked: one.title_marked,
        numberFolded: one.number_folded,
        isNumber: numbered.has(one.key),
        isCurrent: one.state === 'current',
      },
      wanted,
    )
}

const COLUMNS =
  'd.key, d.row, d.state, d.title_folded, d.title_marked, d.title_sort, d.number_folded, d.issued_on, d.published_at'

function candidatesFor(catalogue: Catalogue, expression: string, filter: Condition): Candidate[] {
  const sql = `SELECT ${COLUMNS} FROM search CROSS JOIN documents d ON d.row = search.rowid
    WHERE search MATCH ? AND ${filter.sql} ORDER BY search.rowid DESC LIMIT ${MAX_CANDIDATES}`
  return rowsOf<Candidate>(catalogue, sql, [expression, ...filter.values])
}

function withNumber(catalogue: Catalogue, q: string, filter: Condition): Candidate[] {
  const sql = `SELECT ${COLUMNS} FROM documents d WHERE d.number_key = ? AND d.number_key <> '' AND ${filter.sql} ORDER BY d.row DESC LIMIT ${MAX_CANDIDATES}`
  return rowsOf<Candidate>(catalogue, sql, [normalizeDocumentNumber(q.slice(0, MAX_NUMBER_LENGTH)), ...filter.values])
}

function countUpTo(catalogue: Catalogue, expression: string, filter: Condition): number {
  const sql = `SELECT count(*) AS total FROM (SELECT 1 FROM search CROSS JOIN documents d ON d.row = search.rowid
    WHERE search MATCH ? AND ${filter.sql} LIMIT ${MAX_CANDIDATES + 1})`
  return rowOf<{ total: number }>(catalogue, sql, [expression, ...filter.values])?.total ?? 0
}

/** What the answer is ordered by before age; null for relevance, which is computed. */
function placeOf(one: Candidate, sort: DocumentSort | undefined): string | null {
  switch (sort) {
    case 'publishedAt':
    case '-publishedAt':
      return one.published_at
    case 'issuedOn':
    case '-issuedOn':
      return one.issued_on
    case 'title':
      return one.title_sort
    default:
      return null
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
