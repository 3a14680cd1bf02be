import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { bitmapsOf, slotOfPlace } from './bitmaps/bitmapIndex'
import { countedMatches, countMatches, MAX_COUNTED } from './countedMatches'
import { decodeCursor, encodeCursor, nameOfList } from './cursors'
import { facetsOf } from './facets'
import { highlightsOf } from './highlights'
import { FROM_THE_FIRST, matchingPlaces } from './matches'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { type Bitmap, emptyBitmap, setBit } from './rules/bitmap'
import { allSyllables, parseSearch, type SearchQuery } from './rules/searchQuery'
import { searchTiers, type Completions, type SearchTiers } from './rules/searchTiers'
import { memoized, rowsOf } from './sql'
import { suggestQuery } from './suggestQuery'
import { synonymsOf } from './synonyms'
import type { Steps } from './turns'
import type { DocumentPage, DocumentQuery, DocumentSort, Highlight } from './views'
import { completionsOf } from './vocabulary'

export type Search = DocumentQuery & { q: string; wanted: Bitmap }

const DEFAULT_LIMIT = 20

/** A page of an answer with its documents by key; `highlights` only where words were looked for. */
export type FoundPage = Omit<DocumentPage, 'items'> & { keys: number[]; highlights?: Highlight[][] }

/** The wanted documents that match `q`, best first, with the places where it was found. @throws catalogue/bad-cursor */
export function* searchDocuments(catalogue: Catalogue, reader: Reader, { wanted, ...query }: Search): Steps<FoundPage> {
  const { parsed, tiers } = planOf(catalogue, query.q)
  if (!tiers) return { keys: [], highlights: [], total: 0, next: null }
  yield
  const { count, counted } = yield* countOf(catalogue, { query, tiers, wanted })
  const isMinimum = count > MAX_COUNTED
  yield
  const { places, next } = isSorted(query)
    ? sortedPage(catalogue, query.sort, { query, counted })
    : yield* rankedPage(catalogue, { query, tiers, wanted, count })
  const facets = facetsOf(catalogue, reader, {
    names: query.facets ?? [],
    documents: () => bitmapOf(catalogue, counted.slice(0, MAX_COUNTED)),
    source: counted,
    isMinimum,
  })
  yield
  const suggestion = count > 0 ? null : yield* suggestQuery(catalogue, { q: query.q, wanted })
  const index = bitmapsOf(catalogue)
  const keys = places.map((place) => index.keys[slotOfPlace(index, place)] ?? 0)
  return {
    keys,
    highlights: yield* highlightsOf(catalogue, keys, parsed),
    total: Math.min(count, MAX_COUNTED),
    ...(isMinimum ? { totalIsMinimum: true as const } : {}),
    ...(facets ? { facets } : {}),
    next,
    ...(suggestion && { suggestion: suggestion.text }),
    ...(suggestion?.leftOut && { leftOut: suggestion.leftOut }),
  }
}

type Plan = { parsed: SearchQuery; tiers: SearchTiers | null }

function planOf(catalogue: Catalogue, q: string): Plan {
  return memoized(catalogue, `search ${q}`, () => {
    const parsed = parseSearch(q, synonymsOf(catalogue))
    const numberKey = normalizeDocumentNumber(q.slice(0, MAX_NUMBER_LENGTH))
    return { parsed, tiers: searchTiers(parsed, { completions: endsOf(catalogue, parsed), numberKey }) }
  })
}

// No number is longer; a pasted page is no number.
const MAX_NUMBER_LENGTH = 100
/** Hardly any two letters begin more Vietnamese syllables, and one letter few more than twice a hundred; the rare ones are left out. */
const MAX_COMPLETIONS = { ofWords: 48, ofLetters: 220 }

function endsOf(catalogue: Catalogue, parsed: SearchQuery): Completions {
  const word = parsed.openEnded ? allSyllables(parsed).at(-1) : undefined
  if (!word) return { folded: [], marked: [] }
  const limit = word.folded.length > 1 ? MAX_COMPLETIONS.ofWords : MAX_COMPLETIONS.ofLetters
  const ends = (key: 'folded' | 'marked') => completionsOf(catalogue, { word, key, limit })
  return { folded: ends('folded'), marked: word.marked === word.folded ? [] : ends('marked') }
}

type Query = Omit<Search, 'wanted'>
type Page = { places: number[]; next: string | null }

function isSorted<Asked extends Query>(query: Asked): query is Asked & { sort: DocumentSort } {
  return query.sort !== undefined && query.sort !== 'relevance'
}

type Asked = { query: Query; tiers: SearchTiers; wanted: Bitmap }

/** How many match, and where they stand if that is asked for besides the best of them. */
function* countOf(
  catalogue: Catalogue,
  { query, tiers, wanted }: Asked,
): Steps<{ count: number; counted: readonly number[] }> {
  if (!query.facets?.length && !isSorted(query))
    return { count: yield* countMatches(catalogue, { tiers, wanted }), counted: [] }
  const counted = yield* countedMatches(catalogue, { tiers, wanted })
  return { count: counted.length, counted }
}

