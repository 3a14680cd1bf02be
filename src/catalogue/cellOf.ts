import type { ReceiptEvent, ReceiptVia } from './changes'
import { ledgersOf } from './ledgerOf'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { rowsOf } from './sql'
import type { LedgerHead, LedgerRow } from './views'

/** One receipt as it came; `at` by the sender's clock, `receivedAt` by ours; `claimedAt`: what a clock said that cannot be. */
export type CellReceipt = {
  id: string
  version: number
  event: ReceiptEvent
  at: string
  receivedAt: string
  claimedAt: string | null
  by: string | null
  via: ReceiptVia | null
  sha256: string | null
  count: number | null
  sessions: number | null
  method: string | null
  enteredBy: string | null
  reason: string | null
  /** The one whose figures it replaces, and the one that counts in its place. */
  corrects: string | null
  replacedBy: string | null
}

export type LedgerCell = {
  head: LedgerHead
  row: LedgerRow
  /** The newest by arrival first. */
  receipts: CellReceipt[]
  /** How many there are in all. */
  total: number
}

const MAX_RECEIPTS = 200

/** Everything that one unit reported of one document; null where the unit was not sent it or is outside the reader's scope. */
export function cellOf(
  catalogue: Catalogue,
  reader: Reader,
  { documentId, unitId, today }: { documentId: string; unitId: string; today: string },
): LedgerCell | null {
  const inScope = reader.unitScope === 'all' || reader.unitScope.includes(unitId)
  if (!inScope) return null
  const [ledger] = ledgersOf(catalogue, { ...reader, unitScope: [unitId] }, { documentIds: [documentId], today })
  const row = ledger?.rows[0]
  if (!ledger || !row) return null
  const { rows: _rows, ...head } = ledger
  const [counted] = rowsOf<{ n: number }>(
    catalogue,
    'SELECT count(*) AS n FROM receipts WHERE document_id = ? AND unit_id = ?',
    [documentId, unitId],
  )
  const receipts = rowsOf<CellReceipt>(
    catalogue,
    `SELECT id, version, event, at, received_at AS receivedAt, by_name AS "by", via, sha256, count, sessions, method,
       entered_by AS enteredBy, reason, corrects, replaced_by AS replacedBy,
       (SELECT c.at FROM claimed_times c WHERE c.receipt = receipts.id) AS claimedAt
     FROM receipts WHERE document_id = ? AND unit_id = ? ORDER BY seq DESC, at DESC, id LIMIT ?`,
    [documentId, unitId, MAX_RECEIPTS],
  )
  return { head, row, receipts, total: counted?.n ?? 0 }
}
