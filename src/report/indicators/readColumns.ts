import type { Catalogue } from '../../catalogue/openCatalogue'
import { rowsOf, tuplesOf } from '../../catalogue/sql'
import type { Steps } from '../../catalogue/turns'
import { dayNumber } from '../rules/indicators/days'
import {
  emptyReceipts,
  emptySendings,
  EVENT_PLACES,
  joined,
  NO_COUNT,
  NO_DAY,
  ordered,
  picked,
  type ReceiptColumns,
  type SendingColumns,
} from '../rules/ledger/columns'
import type { Corrected } from '../rules/ledger/corrected'
import type { ReceiptRow } from '../rules/rows'

/** So many rows at a time that a turn stays well under what a reader notices. */
const ROWS_A_TURN = 500

/** The documents of the ledger in the order in which they were met; only ever added to. */
export type DocumentPlaces = { ids: string[]; places: Map<string, number> }

function placeOfDocument({ ids, places }: DocumentPlaces, id: string): number {
  const known = places.get(id)
  if (known !== undefined) return known
  places.set(id, ids.length)
  return ids.push(id) - 1
}

type SendingTuple = [
  documentId: string,
  assignmentId: string,
  sentAt: string,
  dueOn: string | null,
  confirm: 0 | 1,
  endedAt: string | null,
  untilAt: string | null,
  untilSeq: number,
]

/** What an heir has as its predecessor left it, done, is none to confirm. */
const CURRENT = `SELECT document_id, assignment_id, sent_at, due_on, confirm AND settled_version IS NULL AS confirm, ended_at,
  NULL AS until_at, 0 AS until_seq FROM recipients WHERE unit_id = ?1`
const PAST = `SELECT document_id, assignment_id, sent_at, due_on, confirm, ended_at, until_at, until_seq FROM past_sendings
  WHERE unit_id = ?1`
const SENDING_COLUMNS = 'document_id, assignment_id, sent_at, due_on, confirm, ended_at, until_at, until_seq'

type OfUnit = { unitId: string; documents: DocumentPlaces }

/** Everything that a unit was sent. */
export function* readSendings(catalogue: Catalogue, { unitId, documents }: OfUnit): Steps<SendingColumns> {
  const current = `${CURRENT} AND (document_id, assignment_id) > (?2, ?3) ORDER BY document_id, assignment_id LIMIT ${ROWS_A_TURN}`
  const past = `${PAST} AND (document_id, assignment_id, until_seq) > (?2, ?3, ?4)
    ORDER BY document_id, assignment_id, until_seq LIMIT ${ROWS_A_TURN}`
  const found: SendingTuple[] = []
  for (const from of [past, current]) {
    let [documentId, assignmentId, seq] = ['', '', 0]
    for (;;) {
      const values = [unitId, documentId, assignmentId, ...(from === past ? [seq] : [])]
      const rows = tuplesOf<SendingTuple>(catalogue, { columns: SENDING_COLUMNS, from }, values)
      found.push(...rows)
      yield
      const last = rows.at(-1)
      if (!last || rows.length < ROWS_A_TURN) break
      ;[documentId, assignmentId, , , , , , seq] = last
    }
  }
  return sendingColumns(found, documents)
}

/** The same columns with what a unit was sent of these documents read anew. */
export function rereadSendings(
  catalogue: Catalogue,
  { unitId, documents, known, documentIds }: OfUnit & { known: SendingColumns; documentIds: readonly string[] },
): SendingColumns {
  const among = 'AND document_id IN (SELECT value FROM json_each(?2))'
  const values = [unitId, JSON.stringify(documentIds)]
  const read = (from: string) => tuplesOf<SendingTuple>(catalogue, { columns: SENDING_COLUMNS, from }, values)
  const past = read(`${PAST} ${among} ORDER BY document_id, assignment_id, until_seq`)
  const fresh = sendingColumns([...past, ...read(`${CURRENT} ${among}`)], documents)
  const stale = new Set(documentIds.map((id) => documents.places.get(id)))
  const kept = [...known.document.keys()].filter((place) => !stale.has(known.document[place]))
  return inOrderOfSending(joined(picked(known, kept), fresh), documents)
}

/** `rows`: of each part in a sending what is past, oldest first, before what holds now. */
function sendingColumns(rows: readonly SendingTuple[], documents: DocumentPlaces): SendingColumns {
  const columns = emptySendings(rows.length)
  const last = new Map<string, number>()
  for (const [place, [documentId, assignmentId, sentAt, dueOn, confirm, endedAt, untilAt]] of rows.entries()) {
    const key = `${documentId} ${assignmentId}`
    const since = last.get(key) ?? -Infinity
    columns.document[place] = placeOfDocument(documents, documentId)
    columns.sentAt[place] = Date.parse(sentAt)
    columns.dueOn[place] = dueOn === null ? NO_DAY : dayNumber(dueOn)
    columns.confirm[place] = confirm
    columns.endedAt[place] = endedAt === null ? Infinity : Date.parse(endedAt)
    columns.since[place] = since
    columns.until[place] = untilAt === null ? Infinity : Date.parse(untilAt)
    if (untilAt !== null) last.set(key, Math.max(since, Date.parse(untilAt)))
  }
  return inOrderOfSending(columns, documents)
}

