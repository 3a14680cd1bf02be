import { sortKey } from '../vietnamese/compareVietnamese'
import { endedUnits, formerUnits, inheritedHoldings } from './formerUnits'
import {
  heldDocuments,
  holdingsOf,
  pastWithdrawals,
  removalSeqOf,
  standingOf,
  type HeldDocument,
  type Holding,
  type PastWithdrawal,
} from './holdings'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { obligationOf, type Obligation } from './rules/obligation'
import { rowsOf } from './sql'
import { unitLabel } from './units'
import type { Ledger, LedgerHead, LedgerRow } from './views'

/**
 * Who of the recipients in the reader's scope received, confirmed or removed a document, as of a calendar day in Vietnam. First
 * whoever still has something to do, then by the unit's name. Null when no recipient is in the reader's scope.
 */
export function ledgerOf(
  catalogue: Catalogue,
  reader: Reader,
  { documentId, today }: { documentId: string; today: string },
): Ledger | null {
  return ledgersOf(catalogue, reader, { documentIds: [documentId], today })[0] ?? null
}

/** The documents last sent to units in the reader's scope, newest sending first, with counts. */
export function listLedgers(
  catalogue: Catalogue,
  reader: Reader,
  { today, limit = DEFAULT_LIMIT }: { today: string; limit?: number },
): LedgerHead[] {
  const { unitScope } = reader
  const counts = rowsOf<CountRow>(
    catalogue,
    `SELECT document_id, count(*) AS recipients, sum(confirm) AS to_confirm, sum(acknowledged) AS acknowledged,
       sum(open = 'confirm' AND coalesce(due_on < ?, 0)) AS overdue, sum(open = 'remove') AS to_remove, max(sent_at) AS sent_at
     FROM cells WHERE sent_at IS NOT NULL AND ${unitScope === 'all' ? '? IS NULL' : IN_SCOPE}
     GROUP BY document_id ORDER BY sent_at DESC, document_id LIMIT ?`,
    [today, unitScope === 'all' ? null : JSON.stringify(unitScope), limit],
  )
  const ids = counts.map((row) => row.document_id)
  const documents = new Map(heldDocuments(catalogue, ids).map((document) => [document.id, document]))
  return counts.flatMap((row): LedgerHead[] => {
    const document = documents.get(row.document_id)
    if (!document) return []
    const { recipients, to_confirm: toConfirm, acknowledged, overdue, to_remove: toRemove, sent_at: sentAt } = row
    return [{ ...nameOf(document), counts: { recipients, toConfirm, acknowledged, overdue, toRemove }, sentAt }]
  })
}

const DEFAULT_LIMIT = 100
const IN_SCOPE = 'unit_id IN (SELECT value FROM json_each(?))'

type CountRow = {
  document_id: string
  recipients: number
  to_confirm: number
  acknowledged: number
  overdue: number
  to_remove: number
  sent_at: string
}

/** Documents with every recipient in the reader's scope; in the order of the ids. */
export function ledgersOf(
  catalogue: Catalogue,
  { unitScope }: Reader,
  { documentIds, today }: { documentIds: readonly string[]; today: string },
): Ledger[] {
  const holdings = holdingsOf(catalogue, { documentIds })
  const heirs = [...formerUnits(catalogue, today).keys()]
  const former = new Set(inheritedHoldings(catalogue, { holdings, today, heirs }))
  const recipients = [...holdings, ...former].filter(
    ({ sent, ended, unitId }) => (sent ?? ended) !== null && (unitScope === 'all' || unitScope.includes(unitId)),
  )
  const byDocument = groupByDocument(recipients)
  const documents = new Map(heldDocuments(catalogue, documentIds).map((document) => [document.id, document]))
  const withdrawn = pastWithdrawals(catalogue, documentIds)
  return documentIds.flatMap((id): Ledger[] => {
    const document = documents.get(id)
    if (!document || !byDocument.has(id)) return []
    const withdrawals = withdrawn.get(id) ?? []
    // Whoever stands for a former recipient comes in with a recall.
    const isRecalled = removalSeqOf(document) !== null
    const holders = (byDocument.get(id) ?? []).filter((holding) => isRecalled || !former.has(holding))
    const rows = holders.map((holding) =>
      ledgerRow(catalogue, { document, holding, withdrawals, today, isFormer: former.has(holding) }),
    )
    return [{ ...headOf(document, rows), rows: inOrder(rows) }]
  })
}

