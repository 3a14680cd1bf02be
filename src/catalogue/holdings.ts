import type { Catalogue } from './openCatalogue'
import { HOLDING, type OwnReceipt, type Sent } from './rules/obligation'
import { rowsOf, type SqlValue } from './sql'
import type { DocumentState } from './views'

export type HeldDocument = {
  id: string
  version: number
  title: string | null
  number: string | null
  state: DocumentState
  live: 0 | 1
  superseded_seq: number | null
  superseded_at: string | null
  withdrawn_seq: number | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  replaced_by: string | null
  urgent: 0 | 1
  purged_at: string | null
}

/** What one unit was sent and reported of one document. */
export type Holding = { documentId: string; unitId: string; sent: Sent | null; receipts: OwnReceipt[] }

const DOCUMENT_COLUMNS = `id, version, title, number, state, live, superseded_seq, superseded_at, withdrawn_seq, withdrawn_at,
  withdrawn_reason, replaced_by, urgent, purged_at`

export function heldDocuments(catalogue: Catalogue, ids: readonly string[]): HeldDocument[] {
  const sql = `SELECT ${DOCUMENT_COLUMNS} FROM documents WHERE id IN (SELECT value FROM json_each(?))`
  return rowsOf<HeldDocument>(catalogue, sql, [JSON.stringify(ids)])
}

/** Since which event copies must go; null while the document is in use. */
export function removalSeqOf(document: HeldDocument): number | null {
  if (document.live === 0) return document.withdrawn_seq
  return document.state === 'superseded' ? document.superseded_seq : null
}

export function standingOf(document: HeldDocument): DocumentState | 'withdrawn' | 'purged' {
  if (document.purged_at !== null) return 'purged'
  return document.live === 0 ? 'withdrawn' : document.state
}

/** Whether the unit was sent it or has a copy of it. */
export function isHeld({ sent, receipts }: Holding): boolean {
  return sent !== null || receipts.some(({ event }) => HOLDING.has(event))
}

/** Everything that a unit was sent or reported, or everybody's part in some documents; see `isHeld`. */
export function holdingsOf(
  catalogue: Catalogue,
  of: { unitId: string } | { documentIds: readonly string[] },
): Holding[] {
  const [column, values]: [string, SqlValue] =
    'unitId' in of ? ['unit_id', JSON.stringify([of.unitId])] : ['document_id', JSON.stringify(of.documentIds)]
  const holdings = new Map<string, Holding>()
  for (const row of sentRows(catalogue, column, values)) {
    const holding = entry(holdings, row)
    const confirm = row.confirm === 1 || holding.sent?.confirm === true
    // The newest sending says until when; that a confirmation was asked for stays asked.
    holding.sent = { sentAt: row.sent_at, dueOn: row.due_on, confirm, note: row.note }
  }
  for (const { version, event, at, by_name, seq, ...row } of receiptRows(catalogue, column, values)) {
    entry(holdings, row).receipts.push({ version, event, at, by: by_name, seq })
  }
  return [...holdings.values()]
}

type Whose = { document_id: string; unit_id: string }
type SentRow = Whose & { sent_at: string; due_on: string | null; confirm: 0 | 1; note: string | null }
type ReceiptRow = Whose & { version: number; event: string; at: string; by_name: string | null; seq: number }

function sentRows(catalogue: Catalogue, column: string, values: SqlValue): SentRow[] {
  const sql = `SELECT r.document_id, r.unit_id, a.sent_at, a.due_on, a.confirm, a.note FROM recipients r
    JOIN assignments a ON a.document_id = r.document_id AND a.id = r.assignment_id
    WHERE r.${column} IN (SELECT value FROM json_each(?)) ORDER BY a.seq`
  return rowsOf<SentRow>(catalogue, sql, [values])
}

function receiptRows(catalogue: Catalogue, column: string, values: SqlValue): ReceiptRow[] {
  const sql = `SELECT document_id, unit_id, version, event, at, by_name, seq FROM receipts
    WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY seq, at`
  return rowsOf<ReceiptRow>(catalogue, sql, [values])
}

function entry(holdings: Map<string, Holding>, { document_id, unit_id }: Whose): Holding {
  const name = `${document_id} ${unit_id}`
  const holding = holdings.get(name) ?? { documentId: document_id, unitId: unit_id, sent: null, receipts: [] }
  holdings.set(name, holding)
  return holding
}
