import { bitmapsOf } from './bitmaps/bitmapIndex'
import type { Catalogue } from './openCatalogue'
import { type Bitmap, forEachBit, hasBit, sizeOf } from './rules/bitmap'
import { rowOf } from './sql'

/** Behind every place of the index. */
export const BEFORE_ALL = Number.MAX_SAFE_INTEGER

export type Matching = {
  /** For FTS5. */
  expression: string
  /** Documents that count. */
  wanted: Bitmap
  /** Only places before this one. */
  before?: number
  limit: number
}

/** To ask of so few documents one by one whether they match costs less than to go through the matches. */
const FEW = 150
/** Chance makes more of the first matches unwanted than of all. */
const SPARE = 30

/**
 * Places of matching documents, the best first, at most `limit`. Matches are looked at until enough of them are wanted, so that a
 * common word costs as much in a large library as in a small one.
 */
export function matchingPlaces(
  catalogue: Catalogue,
  { expression, wanted, before = BEFORE_ALL, limit }: Matching,
): number[] {
  const size = sizeOf(wanted)
  if (size === 0 || limit <= 0) return []
  const { slotOfPlace, places } = bitmapsOf(catalogue)
  if (size <= FEW) {
    const own: number[] = []
    forEachBit(wanted, (slot) => own.push(places[slot] ?? 0))
    return matchesAmong(
      catalogue,
      expression,
      own.filter((place) => place < before),
    ).slice(0, limit)
  }
  const likely = Math.ceil((limit * slotOfPlace.size * 1.1) / size) + SPARE
  for (const looked of [likely, Number.MAX_SAFE_INTEGER]) {
    const found = matchesBefore(catalogue, { expression, before, limit: looked })
    const own = found.filter((place) => hasBit(wanted, slotOfPlace.get(place) ?? -1))
    if (own.length >= limit || found.length < looked) return own.slice(0, limit)
  }
  return []
}

function matchesAmong(catalogue: Catalogue, expression: string, places: readonly number[]): number[] {
  const sql = `SELECT json_group_array(rowid) AS list FROM (
    SELECT s.rowid FROM json_each(?) AS own CROSS JOIN search s ON s.rowid = own.value WHERE s.search MATCH ?)`
  const found = listOf(rowOf<{ list: string }>(catalogue, sql, [JSON.stringify(places), expression]))
  return found.sort((one, other) => other - one)
}

function matchesBefore(
  catalogue: Catalogue,
  { expression, before, limit }: { expression: string; before: number; limit: number },
): number[] {
  const sql = `SELECT json_group_array(rowid) AS list FROM (
    SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)`
  return listOf(rowOf<{ list: string }>(catalogue, sql, [expression, before, limit]))
}

/** A thousand rows one by one cost more than to find them, so they come as one text, written by json_group_array. */
function listOf(row: { list: string } | undefined): number[] {
  return JSON.parse(row?.list ?? '[]') as number[]
}
