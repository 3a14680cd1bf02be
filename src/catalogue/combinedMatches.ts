import { type BitmapIndex, bitmapsOf, documentCount, slotOfPlace } from './bitmaps/bitmapIndex'
import { keepTerm, knownTerm } from './bitmaps/termBitmaps'
import { combiningMs, documentsWith, lookingMs, RARE } from './matchCosts'
import type { Catalogue } from './openCatalogue'
import { type Bitmap, emptyBitmap, forEachBit, intersectionOf, setBit, sizeOf, unionOf } from './rules/bitmap'
import type { Expression, Term } from './rules/searchExpression'
import { rowsAfter, rowsAmong } from './searchRows'
import type { Steps } from './turns'

type Combining = { expression: Expression; within: Bitmap }

/** The documents within a set that match, found by combining those of each word. */
export function* combinedMatches(catalogue: Catalogue, { expression, within }: Combining): Steps<Bitmap> {
  const size = sizeOf(within)
  if (size === 0) return within
  if (expression.kind !== 'term' || !knownTerm(catalogue, expression.term)) {
    if (lookingMs(catalogue, expression, size) < combiningMs(catalogue, expression, Number.POSITIVE_INFINITY))
      return yield* lookedFor(catalogue, { expression, within })
  }
  switch (expression.kind) {
    case 'term':
      return intersectionOf(within, yield* documentsOf(catalogue, expression))
    case 'all':
      return yield* matchAll(catalogue, expression.parts, within)
    case 'any':
      return yield* matchAny(catalogue, expression.parts, within)
    case 'without': {
      const found = yield* combinedMatches(catalogue, { expression: expression.of, within })
      const unwanted = yield* combinedMatches(catalogue, { expression: expression.excluded, within: found })
      return differenceOf(found, unwanted)
    }
  }
}

/** The rarest first, so that little is left to be looked for. */
function* matchAll(catalogue: Catalogue, parts: readonly Expression[], within: Bitmap): Steps<Bitmap> {
  const order = parts
    .map((part) => ({ part, documents: documentsWith(catalogue, part) }))
    .sort((one, other) => one.documents - other.documents)
  let left = within
  for (const { part } of order) left = yield* combinedMatches(catalogue, { expression: part, within: left })
  return left
}

function* matchAny(catalogue: Catalogue, parts: readonly Expression[], within: Bitmap): Steps<Bitmap> {
  const found: Bitmap[] = []
  for (const part of parts) found.push(yield* combinedMatches(catalogue, { expression: part, within }))
  return unionOf(found, bitmapsOf(catalogue).capacity)
}

/** In one statement. */
const MAX_LOOKING_MS = 1.5

/** Looks into the index for each document. */
function* lookedFor(catalogue: Catalogue, { expression, within }: Combining): Steps<Bitmap> {
  const index = bitmapsOf(catalogue)
  const rows: number[] = []
  forEachBit(within, (slot) => rows.push(index.places[slot] ?? 0))
  const found = emptyBitmap(index.capacity)
  const some = Math.max(1, Math.floor(MAX_LOOKING_MS / lookingMs(catalogue, expression, 1)))
  for (let from = 0; from < rows.length; from += some) {
    setPlaces(found, index, rowsAmong(catalogue, expression, rows.slice(from, from + some)))
    yield
  }
  return found
}

const ROWS_AT_ONCE = 15_000

/** The documents that have a word; a common one is at hand from then on. */
export function* documentsOf(catalogue: Catalogue, expression: Term): Steps<Bitmap> {
  const known = knownTerm(catalogue, expression.term)
  if (known) return known
  const index = bitmapsOf(catalogue)
  const bitmap = emptyBitmap(index.capacity)
  let count = 0
  for (let after = -1; ;) {
    const rows = rowsAfter(catalogue, { expression, after, limit: ROWS_AT_ONCE })
    setPlaces(bitmap, index, rows)
    count += rows.length
    if (rows.length < ROWS_AT_ONCE) break
    after = rows.at(-1) ?? after
    yield
  }
  if (count > documentCount(index) * RARE) keepTerm(catalogue, expression.term, bitmap)
  yield
  return bitmap
}

function setPlaces(bitmap: Bitmap, index: BitmapIndex, places: readonly number[]): void {
  for (const place of places) {
    const slot = slotOfPlace(index, place)
    if (slot >= 0) setBit(bitmap, slot)
  }
}

function differenceOf(one: Bitmap, other: Bitmap): Bitmap {
  const left = one.slice()
  for (let word = 0; word < left.length; word += 1) left[word] = (left[word] ?? 0) & ~(other[word] ?? 0)
  return left
}
