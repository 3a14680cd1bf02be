import { DomainError } from '../platform/errors'
import { jsonArray, jsonText, type JsonPart, type JsonText } from '../platform/jsonText'
import { decodeCursor, encodeCursor, nameOfQuestion } from './cursors'
import { streamsSince, type Stream } from './feedHeads'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { rowOf, tuplesOf } from './sql'
import { editionsInForce, summaryOf } from './summaries'
import { summaryParts, summaryPieces } from './summaryPieces'
import type { ChangePage, ChangeView } from './views'
import { standingsFor, type Standing } from './visibility'

const DEFAULT_LIMIT = 100
/** Rows of the index looked at for one page; a reader of whom few rows speak gets shorter pages, not slower ones. */
const MAX_LOOKED_AT = 1_000
const MIN_CHUNK = 100
/** Of each of many streams. */
const MIN_SHARE = 8

export type ChangesQuery = { since?: string | undefined; limit?: number | undefined }

/** A page before it is written out. */
export type FoundChanges = { rows: Row[]; next: string; more: boolean } | { reset: true; next: string }

/**
 * What changed for this reader since a former `next`, each document once, at its newest event that matters to them. Whoever
 * takes in all pages holds exactly what the list shows. `reset` when the place is of another record or of other rights.
 * @throws catalogue/bad-cursor
 */
export function listChanges(catalogue: Catalogue, reader: Reader, query: ChangesQuery): ChangePage {
  const found = findChanges(catalogue, reader, query)
  if ('reset' in found) return found
  const documents = new Map(
    editionsInForce(catalogue, visibleKeys(found)).map((row) => [row.key, summaryOf(catalogue, reader, row)]),
  )
  const items = found.rows.map((row): ChangeView => {
    const document = documents.get(row.place.key)
    return document ? { ...toldOf(row), kind: 'upsert', id: document.id, document } : removalOf(catalogue, row)
  })
  return { items, next: found.next, more: found.more }
}

/** The same as JSON, from what lies ready. */
export function changesText(catalogue: Catalogue, reader: Reader, found: FoundChanges): JsonText {
  if ('reset' in found) return jsonText([JSON.stringify(found)])
  const pieces = summaryPieces(catalogue, visibleKeys(found))
  const items = found.rows.map((row): JsonPart[] => {
    const piece = pieces.get(row.place.key)
    if (!piece) return [JSON.stringify(removalOf(catalogue, row))]
    const { seq, at } = toldOf(row)
    const told = `{"seq":${seq},"at":${JSON.stringify(at)},"kind":"upsert","id":${piece.idJson},"document":`
    return [told, ...summaryParts(catalogue, reader, piece), '}']
  })
  const { next, more } = found
  return jsonText(['{"items":', ...jsonArray(items), `,${JSON.stringify({ next, more }).slice(1)}`])
}

/** @throws catalogue/bad-cursor */
export function findChanges(
  catalogue: Catalogue,
  reader: Reader,
  { since, limit = DEFAULT_LIMIT }: ChangesQuery,
): FoundChanges {
  const name = feedOf(catalogue, reader)
  const start = since === undefined ? BEGINNING : placeOf(since, name)
  if (start === null || start.seq > catalogue.seq)
    return { reset: true, next: encodeCursor([...name, BEGINNING.seq, BEGINNING.key]) }
  const { rows, end, more } = collect(catalogue, reader, { start, limit })
  return { rows, next: encodeCursor([...name, end.seq, end.key]), more }
}

function visibleKeys({ rows }: { rows: readonly Row[] }): number[] {
  return rows.filter(({ standing }) => standing.visible).map(({ place }) => place.key)
}

function toldOf({ place, standing }: Row): { seq: number; at: string } {
  return { seq: place.seq, at: standing.at }
}

function removalOf(catalogue: Catalogue, row: Row): ChangeView {
  const reason = row.standing.visible ? 'scope' : row.standing.reason
  return { ...toldOf(row), kind: 'remove', id: idOf(catalogue, row.place.key), reason }
}

/** One event can change many documents, so a place is an event and a document. */
type Place = { seq: number; key: number }

const BEGINNING: Place = { seq: 0, key: 0 }
const AFTER_ALL = Number.MAX_SAFE_INTEGER

type Row = { place: Place; standing: Standing }

/** The record and the rights that a place belongs to. */
function feedOf(catalogue: Catalogue, reader: Reader): [string, string] {
  const { audiences, topicIds } = reader
  const name =
    written.get(reader) ?? nameOfQuestion({ audiences: audiences.toSorted(), topics: topicIds?.toSorted() ?? null })
  written.set(reader, name)
  return [catalogue.generation ?? '', name]
}

/** Whoever recognises readers keeps them, so that their rights are written out once. */
const written = new WeakMap<Reader, string>()

