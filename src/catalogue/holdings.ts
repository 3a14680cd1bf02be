import type { Catalogue } from './openCatalogue'
import { HOLDING, type ReasonKind } from '../assign/rules/holdersToTell'
import type { FormerWithdrawal, OwnReceipt, Sent } from './rules/obligation'
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
export type Holding = {
  documentId: string
  unitId: string
  /** Null where no sending gives it to the unit (any more, or for now). */
  sent: Sent | null
  /** The newest sending that gave it and does not now. */
  ended: EndedSending | null
  receipts: OwnReceipt[]
}

export type EndedSending = { sentAt: string; at: string; why: 'released' | 'held' }

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

/** A withdrawal of a document that is given out again since. `version` is the one that was in force then. */
export type PastWithdrawal = FormerWithdrawal & { at: string; reason: string | null; urgent: boolean }

/** By document, oldest first. */
export function pastWithdrawals(catalogue: Catalogue, ids: readonly string[]): Map<string, PastWithdrawal[]> {
  const sql = `SELECT DISTINCT d.id, w.in_force AS version, w.seq, w.at, w.reason, w.urgent
    FROM documents d CROSS JOIN withdrawn_editions w ON w.document = d.key
    WHERE +d.live = 1 AND d.id IN (SELECT value FROM json_each(?)) ORDER BY w.seq`
  const found = new Map<string, PastWithdrawal[]>()
  for (const { id, urgent, ...row } of rowsOf<PastWithdrawal & { id: string }>(catalogue, sql, [JSON.stringify(ids)])) {
    found.set(id, [...(found.get(id) ?? []), { ...row, urgent: Boolean(urgent) }])
  }
  return found
}

/** Whether the unit was sent it, is sent it no more, or has a copy of it. */
export function isHeld({ sent, ended, receipts }: Holding): boolean {
  return sent !== null || ended !== null || receipts.some(({ event }) => HOLDING.has(event))
}

/** Everything that a unit was sent or reported, or everybody's part in some documents; see `isHeld`. */
export function holdingsOf(
  catalogue: Catalogue,
  of: { unitId: string } | { documentIds: readonly string[] } | { documentId: string; unitId: string },
): Holding[] {
  const whose = whoseOf(of)
  const holdings = new Map<string, Holding>()
  for (const row of sentRows(catalogue, whose)) {
    const holding = entry(holdings, row)
    if (row.ended_at !== null) {
      holding.ended = { sentAt: row.sent_at, at: row.ended_at, why: row.ended_why ?? 'released' }
      continue
    }
    holding.sent = sentAgain(holding.sent, row)
  }
  for (const { by_name: by, document_id, unit_id, ...receipt } of receiptRows(catalogue, whose)) {
    entry(holdings, { document_id, unit_id }).receipts.push({ ...receipt, by })
  }
  return [...holdings.values()]
}

/** The sendings come in their order. The newest says until when; that a confirmation was asked for stays asked. */
function sentAgain(before: Sent | null, row: SentRow): Sent {
  return {
    sentAt: row.sent_at,
    dueOn: row.due_on,
    confirm: (row.confirm === 1 && row.settled === 0) || before?.confirm === true,
    note: row.note,
    ...firstSending(before, row),
    because: becauseOf(row) ?? before?.because ?? null,
    isSettled: row.settled === 1 && before?.isSettled !== false,
  }
}

function firstSending(before: Sent | null, row: SentRow): Pick<Sent, 'firstSeq' | 'firstSentAt'> {
  return { firstSeq: before?.firstSeq ?? row.seq, firstSentAt: before?.firstSentAt ?? row.sent_at }
}

type Whose = { document_id: string; unit_id: string }
type SentRow = Whose & {
  sent_at: string
  due_on: string | null
  confirm: 0 | 1
  settled: 0 | 1
  note: string | null
  seq: number
  kind: ReasonKind | null
  former: string | null
  ended_at: string | null
  ended_why: EndedSending['why'] | null
}
type ReceiptRow = Whose & Required<Omit<OwnReceipt, 'by'>> & { by_name: string | null }

/** Which rows of a table that has both columns. */
type Condition = { sql: (table: string) => string; values: SqlValue[] }

function whoseOf(of: Parameters<typeof holdingsOf>[1]): Condition {
  if ('documentIds' in of) {
    const sql = (table: string) => `${table}.document_id IN (SELECT value FROM json_each(?))`
    return { sql, values: [JSON.stringify(of.documentIds)] }
  }
  if (!('documentId' in of)) return { sql: (table) => `${table}.unit_id = ?`, values: [of.unitId] }
  return { sql: (table) => `${table}.document_id = ? AND ${table}.unit_id = ?`, values: [of.documentId, of.unitId] }
}

function sentRows(catalogue: Catalogue, { sql, values }: Condition): SentRow[] {
  const from = `SELECT r.document_id, r.unit_id, r.sent_at, r.due_on, r.confirm, a.note, r.ended_at, r.ended_why,
      r.seq, w.kind, w.former, coalesce(r.settled_version >= d.version, 0) AS settled
    FROM recipients r JOIN assignments a ON a.document_id = r.document_id AND a.id = r.assignment_id
    LEFT JOIN documents d ON d.id = r.document_id
    LEFT JOIN assignment_reasons w ON w.assignment_id = a.id
    WHERE ${sql('r')} ORDER BY r.seq, r.assignment_id`
  return rowsOf<SentRow>(catalogue, from, values)
}

/** Whoever sends it again by hand changes nothing about what the unit holds, so the reason stays. */
function becauseOf({ kind, former }: SentRow): Sent['because'] {
  return kind === null || former === null ? null : { kind, former }
}

function receiptRows(catalogue: Catalogue, { sql, values }: Condition): ReceiptRow[] {
  const from = `SELECT r.document_id, r.unit_id, r.id, r.version, r.event, r.at, r.by_name, r.via, r.sha256,
      r.replaced_by AS replacedBy, r.seq FROM receipts r
    WHERE ${sql('r')} ORDER BY r.seq, r.at, r.id`
  return rowsOf<ReceiptRow>(catalogue, from, values)
}

function entry(holdings: Map<string, Holding>, { document_id, unit_id }: Whose): Holding {
  const name = `${document_id} ${unit_id}`
  const none = { sent: null, ended: null, receipts: [] }
  const holding = holdings.get(name) ?? { documentId: document_id, unitId: unit_id, ...none }
  holdings.set(name, holding)
  return holding
}