function groupByDocument(holdings: Holding[]): Map<string, Holding[]> {
  const groups = new Map<string, Holding[]>()
  for (const holding of holdings) {
    const group = groups.get(holding.documentId)
    if (group) group.push(holding)
    else groups.set(holding.documentId, [holding])
  }
  return groups
}

function headOf(document: HeldDocument, rows: LedgerRow[]): LedgerHead {
  const count = (holds: (row: LedgerRow) => boolean) => rows.filter((row) => row.ended === null && holds(row)).length
  return {
    ...nameOf(document),
    counts: {
      recipients: count(() => true),
      toConfirm: count(({ confirm }) => confirm),
      acknowledged: count(({ acknowledged }) => acknowledged !== null),
      overdue: count(({ overdue }) => overdue),
      toRemove: rows.filter(({ mustRemove }) => mustRemove).length,
    },
    sentAt: rows.map(({ sentAt }) => sentAt).reduce((latest, sentAt) => (sentAt > latest ? sentAt : latest), ''),
  }
}

function nameOf(document: HeldDocument): Pick<LedgerHead, 'documentId' | 'version' | 'title' | 'number' | 'state'> {
  const { id: documentId, version, title, number } = document
  return { documentId, version, title, number, state: standingOf(document) }
}

type Part = {
  document: HeldDocument
  holding: Holding
  withdrawals: PastWithdrawal[]
  today: string
  isFormer: boolean
}

function ledgerRow(catalogue: Catalogue, { document, holding, withdrawals, today, isFormer }: Part): LedgerRow {
  const owed: Obligation = obligationOf({
    ...holding,
    version: document.version,
    removalSeq: removalSeqOf(document),
    withdrawals,
    today,
    ...ownStanding(catalogue, { unitId: holding.unitId, isFormer, today }),
  })
  const { seen, downloaded, hashes, acknowledged, acknowledgedVersion, removed, mustRemove, overdue } = owed
  return {
    unit: unitLabel(catalogue, holding.unitId),
    sentAt: (holding.sent ?? holding.ended)?.sentAt ?? '',
    ended: holding.sent === null && holding.ended ? { at: holding.ended.at, why: holding.ended.why } : null,
    dueOn: holding.sent?.dueOn ?? null,
    confirm: holding.sent?.confirm ?? false,
    seen,
    downloaded,
    hashes,
    acknowledged,
    acknowledgedVersion,
    removed,
    mustRemove,
    overdue,
  }
}

type Asked = { unitId: string; isFormer: boolean; today: string }

function ownStanding(catalogue: Catalogue, { unitId, isFormer, today }: Asked): { by?: 'former' | 'ended' } {
  if (isFormer) return { by: 'former' }
  return endedUnits(catalogue, today).has(unitId) ? { by: 'ended' } : {}
}

/** The place in the alphabet is worked out once for each row: it costs more than all the rest of a ledger. */
function inOrder(rows: readonly LedgerRow[]): LedgerRow[] {
  const placed = rows.map((row) => ({ row, order: orderOf(row) }))
  return placed.toSorted((one, other) => (one.order < other.order ? -1 : 1)).map(({ row }) => row)
}

function orderOf({ unit, confirm, acknowledged, removed, mustRemove }: LedgerRow): string {
  const open = mustRemove || (confirm && acknowledged === null && removed === null)
  return `${open ? 0 : 1} ${sortKey(unit.name)} ${unit.id}`
}
