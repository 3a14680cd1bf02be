import { DomainError } from '../platform/errors'
import { startOfVietnamDay } from '../vietnamese/calendar'
import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { foldText } from '../vietnamese/foldText'
import { type BitmapIndex, bitmapsOf, type FacetName, slotOfKey } from './bitmaps/bitmapIndex'
import { orderingOf } from './bitmaps/ordering'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { type Bitmap, emptyBitmap, intersectionOf, setBit, unionOf } from './rules/bitmap'
import { memoized, rowsOf } from './sql'
import { termsOf, withDescendants, type TermKind } from './terms'
import { unitsById } from './units'
import type { DocumentQuery } from './views'

/**
 * The documents that a query asks for, of those that this reader may see. Not to be changed: it is kept until something changes.
 * @throws platform/invalid-input for an unknown topic, type or unit; catalogue/unit-out-of-scope
 */
export function documentsAskedFor(catalogue: Catalogue, reader: Reader, query: DocumentQuery): Bitmap {
  const { q: _q, sort: _sort, limit: _limit, cursor: _cursor, facets: _facets, ...filters } = query
  const units = query.unit?.length ? unitsInScope(catalogue, reader, query.unit) : null
  const name = `documents ${JSON.stringify([reader.audiences, reader.topicIds, units, filters])}`
  return memoized(catalogue, name, () => {
    const index = bitmapsOf(catalogue)
    const wanted = [
      ...namedFilters(catalogue, index, { ...filters, units }),
      ...valueFilters(index, filters),
      ...keyFilters(catalogue, index, filters),
      ...dayFilters(catalogue, index, filters),
    ]
    return intersectionOf(visibleDocuments(catalogue, reader), ...wanted)
  })
}

/** The documents in force that this reader may see. Says the same as `seesDocument`, for all at once. */
export function visibleDocuments(catalogue: Catalogue, { audiences, topicIds }: Reader): Bitmap {
  return memoized(catalogue, `visible ${JSON.stringify([audiences, topicIds])}`, () => {
    const index = bitmapsOf(catalogue)
    const units = audiences.flatMap((audience) =>
      audience.startsWith('unit:') ? [audience.slice('unit:'.length)] : [],
    )
    const sent = intersectionOf(withAny(index, 'access', ['assigned']), withAny(index, 'unit', units))
    const byAudience = unionOf([withAny(index, 'access', audiences), sent], index.capacity)
    return topicIds === null ? byAudience : intersectionOf(byAudience, withAny(index, 'topic', topicIds))
  })
}

/**
 * The units that `unit=` stands for, with those below them as far as the reader's scope goes.
 * @throws platform/invalid-input, catalogue/unit-out-of-scope
 */
export function unitsInScope(catalogue: Catalogue, reader: Reader, named: readonly string[]): string[] {
  const { unitScope } = reader
  const units = [...unitsById(catalogue).values()]
  const inScope = (id: string) => unitScope === 'all' || unitScope.includes(id)
  for (const name of named) {
    const meant = units.filter(({ id, slug }) => id === name || slug === name)
    if (meant.length === 0) throw unknownName('unit', named.indexOf(name))
    if (!meant.some(({ id }) => inScope(id))) throw new DomainError('catalogue/unit-out-of-scope')
  }
  const resolved = withDescendants(units, named)
  return 'ids' in resolved ? resolved.ids.filter(inScope) : []
}

/** Documents that have any of these values. */
export function withAny(index: BitmapIndex, name: FacetName, values: readonly string[]): Bitmap {
  return unionOf(
    values.flatMap((value) => index.bitmaps[name].get(value) ?? []),
    index.capacity,
  )
}

type Named = Pick<DocumentQuery, 'topic' | 'type'> & { units: string[] | null }

function namedFilters(catalogue: Catalogue, index: BitmapIndex, { topic, type, units }: Named): Bitmap[] {
  const bitmaps: Bitmap[] = []
  if (topic?.length) bitmaps.push(withAny(index, 'topic', resolve(catalogue, 'topic', topic)))
  if (type?.length) bitmaps.push(withAny(index, 'type', resolve(catalogue, 'type', type)))
  if (units) bitmaps.push(withAny(index, 'unit', units))
  return bitmaps
}

function valueFilters(index: BitmapIndex, { issuer, language, access, state }: DocumentQuery): Bitmap[] {
  const bitmaps: Bitmap[] = []
  if (issuer !== undefined) {
    const named = [withAny(index, 'issuerId', [issuer]), withAny(index, 'issuer', [foldText(issuer)])]
    bitmaps.push(unionOf(named, index.capacity))
  }
  if (language !== undefined) bitmaps.push(withAny(index, 'language', [language]))
  if (access !== undefined) bitmaps.push(withAny(index, 'access', [access]))
  if (state !== undefined) bitmaps.push(withAny(index, 'state', [state]))
  return bitmaps
}