type Ranking = Asked & { count: number }
type Ranked = { rank: number; place: number }

/** From tier to tier; within one in the order of the index. */
function* rankedPage(catalogue: Catalogue, ranking: Ranking): Steps<Page> {
  const { query } = ranking
  const limit = query.limit ?? DEFAULT_LIMIT
  const name = nameOfList(query)
  const enough = limit + 1
  const found =
    query.cursor === undefined
      ? yield* bestMatches(catalogue, ranking, enough)
      : yield* matchesBehind(catalogue, ranking, { start: startOf(query.cursor, name), enough })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = last && found.length > limit ? encodeCursor([name, last.rank, last.place]) : null
  return { places: page.map(({ place }) => place), next }
}

/** The best of all. When a tier has its turn, all that better tiers match was found: of the tier itself as many are enough. */
function* bestMatches(catalogue: Catalogue, { tiers, wanted, count }: Ranking, enough: number): Steps<Ranked[]> {
  const rankOf = new Map<number, number>()
  for (const { rank, expression } of tiers.inTurn()) {
    // What matches little is all found long before the last tier.
    if (rankOf.size >= enough || rankOf.size === count) break
    for (const place of yield* matchingPlaces(catalogue, { expression, wanted, limit: enough }))
      if (!rankOf.has(place)) rankOf.set(place, rank)
    yield
  }
  return [...rankOf].slice(0, enough).map(([place, rank]) => ({ rank, place }))
}

type Behind = { start: { rank: number; after: number }; enough: number }

function* matchesBehind(catalogue: Catalogue, { tiers, wanted }: Ranking, { start, enough }: Behind): Steps<Ranked[]> {
  const found: Ranked[] = []
  for (const { rank, expression } of tiers.tiers()) {
    if (rank < start.rank) continue
    if (found.length >= enough) break
    const after = rank === start.rank ? start.after : FROM_THE_FIRST
    const rest = enough - found.length
    const places = yield* matchingPlaces(catalogue, { expression, wanted, after, limit: rest })
    found.push(...places.map((place) => ({ rank, place })))
    yield
  }
  return found
}

/** Where a page begins: at which rank, and behind which place of it. */
function startOf(cursor: string, name: string): { rank: number; after: number } {
  const [rank, after] = decodeCursor(cursor, { name, shape: ['number', 'number'] })
  return { rank: Number(rank), after: Number(after) }
}

type Sorting = { query: Query; counted: readonly number[] }
type Valued = { place: number; value: string | number }

/** The counted matches in another order than by rank. */
function sortedPage(catalogue: Catalogue, sort: DocumentSort, { query, counted }: Sorting): Page {
  const order = orderOf(sort)
  const matches = valuesOf(catalogue, sort, counted.slice(0, MAX_COUNTED)).sort(order)
  const name = nameOfList(query)
  const after = query.cursor === undefined ? null : placeAfter(query.cursor, { name, sort })
  const rest = after ? matches.filter((match) => order(match, after) > 0) : matches
  const page = rest.slice(0, query.limit ?? DEFAULT_LIMIT)
  const last = page.at(-1)
  const next = last && rest.length > page.length ? encodeCursor([name, last.value, last.place]) : null
  return { places: page.map(({ place }) => place), next }
}

function placeAfter(cursor: string, { name, sort }: { name: string; sort: DocumentSort }): Valued {
  const [value = '', place] = decodeCursor(cursor, { name, shape: [sort === 'title' ? 'string' : 'number', 'number'] })
  return { value, place: Number(place) }
}

function valuesOf(catalogue: Catalogue, sort: DocumentSort, places: readonly number[]): Valued[] {
  const index = bitmapsOf(catalogue)
  if (sort === 'title') {
    const sql = 'SELECT place, title_sort AS value FROM documents WHERE place IN (SELECT value FROM json_each(?))'
    return rowsOf<Valued>(catalogue, sql, [JSON.stringify(places)])
  }
  const column = sort === 'issuedOn' || sort === '-issuedOn' ? index.issuedOn : index.publishedAt
  return places.map((place) => ({ place, value: column[slotOfPlace(index, place)] ?? 0 }))
}

function orderOf(sort: DocumentSort): (one: Valued, other: Valued) => number {
  const sign = sort.startsWith('-') ? -1 : 1
  return (one, other) => {
    // The newest has the first place.
    if (one.value === other.value) return sign * (other.place - one.place)
    return one.value < other.value ? -sign : sign
  }
}

function bitmapOf(catalogue: Catalogue, places: readonly number[]): Bitmap {
  const index = bitmapsOf(catalogue)
  const bitmap = emptyBitmap(index.capacity)
  for (const place of places) {
    const slot = slotOfPlace(index, place)
    if (slot >= 0) setBit(bitmap, slot)
  }
  return bitmap
}
