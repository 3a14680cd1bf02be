import type { Catalogue } from '../../catalogue/openCatalogue'
import { rowOf, rowsOf, tuplesOf } from '../../catalogue/sql'
import type { Steps } from '../../catalogue/turns'
import { type Asked, hadHappened } from '../rules/indicators/asked'
import type { Corrected } from '../rules/indicators/corrected'
import { USES } from '../rules/equipment/firstUses'
import type { GivenOutRow, ReceiptRow, SendingRow } from '../rules/rows'

/** So many rows at a time that a turn stays well under what a reader notices. */
const ROWS_A_TURN = 1_000

type OfPeriod = { unitId: string; asked: Asked; event?: Event; rowsATurn?: number }

/** A unit's receipts whose own time is in the period, all or of one event, oldest first, each with when the unit was first sent the document. */
export function* receiptsOfPeriod(
  catalogue: Catalogue,
  { unitId, asked, event, rowsATurn = ROWS_A_TURN }: OfPeriod,
): Generator<ReceiptRow[], void, void> {
  const from = event === undefined ? PERIOD : PERIOD_OF_EVENT
  let last: readonly [string, string, number] = [asked.fromAt, '', 0]
  for (;;) {
    const values = [unitId, asked.endAt, ...last, rowsATurn, ...(event === undefined ? [] : [event])]
    const rows = tuplesOf<PeriodTuple>(catalogue, { columns: PERIOD_COLUMNS, from }, values)
    yield rows.map(([, ...row]) => receiptRow(unitId, row))
    const end = rows.at(-1)
    if (!end || rows.length < rowsATurn) return
    last = [end[5], end[4], end[0]]
  }
}

type Event = ReceiptRow['event']
type PeriodTuple = [number, string, string, number, Event, string, string, number | null, number | null, string | null]

const PERIOD_COLUMNS = 'row, id, document_id, version, event, at, received_at, sessions, count, first'
const PERIOD = periodQuery('')
const PERIOD_OF_EVENT = periodQuery('AND r.event = ?7')

/** In the order of the index, so that neither a sort nor what was read before costs anything. */
function periodQuery(condition: '' | 'AND r.event = ?7'): string {
  return `SELECT r.rowid AS row, r.id, r.document_id, r.version, r.event, r.at, r.received_at, r.sessions, r.count,
    (SELECT min(sent_at) FROM (
      SELECT s.sent_at FROM recipients s WHERE s.unit_id = r.unit_id AND s.document_id = r.document_id
      UNION ALL SELECT p.sent_at FROM past_sendings p WHERE p.unit_id = r.unit_id AND p.document_id = r.document_id
    )) AS first
  FROM receipts r WHERE r.unit_id = ?1 AND r.at < ?2 AND (r.at, r.event, r.rowid) > (?3, ?4, ?5) ${condition}
  ORDER BY r.at, r.event, r.rowid LIMIT ?6`
}

type ReceiptTuple = PeriodTuple extends [number, ...infer Rest] ? Rest : never

function receiptRow(unitId: string, row: ReceiptTuple): ReceiptRow {
  const [id, documentId, version, event, at, receivedAt, sessions, listeners, firstSentAt] = row
  return { id, documentId, version, unitId, event, at, receivedAt, sessions, listeners, firstSentAt }
}

/** Sendings as they stood on the last day, of a unit or of a document, that were changed since; see `past_sendings`. */
export type Changed = SendingRow & { key: string }

/** How a unit's parts in sendings stood on the last day that were changed since. */
export function changedOfUnit(
  catalogue: Catalogue,
  { unitId, asked }: { unitId: string; asked: Asked },
): readonly Changed[] {
  const sql = `${PAST} WHERE unit_id = ? AND until_at >= ? ORDER BY until_seq`
  return standingThen(rowsOf<PastRow>(catalogue, sql, [unitId, sinceOf(asked)]), asked)
}

function changedOfDocument(catalogue: Catalogue, { documentId, asked }: { documentId: string; asked: Asked }) {
  const sql = `${PAST} WHERE document_id = ? AND until_at >= ? ORDER BY until_seq`
  return standingThen(rowsOf<PastRow>(catalogue, sql, [documentId, sinceOf(asked)]), asked)
}

const PAST =
  'SELECT unit_id, document_id, assignment_id, sent_at, due_on, confirm, ended_at, until_at FROM past_sendings'

type PastRow = SentRow & { until_at: string }

function sinceOf({ knownBy, endAt }: Asked): string {
  return knownBy !== undefined && knownBy < endAt ? knownBy : endAt
}

/** The first change after the last day tells how it stood on it. */
function standingThen(rows: readonly PastRow[], asked: Asked): Changed[] {
  const first = new Map<string, Changed>()
  for (const row of rows) {
    const key = keyOf(row)
    if (!hadHappened(asked, row.until_at) && !first.has(key)) first.set(key, { ...sendingRow(row), key })
  }
  return [...first.values()]
}

