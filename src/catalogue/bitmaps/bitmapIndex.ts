import type Database from 'libsql'
import type { Catalogue } from '../openCatalogue'
import { type Bitmap, clearBit, emptyBitmap, grown, setBit } from '../rules/bitmap'
import { publicationAt } from '../rules/places'
import { putSlot, removeFrom, slotAt, slotTable, type SlotTable } from '../rules/slotTable'
import { rowsOf, run } from '../sql'
import { insertSlot, type OrderedSlots, removeSlot, SORT_COLUMNS, staleOrdering } from './ordering'
import { forgetNotedTerms, forgetTerms, giveSlot, takeSlot } from './termBitmaps'

/** What a document in force is counted and filtered by; each value has a bitmap of the documents that have it. */
export const FACET_NAMES = [
  'access',
  'state',
  'type',
  'topic',
  'unit',
  'issuer',
  'issuerId',
  'language',
  'year',
] as const
export type FacetName = (typeof FACET_NAMES)[number]

/**
 * The documents in force as bitmaps in memory: which of them have a value is one AND away, how many one count, at any number of
 * documents. Derived from the catalogue's tables alone; a document has the same slot as long as it is in force.
 */
export type BitmapIndex = OrderedSlots & {
  capacity: number
  /** By the number of the publication that stands at a place. */
  slotOfPublication: SlotTable
  /** By slot; a free slot's key is 0. */
  keys: number[]
  places: number[]
  /** By slot: `YYYYMMDD`, `YYYY0000` where only the year is known, 0 for none. */
  issuedOn: number[]
  /** By slot, milliseconds since 1970. */
  publishedAt: number[]
  free: number[]
  bitmaps: Record<FacetName, Map<string, Bitmap>>
}

/** By database: a catalogue that was emptied has a new one. */
const indexes = new WeakMap<Database.Database, BitmapIndex>()

/** Loaded at the first call: a second for 100,000 documents. */
export function bitmapsOf(catalogue: Catalogue): BitmapIndex {
  const known = indexes.get(catalogue.db)
  if (known) return known
  const index = emptyIndex()
  run(catalogue, 'DELETE FROM changed_documents')
  forgetTerms(catalogue)
  for (const row of indexedRows(catalogue)) addRow(index, row)
  indexes.set(catalogue.db, index)
  return index
}

/** -1: not in force. */
export function slotOfKey(index: OrderedSlots, key: number): number {
  return slotAt(index.slotOfKey, key)
}

/** -1: no document in force stands there. */
export function slotOfPlace(index: BitmapIndex, place: number): number {
  return slotAt(index.slotOfPublication, publicationAt(place))
}

/** How many documents are in force. */
export function documentCount({ slotOfPublication }: BitmapIndex): number {
  return slotOfPublication.size
}

/** Documents that the open transaction changed, as the triggers of the schema noted them. To be called before its commit. */
export function takeChangedKeys(catalogue: Catalogue): number[] {
  const keys = rowsOf<{ key: number }>(catalogue, 'SELECT key FROM changed_documents ORDER BY key').map(
    ({ key }) => key,
  )
  if (keys.length > 0) run(catalogue, 'DELETE FROM changed_documents')
  return keys
}

/** Reads documents anew after the commit that changed them. */
export function refreshBitmaps(catalogue: Catalogue, keys: readonly number[]): void {
  const index = indexes.get(catalogue.db)
  if (!index || keys.length === 0) return
  // Should this fail half way, the next question reads all anew.
  indexes.delete(catalogue.db)
  const words = new Map(keys.map((key) => [key, takeSlot(catalogue, slotOfKey(index, key))]))
  for (const key of keys) removeKey(index, key)
  const rows = indexedRows(catalogue, keys)
  const inOrder = keys.length <= FEW
  for (const row of rows) {
    const slot = addRow(index, row)
    giveSlot(catalogue, { key: row.key, slot, capacity: index.capacity, before: words.get(row.key) ?? [] })
    if (inOrder) for (const column of SORT_COLUMNS) insertSlot(catalogue, index, { column, slot, row })
  }
  // To put many in their places one by one takes longer than to read the order anew when it is asked for.
  if (!inOrder) for (const column of SORT_COLUMNS) index.orderings[column] = staleOrdering()
  forgetNotedTerms(catalogue)
  indexes.set(catalogue.db, index)
}

