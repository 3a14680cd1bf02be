import { sortKey } from '../vietnamese/compareVietnamese'
import { endedUnits, formerUnits, inheritedHoldings } from './formerUnits'
import { heldDocuments, holdingsOf, removalSeqOf, standingOf, type HeldDocument, type Holding } from './holdings'
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

const DEFAULT_LIMIT = 100

/** The documents last sent to units in the reader's scope, newest sending first, with counts. */
export function listLedgers(
  catalogue: Catalogue,
  reader: Reader,
  { today, limit = DEFAULT_LIMIT }: { today: string; limit?: number },
): LedgerHead[] {
  const { unitScope } = reader
  const rows = rowsOf<{ document_id: string }>(
    catalogue,
    `SELECT a.document_id FROM assignments a WHERE ${unitScope === 'all' ? '? IS NULL' : IN_SCOPE}
     GROUP BY a.document_id ORDER BY max(a.seq) DESC LIMIT ?`,
    [unitScope === 'all' ? null : JSON.stringify(unitScope), limit],
  )
  const documentIds = rows.map((row) => row.document_id)
  const ledgers = new Map(
    ledgersOf(catalogue, reader, { documentIds, today }).map(({ rows: _rows, ...head }) => [head.documentId, head]),
  )
  return documentIds.flatMap((id) => ledgers.get(id) ?? [])
}

const IN_SCOPE = `EXISTS (SELECT 1 FROM recipients r WHERE r.document_id = a.document_id AND r.assignment_id = a.id
  AND r.unit_id IN (SELECT value FROM json_each(?)))`

function ledgersOf(
  catalogue: Catalogue,
  { unitScope }: Reader,
  { documentIds, today }: { documentIds: string[]; today: string },
): Ledger[] {
  const holdings = holdingsOf(catalogue, { documentIds })
  const heirs = [...formerUnits(catalogue, today).keys()]
  const former = new Set(inheritedHoldings(catalogue, { holdings, today, heirs }))
  const recipients = [...holdings, ...former].filter(
    ({ sent, unitId }) => sent !== null && (unitScope === 'all' || unitScope.includes(unitId)),
  )
  const byDocument = groupByDocument(recipients)
  return heldDocuments(catalogue, [...byDocument.keys()]).map((document) => {
    // Whoever stands for a former recipient comes in with a recall.
    const isRecalled = removalSeqOf(document) !== null
    const holders = (byDocument.get(document.id) ?? []).filter((holding) => isRecalled || !former.has(holding))
    const rows = holders.map((holding) =>
      ledgerRow(catalogue, { document, holding, today, isFormer: former.has(holding) }),
    )
    rows.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    return { ...headOf(document, rows), rows }
  })
}

function groupByDocument(holdings: Holding[]): Map<string, Holding[]> {
  const groups = new Map<string, Holding[]>()
  for (const holding of holdings) groups.set(holding.documentId, [...(groups.get(holding.documentId) ?? []), holding])
  return groups
}

function headOf(document: HeldDocument, rows: LedgerRow[]): LedgerHead {
  const count = (holds: (row: LedgerRow) => boolean) => rows.filter(holds).length
  return {
    documentId: document.id,
    version: document.version,
    title: document.title,
    number: document.number,
    state: standingOf(document),
    counts: {
      recipients: rows.length,
      toConfirm: count(({ confirm }) => confirm),
      acknowledged: count(({ acknowledged }) => acknowledged !== null),
      overdue: count(({ overdue }) => overdue),
      toRemove: count(({ mustRemove }) => mustRemove),
    },
    sentAt: rows.map(({ sentAt }) => sentAt).reduce((latest, sentAt) => (sentAt > latest ? sentAt : latest), ''),
  }
}

type Part = { document: HeldDocument; holding: Holding; today: string; isFormer: boolean }

function ledgerRow(catalogue: Catalogue, { document, holding, today, isFormer }: Part): LedgerRow {
  const by = isFormer ? 'former' : endedUnits(catalogue, today).has(holding.unitId) ? 'ended' : null
  const owed: Obligation = obligationOf({
    ...holding,
    version: document.version,
    removalSeq: removalSeqOf(document),
    today,
    ...(by ? { by } : {}),
  })
  const { seen, downloaded, acknowledged, acknowledgedVersion, removed, mustRemove, overdue } = owed
  return {
    unit: unitLabel(catalogue, holding.unitId),
    sentAt: holding.sent?.sentAt ?? '',
    dueOn: holding.sent?.dueOn ?? null,
    confirm: holding.sent?.confirm ?? false,
    seen,
    downloaded,
    acknowledged,
    acknowledgedVersion,
    removed,
    mustRemove,
    overdue,
  }
}

function orderOf({ unit, confirm, acknowledged, removed, mustRemove }: LedgerRow): string {
  const open = mustRemove || (confirm && acknowledged === null && removed === null)
  return `${open ? 0 : 1} ${sortKey(unit.name)} ${unit.id}`
}
