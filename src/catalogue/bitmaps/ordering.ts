import type { Catalogue } from '../openCatalogue'
import { slotAt, type SlotTable } from '../rules/slotTable'
import { rowOf } from '../sql'

export const SORT_COLUMNS = ['published_at', 'issued_on', 'title_sort', 'place'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]

/** All slots in ascending order of a column, then of the key. `stale`: to be read from the table before use. */
export type Ordering = { slots: Int32Array; length: number; stale: boolean }

/** The slots of documents and their orders. */
export type OrderedSlots = { slotOfKey: SlotTable; orderings: Record<SortColumn, Ordering> }

export function staleOrdering(): Ordering {
  return { slots: new Int32Array(0), length: 0, stale: true }
}

/** The order by a column, read from the table where it is not at hand. */
export function orderingOf(catalogue: Catalogue, index: OrderedSlots, column: SortColumn): Ordering {
  const known = index.orderings[column]
  if (!known.stale) return known
  const sql = `SELECT json_group_array(key) AS keys FROM (SELECT key FROM documents WHERE live = 1 ORDER BY ${column}, key)`
  // Written by json_group_array: one row instead of a hundred thousand.
  const keys = JSON.parse(rowOf<{ keys: string }>(catalogue, sql)?.keys ?? '[]') as number[]
  const slots = Int32Array.from(keys, (key) => slotAt(index.slotOfKey, key))
  const ordering = { slots, length: slots.length, stale: false }
  index.orderings[column] = ordering
  return ordering
}

export function removeSlot(ordering: Ordering, slot: number): void {
  if (ordering.stale) return
  const at = ordering.slots.subarray(0, ordering.length).lastIndexOf(slot)
  if (at < 0) return
  ordering.slots.copyWithin(at, at + 1, ordering.length)
  ordering.length -= 1
}

type Insertion = { column: SortColumn; slot: number; row: { key: number } & Record<SortColumn, string | number> }

/** Puts a slot where its document stands now. */
export function insertSlot(catalogue: Catalogue, index: OrderedSlots, { column, slot, row }: Insertion): void {
  const ordering = index.orderings[column]
  if (ordering.stale) return
  if (ordering.length === ordering.slots.length) {
    const larger = new Int32Array(Math.max(1024, ordering.slots.length * 2))
    larger.set(ordering.slots)
    ordering.slots = larger
  }
  const at = countBefore(catalogue, index, { column, value: row[column], key: row.key })
  ordering.slots.copyWithin(at + 1, at, ordering.length)
  ordering.slots[at] = slot
  ordering.length += 1
}

type Place = { column: SortColumn; value: string | number; key: number }

/** How many slots of the order stand before a value and key, whether or not a document stands just there. */
export function countBefore(catalogue: Catalogue, index: OrderedSlots, { column, value, key }: Place): number {
  const { slots, length } = index.orderings[column]
  const sql = `SELECT key, ${column} AS value FROM documents WHERE live = 1 AND (${column}, key) < (?, ?)
    ORDER BY ${column} DESC, key DESC LIMIT 1`
  let before = rowOf<{ key: number; value: string | number }>(catalogue, sql, [value, key])
  while (before) {
    const at = slots.subarray(0, length).lastIndexOf(slotAt(index.slotOfKey, before.key))
    if (at >= 0) return at + 1
    // This one has yet to be put into the order, by the same change.
    before = rowOf<{ key: number; value: string | number }>(catalogue, sql, [before.value, before.key])
  }
  return 0
}
