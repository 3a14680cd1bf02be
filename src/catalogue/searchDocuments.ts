import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { bitmapsOf, slotOfPlace } from './bitmaps/bitmapIndex'
import { MAX_COUNTED } from './countedMatches'
import { facetsOf } from './facets'
import { foundMatches, keysOf } from './foundMatches'
import { highlightsOf } from './highlights'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { type Bitmap, emptyBitmap, setBit } from './rules/bitmap'
import type { Completions } from './rules/begunExpressions'
import { allSyllables, parseSearch, type SearchQuery } from './rules/searchQuery'
import { searchTiers, type SearchTiers } from './rules/searchTiers'
import { memoized } from './sql'
import { suggestQuery } from './suggestQuery'
import { synonymsOf } from './synonyms'
import type { Steps } from './turns'
import type { DocumentPage, DocumentQuery, Highlight } from './views'
import { completionsOf } from './vocabulary'

export type Search = DocumentQuery & { q: string; wanted: Bitmap }

/** A page of an answer with its documents by key; `highlights` only where words were looked for. */
export type FoundPage = Omit<DocumentPage, 'items'> & { keys: number[]; highlights?: Highlight[][] }

/** The wanted documents that match `q`, best first, with the places where it was found. @throws catalogue/bad-cursor */
export function* searchDocuments(catalogue: Catalogue, reader: Reader, { wanted, ...query }: Search): Steps<FoundPage> {
  const { parsed, tiers } = planOf(catalogue, query.q)
  if (!tiers) return { keys: [], highlights: [], total: 0, next: null }
  yield
  const { count, counted, page, shown } = yield* foundMatches(catalogue, reader, { query, parsed, tiers, wanted })
  const isMinimum = count > MAX_COUNTED
  const { places, next } = page
  yield
  const facets = facetsOf(catalogue, reader, {
    names: query.facets ?? [],
    documents: () => bitmapOf(catalogue, counted.slice(0, MAX_COUNTED)),
    source: counted,
    isMinimum,
  })
  yield
  const suggestion = count > 0 ? null : yield* suggestQuery(catalogue, { q: query.q, wanted })
  const keys = keysOf(catalogue, places)
  const looked = shown
    ? places.flatMap((place) => shown.get(place) ?? [])
    : yield* highlightsOf(catalogue, keys, parsed)
  return {
    keys,
    highlights: looked.map(({ highlights }) => highlights),
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
  const isBare = parsed.parts.at(-1)?.items.at(-1)?.bare
  const marked = word.marked === word.folded && !isBare ? [] : ends('marked')
  // Whatever ends as typed ends so in any marks, also where there are too many to take all.
  const folded = new Map([...ends('folded'), ...marked].map((end) => [end.folded, end]))
  return { folded: [...folded.values()], marked }
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
