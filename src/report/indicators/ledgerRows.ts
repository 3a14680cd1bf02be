import type { Catalogue } from '../../catalogue/openCatalogue'
import { rowsOf, tuplesOf } from '../../catalogue/sql'
import type { Steps } from '../../catalogue/turns'
import { type Asked, hadHappened } from '../rules/indicators/asked'
import type { GivenOutRow, ReceiptRow, SendingRow } from '../rules/rows'

/** So many rows at a time that a turn stays well under what a reader notices. */
const ROWS_A_TURN = 1_000

/** A sending as it stood on the last day that was changed since; see `past_sendings`. */
type Changed = SendingRow & { key: string }

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

/** By their rows the ids of receipts. */
export function idsOfReceipts(catalogue: Catalogue, rows: readonly number[]): Map<number, string> {
  if (rows.length === 0) return new Map()
  const sql = 'SELECT rowid AS row, id FROM receipts WHERE rowid IN (SELECT value FROM json_each(?))'
  const found = rowsOf<{ row: number; id: string }>(catalogue, sql, [JSON.stringify(rows)])
  return new Map(found.map(({ row, id }) => [row, id]))
}

type ReceiptTuple = [string, string, number, ReceiptRow['event'], string, string]

/** All that units reported of a document. */
export function receiptsOfDocument(catalogue: Catalogue, documentId: string): ReceiptRow[] {
  const columns = 'unit_id, id, version, event, at, received_at'
  const from = `SELECT ${columns} FROM receipts WHERE document_id = ?`
  return tuplesOf<ReceiptTuple>(catalogue, { columns, from }, [documentId]).map(
    ([unitId, id, version, event, at, receivedAt]) => {
      return { id, documentId, version, unitId, event, at, receivedAt, sessions: null, listeners: null }
    },
  )
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
