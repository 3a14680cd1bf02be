import { bitmapsOf } from './bitmaps/bitmapIndex'
import { countBefore, orderingOf, type SortColumn } from './bitmaps/ordering'
import { jsonArray, jsonText, type JsonText } from '../platform/jsonText'
import { decodeCursor, DEFAULT_LIMIT, encodeCursor, nameOfList } from './cursors'
import { documentsAskedFor } from './documentFilter'
import { facetsOf } from './facets'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { type Bitmap, hasBit, sizeOf } from './rules/bitmap'
import { searchDocuments, type FoundPage } from './searchDocuments'
import { rowOf } from './sql'
import { summariesOf } from './summaries'
import { summaryParts, summaryPieces, tiesOf } from './summaryPieces'
import { atOnce, inTurns, type Steps } from './turns'
import type { DocumentPage, DocumentQuery, DocumentSort } from './views'

/**
 * One page of the documents that this reader may see. Every document is there once, whatever is published meanwhile: a page
 * begins after the last document of the one before, not at a count.
 * @throws platform/invalid-input, catalogue/unit-out-of-scope, catalogue/bad-cursor
 */
export function listDocuments(catalogue: Catalogue, reader: Reader, query: DocumentQuery): DocumentPage {
  return atOnce(documentPage(catalogue, reader, query))
}

/** The same in turns, for questions of strangers: a search can be long. */
export function listDocumentsInTurns(
  catalogue: Catalogue,
  reader: Reader,
  query: DocumentQuery,
): Promise<DocumentPage> {
  return inTurns(catalogue, () => documentPage(catalogue, reader, query))
}

/** The same in turns, as JSON, put together from what lies ready. */
export function documentsTextInTurns(catalogue: Catalogue, reader: Reader, query: DocumentQuery): Promise<JsonText> {
  return inTurns(catalogue, () => documentsText(catalogue, reader, query))
}

function* documentPage(catalogue: Catalogue, reader: Reader, query: DocumentQuery): Steps<DocumentPage> {
  const { keys, highlights, ...page } = yield* foundPage(catalogue, reader, query)
  const items = summariesOf(catalogue, reader, keys)
  return {
    items: highlights ? items.map((item, at) => ({ ...item, highlights: highlights[at] ?? [] })) : items,
    ...page,
  }
}

export function* documentsText(catalogue: Catalogue, reader: Reader, query: DocumentQuery): Steps<JsonText> {
  const { keys, highlights, ...page } = yield* foundPage(catalogue, reader, query)
  const pieces = summaryPieces(catalogue, keys)
  const items = keys.flatMap((key, at) => {
    const piece = pieces.get(key)
    if (!piece) return []
    if (!highlights) return [summaryParts(catalogue, reader, piece)]
    const own = `,"highlights":${JSON.stringify(highlights[at] ?? [])}}`
    return [[piece.open, tiesOf(catalogue, reader, piece), own]]
  })
  return jsonText(['{"items":', ...jsonArray(items), `,${JSON.stringify(page).slice(1)}`])
}

function* foundPage(catalogue: Catalogue, reader: Reader, query: DocumentQuery): Steps<FoundPage> {
  const wanted = documentsAskedFor(catalogue, reader, query)
  if (query.q !== undefined && query.q.trim() !== '')
    return yield* searchDocuments(catalogue, reader, { ...query, q: query.q, wanted })
  yield
  const { keys, next } = pageOf(catalogue, { query, wanted })
  const facets = facetsOf(catalogue, reader, { names: query.facets ?? [], documents: () => wanted, source: wanted })
  return { keys, total: sizeOf(wanted), ...(facets ? { facets } : {}), next }
}

type Sorting = { column: SortColumn; descending: boolean }

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

type Paging = { query: DocumentQuery; wanted: Bitmap }

function pageOf(catalogue: Catalogue, { query, wanted }: Paging): { keys: number[]; next: string | null } {
  const sorting = sortingOf(query.sort)
  const limit = query.limit ?? DEFAULT_LIMIT
  const name = nameOfList(query)
  const slots = slotsFrom(catalogue, { ...sorting, wanted, start: startOf(catalogue, { query, name, sorting }), limit })
  const { keys } = bitmapsOf(catalogue)
  const page = slots.slice(0, limit).map((slot) => keys[slot] ?? 0)
  const last = page.at(-1)
  const goesOn = last !== undefined && slots.length > limit
  return { keys: page, next: goesOn ? encodeCursor([name, valueOf(catalogue, last, sorting.column), last]) : null }
}

type Start = { query: DocumentQuery; name: string; sorting: Sorting }

/** The place in the order at which the page begins. */
function startOf(catalogue: Catalogue, { query, name, sorting }: Start): number {
  const { column, descending } = sorting
  const index = bitmapsOf(catalogue)
  const { length } = orderingOf(catalogue, index, column)
  if (query.cursor === undefined) return descending ? length - 1 : 0
  const [value, key] = decodeCursor(query.cursor, { name, shape: ['string', 'number'] })
  const after = { column, value: String(value), key: Number(key) }
  // Keys are whole numbers, so nothing lies between one and the next.
  return descending
    ? countBefore(catalogue, index, after) - 1
    : countBefore(catalogue, index, { ...after, key: after.key + 1 })
}

type Walk = Sorting & { wanted: Bitmap; start: number; limit: number }

/** The next wanted slots in the order, one more than the limit where there are more. */
function slotsFrom(catalogue: Catalogue, { column, descending, wanted, start, limit }: Walk): number[] {
  const { slots, length } = orderingOf(catalogue, bitmapsOf(catalogue), column)
  const step = descending ? -1 : 1
  const found: number[] = []
  for (let at = start; at >= 0 && at < length && found.length <= limit; at += step) {
    const slot = slots[at] ?? -1
    if (hasBit(wanted, slot)) found.push(slot)
  }
  return found
}

function valueOf(catalogue: Catalogue, key: number, column: SortColumn): string {
  return (
    rowOf<{ value: string }>(catalogue, `SELECT ${column} AS value FROM documents WHERE key = ?`, [key])?.value ?? ''
  )
}
