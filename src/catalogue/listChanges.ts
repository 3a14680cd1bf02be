import { DomainError } from '../platform/errors'
import { decodeCursor, encodeCursor, nameOfQuestion } from './cursors'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { rowOf, rowsOf } from './sql'
import { editionsInForce, summaryOf } from './summaries'
import type { ChangePage, ChangeView } from './views'
import { standingsFor, type Standing } from './visibility'

const DEFAULT_LIMIT = 100
/** Rows of the index looked at for one page; a reader of whom few rows speak gets shorter pages, not slower ones. */
const MAX_ROUNDS = 10
const MIN_CHUNK = 100

/**
 * What changed for this reader since a former `next`, each document once, at its newest event that matters to them. Whoever
 * takes in all pages holds exactly what the list shows. `reset` when the place is of another record or of other rights.
 * @throws catalogue/bad-cursor
 */
export function listChanges(
  catalogue: Catalogue,
  reader: Reader,
  { since, limit = DEFAULT_LIMIT }: { since?: string | undefined; limit?: number | undefined },
): ChangePage {
  const name = feedOf(catalogue, reader)
  const start = since === undefined ? BEGINNING : placeOf(since, name)
  if (start === null || start.seq > catalogue.seq)
    return { reset: true, next: encodeCursor([...name, BEGINNING.seq, BEGINNING.key]) }
  const { rows, end, more } = collect(catalogue, reader, { start, limit })
  return { items: viewsOf(catalogue, reader, rows), next: encodeCursor([...name, end.seq, end.key]), more }
}

/** The place behind everything that has happened so far, for whoever wants to hear only of what comes. */
export function endOfChanges(catalogue: Catalogue, reader: Reader): string {
  return encodeCursor([...feedOf(catalogue, reader), catalogue.seq, Number.MAX_SAFE_INTEGER])
}

function viewsOf(catalogue: Catalogue, reader: Reader, rows: readonly Row[]): ChangeView[] {
  const visible = rows.filter(({ standing }) => standing.visible).map(({ place }) => place.key)
  const documents = new Map(
    editionsInForce(catalogue, visible).map((row) => [row.key, summaryOf(catalogue, reader, row)]),
  )
  return rows.map(({ place, standing }): ChangeView => {
    const { seq, key } = place
    const { at } = standing
    const document = documents.get(key)
    if (document) return { seq, at, kind: 'upsert', id: document.id, document }
    return { seq, at, kind: 'remove', id: idOf(catalogue, key), reason: standing.visible ? 'scope' : standing.reason }
  })
}

/** One event can change many documents, so a place is an event and a document. */
type Place = { seq: number; key: number }

const BEGINNING: Place = { seq: 0, key: 0 }

type Row = { place: Place; standing: Standing }

/** The record and the rights that a place belongs to. */
function feedOf(catalogue: Catalogue, reader: Reader): [string, string] {
  const rights = { audiences: reader.audiences.toSorted(), topics: reader.topicIds?.toSorted() ?? null }
  return [catalogue.generation ?? '', nameOfQuestion(rights)]
}

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
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { places, horizon } = nextPlaces(catalogue, reader, { from, size: Math.max(limit + 1, MIN_CHUNK) })
    const standings = standingsFor(catalogue, reader, [...new Set(places.map(({ key }) => key))])
    for (const place of places) {
      const standing = standings.get(place.key)
      if (!standing || !matters(standing, { place, start })) continue
      const last = rows.at(-1)
      if (rows.length === limit && last) return { rows, end: last.place, more: true }
      rows.push({ place, standing })
    }
    if (horizon === null) return { rows, end: { seq: catalogue.seq, key: Number.MAX_SAFE_INTEGER }, more: false }
    from = horizon
  }
  return { rows, end: from, more: true }
}

/**
 * A document has a row where it was last changed for this reader, not at its other events. Its removal is told only to whoever
 * may have got it, which is whoever could see it at or before the place from which they ask.
 */
function matters(standing: Standing, { place, start }: { place: Place; start: Place }): boolean {
  if (standing.seq !== place.seq) return false
  return standing.visible || standing.seenFromSeq <= start.seq
}

/** The next places at which something happened to the reader's audiences, in order, as far as all of them were looked at. */
function nextPlaces(
  catalogue: Catalogue,
  reader: Reader,
  { from, size }: { from: Place; size: number },
): { places: Place[]; horizon: Place | null } {
  let horizon: Place | null = null
  const found = new Map<string, Place>()
  for (const audience of reader.audiences) {
    const places = placesOf(catalogue, audience, { from, size })
    for (const place of places) found.set(`${place.seq} ${place.key}`, place)
    const last = places.length === size ? places.at(-1) : undefined
    if (last && (!horizon || comparePlaces(last, horizon) < 0)) horizon = last
  }
  const end = horizon
  const places = [...found.values()].sort(comparePlaces)
  return { places: end ? places.filter((place) => comparePlaces(place, end) <= 0) : places, horizon }
}

function placesOf(catalogue: Catalogue, audience: string, { from, size }: { from: Place; size: number }): Place[] {
  const sql = `SELECT DISTINCT last_seq AS seq, document AS key FROM grants
    WHERE audience = ? AND (last_seq, document) > (?, ?) ORDER BY last_seq, document LIMIT ?`
  return rowsOf<Place>(catalogue, sql, [audience, from.seq, from.key, size])
}

function comparePlaces(one: Place, other: Place): number {
  return one.seq - other.seq || one.key - other.key
}

function idOf(catalogue: Catalogue, key: number): string {
  return rowOf<{ id: string }>(catalogue, 'SELECT id FROM documents WHERE key = ?', [key])?.id ?? ''
}
