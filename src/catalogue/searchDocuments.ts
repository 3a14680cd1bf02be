import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { bitmapsOf, slotOfPlace } from './bitmaps/bitmapIndex'
import { countedMatches, countMatches, MAX_COUNTED } from './countedMatches'
import { decodeCursor, encodeCursor, nameOfList } from './cursors'
import { visibleDocuments } from './documentFilter'
import { facetsOf } from './facets'
import { highlightsOf } from './highlights'
import { FROM_THE_FIRST, matchingPlaces } from './matches'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { type Bitmap, emptyBitmap, hasBit, setBit, sizeOf } from './rules/bitmap'
import { allSyllables, parseSearch, type SearchQuery } from './rules/searchQuery'
import type { Completions } from './rules/levelExpressions'
import { searchTiers, type SearchTier, type SearchTiers } from './rules/searchTiers'
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
  const { count, counted, page } = yield* found(catalogue, reader, { query, tiers, wanted })
  const isMinimum = count > MAX_COUNTED
  const { places, next } = page
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
type Found = { count: number; counted: readonly number[]; page: Page }

/**
 * So few better matches of all that a reader may see stand alone: what matches only loosely would be nine in ten of the answer, and nothing that was
 * looked for.
 */
const FEW = DEFAULT_LIMIT

function* found(catalogue: Catalogue, reader: Reader, asked: Asked): Steps<Found> {
  const { query, tiers } = asked
  const { count, counted } = yield* countOf(catalogue, asked)
  yield
  const ranking = { ...asked, count }
  const close = tiers.haveLoose ? yield* closeMatches(catalogue, reader, ranking) : null
  if (close?.areFew) return onlyThese(catalogue, query, close.matches)
  if (isSorted(query)) return { count, counted, page: sortedPage(catalogue, query.sort, { query, counted }) }
  if (query.cursor !== undefined)
    return { count, counted, page: rankedPage(query, yield* matchesBehind(catalogue, ranking, query.cursor)) }
  const isEnough = close !== null && close.matches.length >= enoughFor(query)
  const best = isEnough ? close.matches : yield* bestMatches(catalogue, ranking)
  return { count, counted, page: rankedPage(query, best) }
}

/** The best that are not loose; few or not is said of all that this reader may see, so that a filter changes nothing else. */
function* closeMatches(
  catalogue: Catalogue,
  reader: Reader,
  ranking: Ranking,
): Steps<{ matches: Ranked[]; areFew: boolean }> {
  const { wanted, tiers } = ranking
  const ofClose = { ...ranking, tiers: { inTurn: () => untilLoose(tiers.inTurn()) }, atLeast: FEW + 1 }
  const visible = visibleDocuments(catalogue, reader)
  if (sizeOf(wanted) === sizeOf(visible)) {
    const matches = yield* bestMatches(catalogue, ofClose)
    return { matches, areFew: matches.length <= FEW }
  }
  const all = yield* bestMatches(catalogue, { ...ofClose, wanted: visible, count: Number.POSITIVE_INFINITY })
  const index = bitmapsOf(catalogue)
  const matches = all.filter(({ place }) => hasBit(wanted, slotOfPlace(index, place)))
  return { matches, areFew: all.length <= FEW }
}

function* untilLoose(tiers: Iterable<SearchTier>): Iterable<SearchTier> {
  for (const tier of tiers) {
    if (tier.isLoose) return
    yield tier
  }
}

function onlyThese(catalogue: Catalogue, query: Query, best: readonly Ranked[]): Found {
  const counted = best.map(({ place }) => place)
  const page = isSorted(query)
    ? sortedPage(catalogue, query.sort, { query, counted })
    : rankedPage(query, behindCursor(query, best))
  return { count: best.length, counted, page }
}

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

/** Of matches from where the page begins: from tier to tier, within one in the order of the index. */
function rankedPage(query: Query, matches: readonly Ranked[]): Page {
  const limit = query.limit ?? DEFAULT_LIMIT
  const page = matches.slice(0, limit)
  const last = page.at(-1)
  const next = last && matches.length > limit ? encodeCursor([nameOfList(query), last.rank, last.place]) : null
  return { places: page.map(({ place }) => place), next }
}

/** One more than a page, to see that it goes on. */
function enoughFor({ limit = DEFAULT_LIMIT }: Query): number {
  return limit + 1
}

type Best = Pick<Ranking, 'query' | 'wanted' | 'count'> & { tiers: Pick<SearchTiers, 'inTurn'>; atLeast?: number }

/** The best of all. When a tier has its turn, all that better tiers match was found: of the tier itself as many are enough. */
function* bestMatches(catalogue: Catalogue, { query, tiers, wanted, count, atLeast = 0 }: Best): Steps<Ranked[]> {
  const enough = Math.max(enoughFor(query), atLeast)
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

function* matchesBehind(catalogue: Catalogue, { query, tiers, wanted }: Ranking, cursor: string): Steps<Ranked[]> {
  const start = startOf(cursor, nameOfList(query))
  const enough = enoughFor(query)
  const behind: Ranked[] = []
  for (const { rank, expression } of tiers.tiers()) {
    if (rank < start.rank) continue
    if (behind.length >= enough) break
    const after = rank === start.rank ? start.after : FROM_THE_FIRST
    const rest = enough - behind.length
    const places = yield* matchingPlaces(catalogue, { expression, wanted, after, limit: rest })
    behind.push(...places.map((place) => ({ rank, place })))
    yield
  }
  return behind
}

function behindCursor(query: Query, best: readonly Ranked[]): readonly Ranked[] {
  if (query.cursor === undefined) return best
  const { rank, after } = startOf(query.cursor, nameOfList(query))
  return best.filter((match) => match.rank > rank || (match.rank === rank && match.place > after))
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