type SentRow = {
  unit_id: string
  document_id: string
  assignment_id: string
  sent_at: string
  due_on: string | null
  confirm: 0 | 1
  ended_at: string | null
}

function keyOf({ unit_id, document_id, assignment_id }: Omit<SentRow, 'sent_at'> & { sent_at: string }): string {
  return `${unit_id} ${document_id} ${assignment_id}`
}

function sendingRow({ unit_id, document_id, sent_at, due_on, confirm, ended_at }: SentRow): SendingRow {
  return {
    unitId: unit_id,
    documentId: document_id,
    sentAt: sent_at,
    dueOn: due_on,
    confirm: confirm === 1,
    endedAt: ended_at,
  }
}

/** What an heir has as its predecessor left it, done, is none to confirm. */
const SENT_COLUMNS =
  'unit_id, document_id, assignment_id, sent_at, due_on, confirm AND settled_version IS NULL AS confirm, ended_at'

/** Which documents a unit was to confirm in the period, or to confirm at all among these; in the order of their ids. */
export function documentsToConfirm(
  catalogue: Catalogue,
  {
    unitId,
    asked,
    among,
    changed,
  }: { unitId: string; asked: Asked; among: Iterable<string>; changed: readonly Changed[] },
): string[] {
  const sql = `SELECT DISTINCT document_id AS id FROM recipients
    WHERE unit_id = ? AND due_on BETWEEN ? AND ? AND confirm = 1`
  const due = rowsOf<{ id: string }>(catalogue, sql, [unitId, asked.from, asked.asOf]).map(({ id }) => id)
  const dueThen = changed.filter((sending) => isDue(sending, asked)).map(({ documentId }) => documentId)
  return [...new Set([...due, ...among, ...dueThen])].sort()
}

/** Whether a sending was to be confirmed in the period. */
export function isDue({ confirm, sentAt, dueOn }: SendingRow, asked: Asked): boolean {
  return confirm && hadHappened(asked, sentAt) && dueOn !== null && asked.from <= dueOn && dueOn <= asked.asOf
}

type Part = { unitId: string; documentIds: readonly string[]; changed: readonly Changed[] }

/** Everything that a unit was sent of these documents, as it stood on the last day, by document. */
export function sendingsOfUnit(
  catalogue: Catalogue,
  { unitId, documentIds, changed }: Part,
): Map<string, SendingRow[]> {
  const sql = `SELECT ${SENT_COLUMNS} FROM recipients WHERE unit_id = ? AND document_id IN (SELECT value FROM json_each(?))`
  const rows = rowsOf<SentRow>(catalogue, sql, [unitId, JSON.stringify(documentIds)])
  const asked = new Set(documentIds)
  return byDocument(
    asItWas(
      rows,
      changed.filter(({ documentId }) => asked.has(documentId)),
    ),
  )
}

/** Everything that units were sent of a document, as it stood on the last day. */
export function sendingsOfDocument(
  catalogue: Catalogue,
  { documentId, asked }: { documentId: string; asked: Asked },
): SendingRow[] {
  const rows = rowsOf<SentRow>(catalogue, `SELECT ${SENT_COLUMNS} FROM recipients WHERE document_id = ?`, [documentId])
  return asItWas(rows, changedOfDocument(catalogue, { documentId, asked }))
}

function asItWas(rows: readonly SentRow[], changed: readonly Changed[]): SendingRow[] {
  const keys = new Set(changed.map(({ key }) => key))
  const all = [...rows.filter((row) => !keys.has(keyOf(row))).map(sendingRow), ...changed]
  return all.sort((one, other) => (one.sentAt < other.sentAt ? -1 : Number(one.sentAt > other.sentAt)))
}

/** Everything of a unit that corrected a report of reach, or was corrected. */
export function correctionsOfUnit(catalogue: Catalogue, unitId: string): Corrected[] {
  const sql = `SELECT id, corrects, at, received_at AS receivedAt FROM receipts
    WHERE unit_id = ? AND (corrects IS NOT NULL OR replaced_by IS NOT NULL)`
  return rowsOf<Corrected>(catalogue, sql, [unitId])
}

/** All confirmations of a unit for these documents, by document. */
export function confirmationsOfUnit(
  catalogue: Catalogue,
  { unitId, documentIds }: Omit<Part, 'changed'>,
): Map<string, ReceiptRow[]> {
  const from = `SELECT id, document_id, version, event, at, received_at, sessions, count FROM receipts
    WHERE unit_id = ? AND event = 'acknowledged' AND document_id IN (SELECT value FROM json_each(?))`
  const columns = 'id, document_id, version, event, at, received_at, sessions, count, NULL'
  const rows = tuplesOf<ReceiptTuple>(catalogue, { columns, from }, [unitId, JSON.stringify(documentIds)])
  return byDocument(rows.map((row) => receiptRow(unitId, row)))
}

