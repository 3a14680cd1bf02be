import { bitmapsOf, documentCount, slotOfPlace } from './bitmaps/bitmapIndex'
import { orderingOf } from './bitmaps/ordering'
import { combinedMatches } from './combinedMatches'
import { combiningMs, matchesNothing, scanningMs } from './matchCosts'
import type { Catalogue } from './openCatalogue'
import { type Bitmap, forEachBit, hasBit, sizeOf } from './rules/bitmap'
import type { Expression } from './rules/searchExpression'
import { rowsAfter } from './searchRows'
import type { Steps } from './turns'

/** Before every place of the index. */
export const FROM_THE_FIRST = -1

export type Matching = {
  expression: Expression
  /** Documents that count. */
  wanted: Bitmap
  /** Only places behind this one. */
  after?: number
  limit: number
}

/** So little is not worth to be compared. */
const CHEAP_MS = 0.4
/** One scan cannot be interrupted. */
const MAX_SCAN_MS = 3
/** Of that, to where a page begins. */
const MAX_WALK_MS = 0.1

/**
 * Places of matching documents, the best first, at most `limit`. Where many match, the index is read from the best match on until there
 * are enough, which costs as much in a large library as in a small one; where few of many do, sets of documents are combined in memory.
 */
export function* matchingPlaces(catalogue: Catalogue, matching: Matching): Steps<number[]> {
  if (matching.limit <= 0 || sizeOf(matching.wanted) === 0 || matchesNothing(catalogue, matching.expression)) return []
  const { expression, wanted, after = FROM_THE_FIRST } = matching
  const scanning = scanningMs(catalogue, matching)
  const walking =
    after === FROM_THE_FIRST ? 0 : scanning - scanningMs(catalogue, { ...matching, after: FROM_THE_FIRST })
  // Who is deep in an answer goes deeper: the words that were read for one page serve the next.
  const isDeep = walking > MAX_WALK_MS
  if (scanning <= CHEAP_MS && !isDeep) return yield* scannedPlaces(catalogue, matching)
  const combines = isDeep || scanning > MAX_SCAN_MS || combiningMs(catalogue, expression, sizeOf(wanted)) < scanning
  return yield* combines ? combinedPlaces(catalogue, matching) : scannedPlaces(catalogue, matching)
}

/** Chance makes more of the first matches unwanted than of all. */
const SPARE = 30
const MAX_ROWS = 15_000

/** Reads matches until enough of them are wanted. */
export function* scannedPlaces(
  catalogue: Catalogue,
  { expression, wanted, after = FROM_THE_FIRST, limit }: Matching,
): Steps<number[]> {
  const index = bitmapsOf(catalogue)
  const likely = Math.ceil((limit * documentCount(index) * 1.1) / Math.max(1, sizeOf(wanted))) + SPARE
  const places: number[] = []
  for (let [from, rows] = [after, Math.min(likely, MAX_ROWS)]; ; rows = Math.min(rows * 2, MAX_ROWS)) {
    const found = rowsAfter(catalogue, { expression, after: from, limit: rows })
    for (const place of found) if (hasBit(wanted, slotOfPlace(index, place))) places.push(place)
    from = found.at(-1) ?? from
    if (places.length >= limit || found.length < rows) return places.slice(0, limit)
    yield
  }
}

/** Combines the documents of each word, then looks for the best. */
export function* combinedPlaces(
  catalogue: Catalogue,
  { expression, wanted, after = FROM_THE_FIRST, limit }: Matching,
): Steps<number[]> {
  const found = yield* combinedMatches(catalogue, { expression, within: wanted })
  return bestOf(catalogue, found, { after, limit })
}

/** More are quicker looked for in their order than put in order. */
const MANY = 20_000

function bestOf(catalogue: Catalogue, found: Bitmap, { after, limit }: { after: number; limit: number }): number[] {
  const index = bitmapsOf(catalogue)
  const size = sizeOf(found)
  if (size <= MANY) {
    const places = new Float64Array(size)
    let count = 0
    forEachBit(found, (slot) => {
      const place = index.places[slot] ?? 0
      if (place > after) places[count++] = place
    })
    return [...places.subarray(0, count).sort().subarray(0, limit)]
  }
  const own: number[] = []
  const { slots, length } = orderingOf(catalogue, index, 'place')
  const placeAt = (at: number) => index.places[slots[at] ?? -1] ?? 0
  for (let at = firstBehind(after, { length, placeAt }); at < length && own.length < limit; at += 1) {
    if (hasBit(found, slots[at] ?? -1)) own.push(placeAt(at))
  }
  return own
}

function firstBehind(place: number, { length, placeAt }: { length: number; placeAt: (at: number) => number }): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (placeAt(middle) <= place) low = middle + 1
    else high = middle
  }
  return low
}
