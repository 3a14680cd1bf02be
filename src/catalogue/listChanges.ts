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
const FEW_STREAMS = 4
/** Read ahead of each of many streams. */
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

/** The place behind everything that has happened so far, for whoever wants to hear only of what comes. */
export function endOfChanges(catalogue: Catalogue, reader: Reader): string {
  return encodeCursor([...feedOf(catalogue, reader), catalogue.seq, Number.MAX_SAFE_INTEGER])
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
  return { seq: Number(seq), key: Number(key) }
}

type Collected = { rows: Row[]; end: Place; more: boolean }

function collect(catalogue: Catalogue, reader: Reader, { start, limit }: { start: Place; limit: number }): Collected {
  const rows: Row[] = []
  const atOnce = Math.max(limit + 1, MIN_CHUNK)
  const places = placesAfter(catalogue, reader, { start, atOnce })
  let from = start
  for (let lookedAt = 0; lookedAt < MAX_LOOKED_AT; lookedAt += atOnce) {
    const some = taken(places, atOnce)
    const standings = standingsFor(catalogue, reader, [...new Set(some.map(({ key }) => key))])
    for (const place of some) {
      const standing = standings.get(place.key)
      if (!standing || !matters(standing, { place, start })) continue
      const last = rows.at(-1)
      if (rows.length === limit && last) return { rows, end: last.place, more: true }
      rows.push({ place, standing })
    }
    if (some.length < atOnce) return { rows, end: { seq: catalogue.seq, key: AFTER_ALL }, more: false }
    from = some.at(-1) ?? from
  }
  return { rows, end: from, more: true }
}

function taken<Item>(items: Iterator<Item>, count: number): Item[] {
  const some: Item[] = []
  while (some.length < count) {
    const { done, value } = items.next()
    if (done === true) break
    some.push(value)
  }
  return some
}

/**
 * A document has a row where it was last changed for this reader, not at its other events. Its removal is told only to whoever
 * may have got it, which is whoever could see it at or before the place from which they ask.
 */
function matters(standing: Standing, { place, start }: { place: Place; start: Place }): boolean {
  if (standing.seq !== place.seq) return false
  return standing.visible || standing.seenFromSeq <= start.seq
}

/** What was read ahead of one stream; `isWhole`: there is no more. */
type ReadAhead = { stream: Stream; places: Place[]; next: number; isWhole: boolean }

/** The places at which something happened to the reader's audiences, in order and each once, however many streams tell of it. */
function* placesAfter(
  catalogue: Catalogue,
  reader: Reader,
  { start, atOnce }: { start: Place; atOnce: number },
): Generator<Place> {
  const streams = streamsSince(catalogue, reader, start.key === AFTER_ALL ? start.seq + 1 : start.seq)
  const share = streams.length <= FEW_STREAMS ? atOnce : Math.max(MIN_SHARE, Math.ceil((2 * atOnce) / streams.length))
  const all = streams.map((stream) => readAhead(catalogue, stream, { from: start, size: share }))
  for (;;) {
    const place = all.reduce<Place | undefined>((first, { places, next }) => earlier(first, places[next]), undefined)
    if (!place) return
    yield place
    all.forEach((ahead, index) => {
      const head = ahead.places[ahead.next]
      if (!head || comparePlaces(head, place) !== 0) return
      ahead.next += 1
      const isUsedUp = ahead.next === ahead.places.length && !ahead.isWhole
      // Where much happens, more is read the next time.
      const size = Math.min(2 * ahead.places.length, atOnce)
      if (isUsedUp) all[index] = readAhead(catalogue, ahead.stream, { from: place, size })
    })
  }
}

function readAhead(catalogue: Catalogue, stream: Stream, reading: { from: Place; size: number }): ReadAhead {
  const places = placesOf(catalogue, stream, reading)
  return { stream, places, next: 0, isWhole: places.length < reading.size }
}

function earlier(one: Place | undefined, other: Place | undefined): Place | undefined {
  if (!one || !other) return one ?? other
  return comparePlaces(one, other) <= 0 ? one : other
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