/** All that units reported of a document. */
export function receiptsOfDocument(catalogue: Catalogue, documentId: string): ReceiptRow[] {
  const sql = `SELECT unit_id, id, version, event, at, received_at FROM receipts WHERE document_id = ?`
  type Row = { unit_id: string; id: string; version: number; event: Event; at: string; received_at: string }
  return rowsOf<Row>(catalogue, sql, [documentId]).map(({ unit_id: unitId, received_at: receivedAt, ...row }) => {
    return { ...row, unitId, documentId, receivedAt, sessions: null, listeners: null }
  })
}

function byDocument<Row extends { documentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const documents = new Map<string, Row[]>()
  for (const row of rows) {
    const own = documents.get(row.documentId)
    if (own) own.push(row)
    else documents.set(row.documentId, [row])
  }
  return documents
}

/** Whether a unit had been given anything by the end of the last day that was not taken from it again by then. */
export function isRecipient(
  catalogue: Catalogue,
  { unitId, asked, changed }: { unitId: string; asked: Asked; changed: readonly Changed[] },
): boolean {
  if (changed.some(({ sentAt, endedAt }) => endedAt === null && hadHappened(asked, sentAt))) return true
  const values = [unitId, asked.endAt, asked.knownBy ?? '9999', sinceOf(asked)]
  return rowOf(catalogue, GIVEN_AND_UNCHANGED, values) !== undefined
}

const GIVEN_AND_UNCHANGED = `SELECT 1 FROM recipients r
  WHERE r.unit_id = ?1 AND r.sent_at < ?2 AND r.sent_at <= ?3 AND r.ended_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM past_sendings p WHERE p.unit_id = r.unit_id AND p.document_id = r.document_id
    AND p.assignment_id = r.assignment_id AND p.until_at >= ?4
  ) LIMIT 1`

/** The documents that a unit had been sent by the end of the last day. */
export function documentsSentTo(catalogue: Catalogue, { unitId, asked }: { unitId: string; asked: Asked }): string[] {
  const sql = `SELECT document_id AS id, sent_at FROM recipients WHERE unit_id = ?1
    UNION ALL SELECT document_id, sent_at FROM past_sendings WHERE unit_id = ?1`
  return rowsOf<{ id: string; sent_at: string }>(catalogue, sql, [unitId]).flatMap(({ id, sent_at }) =>
    hadHappened(asked, sent_at) ? id : [],
  )
}

/** By unit that is asked about, the calendar instant of its first use of the library, as far as it may be known. */
export function firstUseAt(catalogue: Catalogue, { unitId, asked }: { unitId: string; asked: Asked }): string | null {
  const sql = `SELECT at FROM receipts WHERE unit_id = ? AND event IN ('${USES.join("', '")}')
    AND received_at <= ? ORDER BY at LIMIT 1`
  return rowsOf<{ at: string }>(catalogue, sql, [unitId, asked.knownBy ?? '9999'])[0]?.at ?? null
}

type StretchTuple = [
  documentId: string,
  fromSeq: number,
  version: number,
  state: GivenOutRow['state'],
  access: GivenOutRow['access'],
  typeId: string | null,
  topics: string,
  reviewOn: string | null,
  from: string,
  to: string | null,
  endedBy: GivenOutRow['endedBy'],
]

const STRETCH_COLUMNS = 'document_id, from_seq, version, state, access, type_id, topics, review_on, from_at, to_at, why'
const STRETCHES =
  'SELECT * FROM stretches WHERE (document_id, from_seq) > (?, ?) ORDER BY document_id, from_seq LIMIT ?'

/** How documents were given out in time, those of one document together and oldest first; `slugOf` names types and topics. */
export function* givenOutRows(catalogue: Catalogue, slugOf: (id: string) => string): Steps<GivenOutRow[]> {
  const found: GivenOutRow[] = []
  let last: StretchTuple | undefined
  for (;;) {
    const values = [last?.[0] ?? '', last?.[1] ?? 0, ROWS_A_TURN]
    const rows = tuplesOf<StretchTuple>(catalogue, { columns: STRETCH_COLUMNS, from: STRETCHES }, values)
    for (const row of rows) found.push(givenOutRow(row, slugOf))
    last = rows.at(-1)
    if (rows.length < ROWS_A_TURN) return found
    yield
  }
}

function givenOutRow(row: StretchTuple, slugOf: (id: string) => string): GivenOutRow {
  const [documentId, , version, state, access, typeId, topicIds, reviewOn, from, to, endedBy] = row
  const type = typeId === null ? '' : slugOf(typeId)
  // As `settleStretch` wrote it.
  const topics = (JSON.parse(topicIds) as string[]).map(slugOf)
  return { documentId, version, from, to, type, topics, access, reviewOn, state, endedBy }
}