const FEW = 50

type IndexedRow = {
  key: number
  place: number
  access: string
  state: string
  type_id: string | null
  issuer_id: string | null
  issuer_folded: string
  language: string
  issued_on: string
  published_at: string
  title_sort: string
  topics: string
  units: string
}

function indexedRows(catalogue: Catalogue, keys?: readonly number[]): IndexedRow[] {
  const some = keys ? 'AND d.key IN (SELECT value FROM json_each(?))' : ''
  return rowsOf<IndexedRow>(
    catalogue,
    `SELECT d.key, d.place, d.access, d.state, d.type_id, d.issuer_id, d.issuer_folded, d.language, d.issued_on,
       d.published_at, d.title_sort,
       (SELECT json_group_array(topic) FROM document_topics WHERE document = d.key) AS topics,
       (SELECT json_group_array(unit_id) FROM recipients WHERE document_id = d.id AND ended_at IS NULL) AS units
     FROM documents d WHERE ${keys ? '+' : ''}d.live = 1 ${some} ORDER BY d.key`,
    keys ? [JSON.stringify(keys)] : [],
  )
}

function emptyIndex(): BitmapIndex {
  return {
    capacity: 0,
    slotOfKey: slotTable(),
    slotOfPublication: slotTable(),
    keys: [],
    places: [],
    issuedOn: [],
    publishedAt: [],
    free: [],
    bitmaps: {
      access: new Map(),
      state: new Map(),
      type: new Map(),
      topic: new Map(),
      unit: new Map(),
      issuer: new Map(),
      issuerId: new Map(),
      language: new Map(),
      year: new Map(),
    },
    orderings: {
      published_at: staleOrdering(),
      issued_on: staleOrdering(),
      title_sort: staleOrdering(),
      place: staleOrdering(),
    },
  }
}

function addRow(index: BitmapIndex, row: IndexedRow): number {
  const slot = index.free.pop() ?? index.keys.length
  if (slot >= index.capacity) index.capacity = Math.max(1024, index.capacity * 2)
  putSlot(index.slotOfKey, row.key, slot)
  putSlot(index.slotOfPublication, publicationAt(row.place), slot)
  index.keys[slot] = row.key
  index.places[slot] = row.place
  index.issuedOn[slot] = dayNumber(row.issued_on)
  index.publishedAt[slot] = Date.parse(row.published_at)
  for (const [name, value] of facetsIn(row)) mark(index, slot, { name, value })
  return slot
}

function* facetsIn(row: IndexedRow): Generator<[FacetName, string]> {
  yield ['access', row.access]
  yield ['state', row.state]
  yield ['language', row.language]
  if (row.type_id !== null) yield ['type', row.type_id]
  if (row.issuer_folded !== '') yield ['issuer', row.issuer_folded]
  if (row.issuer_id !== null) yield ['issuerId', row.issuer_id]
  if (row.issued_on !== '') yield ['year', row.issued_on.slice(0, 4)]
  // Arrays of ids, by json_group_array.
  for (const topic of JSON.parse(row.topics) as string[]) yield ['topic', topic]
  for (const unit of JSON.parse(row.units) as string[]) yield ['unit', unit]
}

function mark(index: BitmapIndex, slot: number, { name, value }: { name: FacetName; value: string }): void {
  const bitmaps = index.bitmaps[name]
  const bitmap = grown(bitmaps.get(value) ?? emptyBitmap(0), index.capacity)
  setBit(bitmap, slot)
  bitmaps.set(value, bitmap)
}

function removeKey(index: BitmapIndex, key: number): void {
  const slot = slotOfKey(index, key)
  if (slot < 0) return
  for (const name of FACET_NAMES) for (const bitmap of index.bitmaps[name].values()) clearBit(bitmap, slot)
  for (const column of SORT_COLUMNS) removeSlot(index.orderings[column], slot)
  removeFrom(index.slotOfKey, key)
  removeFrom(index.slotOfPublication, publicationAt(index.places[slot] ?? 0))
  index.keys[slot] = 0
  index.free.push(slot)
}

/** Text order of days, as a number: a year comes before its days, no day before all. */
function dayNumber(day: string): number {
  const [year = '0', month = '0', date = '0'] = day.split('-')
  return Number(year) * 10_000 + Number(month) * 100 + Number(date)
}
