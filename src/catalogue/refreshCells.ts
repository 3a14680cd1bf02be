import type { NumberedChange } from './changes'
import { type HeldDocument, heldDocuments, type Holding, holdingsOf, pastWithdrawals, removalSeqOf } from './holdings'
import type { Catalogue } from './openCatalogue'
import { obligationOf, type Obligation } from './rules/obligation'
import { rowsOf, run } from './sql'

/** What a unit owes; '' for nothing. */
export type CellOpen = 'remove' | 'confirm' | 'receive' | ''
/** How far a unit came with the version in force. */
export type CellStep = 'removed' | 'acknowledged' | 'downloaded' | 'seen' | ''

/** Folds anew what these changes touched: all units of the documents that changed, and whoever reported something. */
export function refreshCells(catalogue: Catalogue, changes: readonly NumberedChange[]): void {
  const noted = rowsOf<{ id: string }>(
    catalogue,
    'SELECT d.id FROM changed_documents c JOIN documents d ON d.key = c.key',
  ).map(({ id }) => id)
  const sent = changes.flatMap(({ change }) => {
    if (change.kind === 'assigned' || change.kind === 'reassigned') return change.documentIds
    return change.kind === 'reorganised' ? change.inherited.map(({ documentId }) => documentId) : []
  })
  const changed = [...new Set([...noted, ...sent])]
  for (const document of heldDocuments(catalogue, changed)) {
    run(catalogue, 'DELETE FROM cells WHERE document_id = ?', [document.id])
    saveCells(catalogue, document, holdingsOf(catalogue, { documentIds: [document.id] }))
  }
  refreshReported(catalogue, { changes, done: new Set(changed) })
}

/** A unit's report changes where this unit stands, and nobody else. */
function refreshReported(
  catalogue: Catalogue,
  { changes, done }: { changes: readonly NumberedChange[]; done: ReadonlySet<string> },
): void {
  const reported = new Map<string, Set<string>>()
  for (const { change } of changes) {
    if (change.kind !== 'receipts') continue
    for (const { documentId, unitId } of change.receipts) {
      if (!done.has(documentId)) reported.set(documentId, (reported.get(documentId) ?? new Set()).add(unitId))
    }
  }
  for (const document of heldDocuments(catalogue, [...reported.keys()])) {
    for (const unitId of reported.get(document.id) ?? []) {
      saveCells(catalogue, document, holdingsOf(catalogue, { documentId: document.id, unitId }))
    }
  }
}

/** Later than any day: what is overdue is asked of the cell, not kept in it. */
const NO_DAY = ''

function saveCells(catalogue: Catalogue, document: HeldDocument, holdings: readonly Holding[]): void {
  if (holdings.length === 0) return
  const removalSeq = removalSeqOf(document)
  const withdrawals = pastWithdrawals(catalogue, [document.id]).get(document.id) ?? []
  const cells = holdings.map((holding) => {
    const owed = obligationOf({ ...holding, version: document.version, removalSeq, withdrawals, today: NO_DAY })
    const { dueOn = null, sentAt = null, confirm = false } = holding.sent ?? {}
    return [
      holding.unitId,
      openOf(owed),
      dueOn,
      stepOf(owed),
      sentAt,
      Number(confirm),
      Number(owed.acknowledged !== null),
    ]
  })
  // All of a document in one statement: a sending to a hundred units is not a hundred of them.
  run(catalogue, SAVE_CELLS, [document.id, JSON.stringify(cells)])
}

const SAVE_CELLS = `INSERT OR REPLACE INTO cells SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
  value ->> 6 FROM json_each(?)`

function openOf({ mustRemove, mustConfirm, mustReceive }: Obligation): CellOpen {
  if (mustRemove) return 'remove'
  if (mustConfirm) return 'confirm'
  return mustReceive ? 'receive' : ''
}

function stepOf({ removed, acknowledged, downloaded, seen }: Obligation): CellStep {
  if (removed) return 'removed'
  if (acknowledged) return 'acknowledged'
  if (downloaded) return 'downloaded'
  return seen ? 'seen' : ''
}
