import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { bitmapsOf } from './bitmaps/bitmapIndex'
import { decodeCursor, encodeCursor, nameOfList } from './cursors'
import { facetsOf } from './facets'
import { highlightsOf } from './highlights'
import { FROM_THE_FIRST, matchingPlaces } from './matches'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { type Bitmap, emptyBitmap, setBit } from './rules/bitmap'
import { allSyllables, parseSearch, type SearchQuery } from './rules/searchQuery'
import { searchTiers, type Completions, type SearchTier, type SearchTiers } from './rules/searchTiers'
import { memoized, rowsOf } from './sql'
import { suggestQuery } from './suggestQuery'
import { synonymsOf } from './synonyms'
import type { Steps } from './turns'
import type { DocumentPage, DocumentQuery, DocumentSort, Highlight } from './views'
import { completionsOf } from './vocabulary'

export type Search = DocumentQuery & { q: string; wanted: Bitmap }

/** Matches are counted up to here: it costs the same in any library. */
const MAX_COUNTED = 1_000
const DEFAULT_LIMIT = 20

/** A page of an answer with its documents by key; `highlights` only where words were looked for. */
export type FoundPage = Omit<DocumentPage, 'items'> & { keys: number[]; highlights?: Highlight[][] }

/** The wanted documents that match `q`, best first, with the places where it was found. @throws catalogue/bad-cursor */
export function* searchDocuments(catalogue: Catalogue, reader: Reader, { wanted, ...query }: Search): Steps<FoundPage> {
  const { parsed, tiers } = planOf(catalogue, query.q)
  if (!tiers) return { keys: [], highlights: [], total: 0, next: null }
  yield
  const counted = yield* countedMatches(catalogue, { tiers, wanted })
  const isMinimum = counted.length > MAX_COUNTED
  yield
  const { places, next } = yield* pageOf(catalogue, { query, tiers: tiers.tiers, wanted, counted })
  const facets = facetsOf(catalogue, reader, {
    names: query.facets ?? [],
    documents: () => bitmapOf(catalogue, counted.slice(0, MAX_COUNTED)),
    source: counted,
    isMinimum,
  })
  yield
  const suggestion = counted.length > 0 ? null : yield* suggestQuery(catalogue, { q: query.q, wanted })
  const { keys: keyOf, slotOfPlace } = bitmapsOf(catalogue)
  const keys = places.map((place) => keyOf[slotOfPlace.get(place) ?? -1] ?? 0)
  return {
    keys,
    highlights: yield* highlightsOf(catalogue, keys, parsed),
    total: Math.min(counted.length, MAX_COUNTED),
    ...(isMinimum ? { totalIsMinimum: true as const } : {}),
    ...(facets ? { facets } : {}),
    next,
    ...(suggestion === null ? {} : { suggestion }),
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

/** In all: some eight kilobytes each. */
const MAX_KEPT = 500

/** By the wanted documents, which are the same object until something changes, then by expression. */
type KeptMatches = { byWanted: Map<Bitmap, Map<string, number[]>>; count: number }

type Counting = { tiers: SearchTiers; wanted: Bitmap }

/** Places of the matches as far as they are counted, and one more, which says that there are more. */
function* countedMatches(catalogue: Catalogue, { tiers, wanted }: Counting): Steps<number[]> {
  const kept = memoized(catalogue, 'counted matches', (): KeptMatches => ({ byWanted: new Map(), count: 0 }))
  const known = kept.byWanted.get(wanted)?.get(tiers.all.text)
  if (known) return known
  const places = yield* countMatches(catalogue, { tiers, wanted })
  // Attack: ever new questions that fill the memory.
  if (kept.count >= MAX_KEPT) Object.assign(kept, { byWanted: new Map(), count: 0 })
  const own = kept.byWanted.get(wanted) ?? new Map<string, number[]>()
  kept.byWanted.set(wanted, own.set(tiers.all.text, places))
  kept.count += 1
  return places
}

function* countMatches(catalogue: Catalogue, { tiers, wanted }: Counting): Steps<number[]> {
  const limit = MAX_COUNTED + 1
  const whole = yield* matchingPlaces(catalogue, { expression: tiers.whole, wanted, limit })
  if (whole.length === limit || tiers.whole.text === tiers.all.text) return whole
  yield
  return yield* matchingPlaces(catalogue, { expression: tiers.all, wanted, limit })
}

type Paging = {
  query: Omit<Search, 'wanted'>
  tiers: readonly SearchTier[]
  wanted: Bitmap
  counted: readonly number[]
}
type Page = { places: number[]; next: string | null }

function* pageOf(catalogue: Catalogue, paging: Paging): Steps<Page> {
  const { sort } = paging.query
  return sort === undefined || sort === 'relevance'
    ? yield* rankedPage(catalogue, paging)
    : sortedPage(catalogue, sort, paging)
}

/** From tier to tier; within one in the order of the index. */
function* rankedPage(catalogue: Catalogue, { query, tiers, wanted, counted }: Paging): Steps<Page> {
  const limit = query.limit ?? DEFAULT_LIMIT
  const name = nameOfList(query)
  const start = startOf(query.cursor, name)
  const found: { rank: number; place: number }[] = []
  for (const { rank, expression } of tiers) {
    if (rank < start.rank) continue
    // The first page of what matches little is whole long before the last tier.
    if (found.length > limit || (query.cursor === undefined && found.length === counted.length)) break
    const after = rank === start.rank ? start.after : FROM_THE_FIRST
    const rest = limit + 1 - found.length
    const places = yield* matchingPlaces(catalogue, { expression, wanted, after, limit: rest })
    for (const place of places) found.push({ rank, place })
    yield
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const next = last && found.length > limit ? encodeCursor([name, last.rank, last.place]) : null
  return { places: page.map(({ place }) => place), next }
}

/** Where a page begins: at which rank, and behind which place of it. */
function startOf(cursor: string | undefined, name: string): { rank: number; after: number } {
  if (cursor === undefined) return { rank: 0, after: FROM_THE_FIRST }
  const [rank, after] = decodeCursor(cursor, { name, shape: ['number', 'number'] })
  return { rank: Number(rank), after: Number(after) }
}

type Valued = { place: number; value: string | number }

/** The counted matches in another order than by rank. */
function sortedPage(catalogue: Catalogue, sort: DocumentSort, { query, counted }: Paging): Page {
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
  return places.map((place) => ({ place, value: column[index.slotOfPlace.get(place) ?? -1] ?? 0 }))
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
  const { capacity, slotOfPlace } = bitmapsOf(catalogue)
  const bitmap = emptyBitmap(capacity)
  for (const place of places) {
    const slot = slotOfPlace.get(place)
    if (slot !== undefined) setBit(bitmap, slot)
  }
  return bitmap
}