/** What names single documents is looked up in the tables. */
function keyFilters(catalogue: Catalogue, index: BitmapIndex, { number, ids, sha256 }: DocumentQuery): Bitmap[] {
  const bitmaps: Bitmap[] = []
  const found = (sql: string, value: string) => {
    const keys = rowsOf<{ key: number }>(catalogue, sql, [value]).map(({ key }) => key)
    bitmaps.push(withKeys(index, keys))
  }
  if (number !== undefined) {
    found("SELECT key FROM documents WHERE number_key = ? AND number_key <> ''", normalizeDocumentNumber(number))
  }
  if (ids?.length) found(`SELECT key FROM documents WHERE id IN (${LIST})`, JSON.stringify(ids))
  if (sha256?.length) {
    const sql = `SELECT d.key FROM files f JOIN documents d ON d.key = f.document AND d.version = f.version WHERE f.sha256 IN (${LIST})`
    found(sql, JSON.stringify(sha256))
  }
  return bitmaps
}

function withKeys(index: BitmapIndex, keys: readonly number[]): Bitmap {
  const bitmap = emptyBitmap(index.capacity)
  for (const key of keys) {
    const slot = slotOfKey(index, key)
    if (slot >= 0) setBit(bitmap, slot)
  }
  return bitmap
}

/** A document of which only the year is known falls into every part of that year. */
function dayFilters(catalogue: Catalogue, index: BitmapIndex, query: DocumentQuery): Bitmap[] {
  const { issuedFrom, issuedTo, publishedFrom, publishedTo } = query
  const bitmaps: Bitmap[] = []
  if (issuedFrom !== undefined || issuedTo !== undefined) {
    const from = issuedFrom === undefined ? 1 : dayNumber(issuedFrom, '0000')
    const to = issuedTo === undefined ? Number.POSITIVE_INFINITY : dayNumber(issuedTo, '9999')
    const year = from - (from % YEAR)
    const runs = [{ from, to }]
    if (year > 0 && year < from && year <= to) runs.push({ from: year, to: year })
    bitmaps.push(withinRuns(catalogue, index, { column: 'issued_on', runs }))
  }
  if (publishedFrom !== undefined || publishedTo !== undefined) {
    const from = publishedFrom === undefined ? 0 : startOfVietnamDay(publishedFrom).getTime()
    const end = publishedTo === undefined ? Number.POSITIVE_INFINITY : startOfVietnamDay(publishedTo).getTime() + DAY_MS
    bitmaps.push(withinRuns(catalogue, index, { column: 'published_at', runs: [{ from, to: end - 1 }] }))
  }
  return bitmaps
}

type Runs = { column: 'issued_on' | 'published_at'; runs: readonly { from: number; to: number }[] }

/** Documents with a value between two others, these taken in: neighbours in the order. */
function withinRuns(catalogue: Catalogue, index: BitmapIndex, { column, runs }: Runs): Bitmap {
  const { slots, length } = orderingOf(catalogue, index, column)
  const values = column === 'issued_on' ? index.issuedOn : index.publishedAt
  const bitmap = emptyBitmap(index.capacity)
  for (const { from, to } of runs) {
    const start = firstFrom(length, (at) => (values[slots[at] ?? -1] ?? 0) >= from)
    const end = firstFrom(length, (at) => (values[slots[at] ?? -1] ?? 0) > to)
    for (let at = start; at < end; at += 1) setBit(bitmap, slots[at] ?? 0)
  }
  return bitmap
}

/** The first of so many places from which on it holds. */
function firstFrom(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const LIST = 'SELECT value FROM json_each(?)'
const YEAR = 10_000
const DAY_MS = 24 * 60 * 60 * 1000

/** `YYYY-MM-DD` as a number; a year alone is completed by `rest`. */
function dayNumber(day: string, rest: string): number {
  return Number(day.length === 4 ? day + rest : day.replaceAll('-', ''))
}

function resolve(catalogue: Catalogue, kind: TermKind, named: readonly string[]): string[] {
  const resolved = withDescendants(termsOf(catalogue, kind).values(), named)
  if ('unknown' in resolved) throw unknownName(kind, named.indexOf(resolved.unknown))
  return resolved.ids
}

const UNKNOWN = { topic: 'Không có chủ đề này.', type: 'Không có loại tài liệu này.', unit: 'Không có đơn vị này.' }

function unknownName(kind: keyof typeof UNKNOWN, index: number): DomainError {
  return new DomainError('platform/invalid-input', { errors: [{ path: `${kind}.${index}`, message: UNKNOWN[kind] }] })
}