function inOrderOfSending(columns: SendingColumns, { ids }: DocumentPlaces): SendingColumns {
  const { sentAt, document } = columns
  const idAt = (place: number): string => ids[document[place] ?? 0] ?? ''
  return ordered(columns, (one, other) => {
    const difference = (sentAt[one] ?? 0) - (sentAt[other] ?? 0)
    if (difference !== 0 || document[one] === document[other]) return difference
    return idAt(one) < idAt(other) ? -1 : 1
  })
}

/** One event may be a hundred documents for a hundred units. */
const EVENTS_A_TURN = 20

/** By unit the documents whose sendings were changed by the journal's events after one, to another. */
export function* changedSendings(
  catalogue: Catalogue,
  { after, last }: { after: number; last: number },
): Steps<Map<string, Set<string>>> {
  const sql = `SELECT unit_id, document_id FROM recipients WHERE seq > ?1 AND seq <= ?2
    UNION ALL SELECT unit_id, document_id FROM past_sendings WHERE until_seq > ?1 AND until_seq <= ?2`
  const found = new Map<string, Set<string>>()
  for (let seq = after; seq < last; seq += EVENTS_A_TURN) {
    const bounds = [seq, Math.min(last, seq + EVENTS_A_TURN)]
    const columns = 'unit_id, document_id'
    for (const [unitId, documentId] of tuplesOf<[string, string]>(catalogue, { columns, from: sql }, bounds)) {
      const documents = found.get(unitId)
      if (documents) documents.add(documentId)
      else found.set(unitId, new Set([documentId]))
    }
    yield
  }
  return found
}

type ReceiptTuple = [
  row: number,
  unitId: string,
  documentId: string,
  version: number,
  event: ReceiptRow['event'],
  at: string,
  receivedAt: string,
  sessions: number | null,
  listeners: number | null,
  id: string | null,
]

const RECEIPT_COLUMNS = 'row, unit_id, document_id, version, event, at, received_at, sessions, count, report_id'
const RECEIPTS = `SELECT rowid AS row, unit_id, document_id, version, event, at, received_at, sessions, count,
  CASE event WHEN 'disseminated' THEN id END AS report_id FROM receipts`

/** What came in, in the order in which it did: rows after `after`, to `last`. */
export function* receiptsBetween(
  catalogue: Catalogue,
  { after, last }: { after: number; last: number },
): Generator<ReceiptTuple[], void, void> {
  const from = `${RECEIPTS} WHERE rowid > ? AND rowid <= ? ORDER BY rowid LIMIT ${ROWS_A_TURN}`
  for (let row = after; row < last;) {
    const rows = tuplesOf<ReceiptTuple>(catalogue, { columns: RECEIPT_COLUMNS, from }, [row, last])
    yield rows
    row = rows.at(-1)?.[0] ?? last
  }
}

export function receiptColumns(
  rows: readonly ReceiptTuple[],
  documents: DocumentPlaces,
): { receipts: ReceiptColumns; ids: Map<number, string> } {
  const receipts = emptyReceipts(rows.length)
  const ids = new Map<number, string>()
  for (const [place, [row, , documentId, version, event, at, receivedAt, sessions, listeners, id]] of rows.entries()) {
    receipts.row[place] = row
    receipts.document[place] = placeOfDocument(documents, documentId)
    receipts.version[place] = version
    receipts.event[place] = EVENT_PLACES[event]
    receipts.at[place] = Date.parse(at)
    receipts.receivedAt[place] = Date.parse(receivedAt)
    receipts.sessions[place] = sessions ?? NO_COUNT
    receipts.listeners[place] = listeners ?? NO_COUNT
    if (id !== null) ids.set(row, id)
  }
  return { receipts, ids }
}

/** In the order of the unit's own time, of coming in where that is equal. */
export function inOrderOfTime(receipts: ReceiptColumns): ReceiptColumns {
  const { at, row } = receipts
  return ordered(receipts, (one, other) => (at[one] ?? 0) - (at[other] ?? 0) || (row[one] ?? 0) - (row[other] ?? 0))
}

/** Everything of a unit that corrected a report of reach, or was corrected. */
export function correctionsOfUnit(catalogue: Catalogue, unitId: string): Corrected[] {
  const sql = `SELECT rowid AS row, id, corrects, at, received_at AS receivedAt FROM receipts
    WHERE unit_id = ? AND (corrects IS NOT NULL OR replaced_by IS NOT NULL)`
  return rowsOf<Omit<Corrected, 'atMs' | 'receivedMs'> & { at: string }>(catalogue, sql, [unitId]).map(
    ({ at, ...row }) => ({ ...row, atMs: Date.parse(at), receivedMs: Date.parse(row.receivedAt) }),
  )
}