/** Null for a place of another record or other rights. */
function placeOf(since: string, [generation, rights]: [string, string]): Place | null {
  const [ofGeneration, ofRights, seq, key] = decodeCursor(since, { shape: ['string', 'string', 'number', 'number'] })
  if (ofGeneration !== generation || ofRights !== rights) return null
  if (!Number.isSafeInteger(seq) || !Number.isSafeInteger(key)) throw new DomainError('catalogue/bad-cursor')
  return { seq: Number(seq), key: Number(key) }
}

type Collected = { rows: Row[]; end: Place; more: boolean }

function collect(catalogue: Catalogue, reader: Reader, { start, limit }: { start: Place; limit: number }): Collected {
  const rows: Row[] = []
  let from = start
  for (let lookedAt = 0; lookedAt < MAX_LOOKED_AT;) {
    const { places, horizon, size } = nextPlaces(catalogue, reader, { from, limit })
    lookedAt += size
    for (const row of rowsAt(catalogue, reader, { places, start, atOnce: limit + 1 })) {
      const last = rows.at(-1)
      if (rows.length === limit && last) return { rows, end: last.place, more: true }
      rows.push(row)
    }
    if (horizon === null) return { rows, end: { seq: catalogue.seq, key: AFTER_ALL }, more: false }
    from = horizon
  }
  return { rows, end: from, more: true }
}

/** Places that matter, in their order. Most do, so no more are looked at than go into a page. */
function* rowsAt(
  catalogue: Catalogue,
  reader: Reader,
  { places, start, atOnce }: { places: readonly Place[]; start: Place; atOnce: number },
): Generator<Row> {
  for (let index = 0; index < places.length; index += atOnce) {
    const some = places.slice(index, index + atOnce)
    const standings = standingsFor(catalogue, reader, [...new Set(some.map(({ key }) => key))])
    for (const place of some) {
      const standing = standings.get(place.key)
      if (standing && matters(standing, { place, start })) yield { place, standing }
    }
  }
}

/**
 * A document has a row where it was last changed for this reader, not at its other events. Its removal is told only to whoever
 * may have got it, which is whoever could see it at or before the place from which they ask.
 */
function matters(standing: Standing, { place, start }: { place: Place; start: Place }): boolean {
  if (standing.seq !== place.seq) return false
  return standing.visible || standing.seenFromSeq <= start.seq
}

type NextPlaces = { places: Place[]; horizon: Place | null; size: number }

/** The next places at which something happened to the reader's audiences, in order, as far as all of them were looked at. */
function nextPlaces(catalogue: Catalogue, reader: Reader, { from, limit }: { from: Place; limit: number }): NextPlaces {
  const streams = streamsSince(catalogue, reader, from.key === AFTER_ALL ? from.seq + 1 : from.seq)
  const wanted = Math.max(limit + 1, MIN_CHUNK)
  const share = streams.length <= 4 ? wanted : Math.max(MIN_SHARE, Math.ceil((2 * wanted) / streams.length))
  let horizon: Place | null = null
  const found: Place[] = []
  for (const stream of streams) {
    const places = placesOf(catalogue, stream, { from, size: share })
    found.push(...places)
    const last = places.length === share ? places.at(-1) : undefined
    if (last && (!horizon || comparePlaces(last, horizon) < 0)) horizon = last
  }
  const end = horizon
  const reached = end ? found.filter((place) => comparePlaces(place, end) <= 0) : found
  const sorted = reached.sort(comparePlaces)
  // One event is often for several of the reader's audiences.
  const places = sorted.filter((place, index) => {
    const before = sorted[index - 1]
    return !before || comparePlaces(before, place) !== 0
  })
  return { places, horizon, size: Math.max(found.length, MIN_SHARE) }
}

function placesOf(
  catalogue: Catalogue,
  { audience, topic }: Stream,
  { from, size }: { from: Place; size: number },
): Place[] {
  const one = topic === null ? 'audience = ?' : 'audience = ? AND topic = ?'
  const sql = `SELECT DISTINCT last_seq, document FROM grants
    WHERE ${one} AND (last_seq, document) > (?, ?) ORDER BY last_seq, document LIMIT ?`
  const values = [audience, ...(topic === null ? [] : [topic]), from.seq, from.key, size]
  const rows = tuplesOf<[number, number]>(catalogue, { columns: 'last_seq, document', from: sql }, values)
  return rows.map(([seq, key]) => ({ seq, key })).sort(comparePlaces)
}

function comparePlaces(one: Place, other: Place): number {
  return one.seq - other.seq || one.key - other.key
}

function idOf(catalogue: Catalogue, key: number): string {
  return rowOf<{ id: string }>(catalogue, 'SELECT id FROM documents WHERE key = ?', [key])?.id ?? ''
}
