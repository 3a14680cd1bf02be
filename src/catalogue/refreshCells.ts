import type { NumberedChange } from './changes'
import { vietnamDay } from '../vietnamese/calendar'
import { endedUnits, formerUnits, inheritedHoldings } from './formerUnits'
import {
  type HeldDocument,
  heldDocuments,
  type Holding,
  holdingsOf,
  isHeld,
  pastWithdrawals,
  removalSeqOf,
} from './holdings'
import type { Catalogue } from './openCatalogue'
import { obligationOf, type Obligation } from './rules/obligation'
import { rowsOf, run } from './sql'

/** What a unit owes; '' for nothing. */
export type CellOpen = 'remove' | 'confirm' | 'receive' | ''
/** How far a unit came with the version in force. */
export type CellStep = 'removed' | 'acknowledged' | 'downloaded' | 'seen' | ''

/**
 * Folds anew what these changes touched: all units of the documents that changed, whoever reported something, and all that a
 * unit has which began, ended or got other successors. Which units there are is asked as of the day of the newest change, so
 * that applying the journal anew ends in the same cells.
 */
export function refreshCells(catalogue: Catalogue, changes: readonly NumberedChange[]): void {
  const newest = changes.at(-1)
  if (!newest) return
  const today = vietnamDay(new Date(newest.at))
  const unitIds = changes.flatMap(({ change }) => unitsIn(change))
  // What was remembered of the units is of before.
  if (unitIds.length > 0) catalogue.memo.clear()
  const changed = [...new Set([...notedIds(catalogue), ...changes.flatMap(sentIn), ...documentsOf(catalogue, unitIds)])]
  for (const document of heldDocuments(catalogue, changed)) refoldDocument(catalogue, document, today)
  refreshReported(catalogue, { changes, done: new Set(changed), today })
}

function notedIds(catalogue: Catalogue): string[] {
  const sql = 'SELECT d.id FROM changed_documents c CROSS JOIN documents d ON d.key = c.key'
  return rowsOf<{ id: string }>(catalogue, sql).map(({ id }) => id)
}

function sentIn({ change }: NumberedChange): string[] {
  if (change.kind === 'assigned' || change.kind === 'reassigned') return change.documentIds
  return change.kind === 'reorganised' ? change.inherited.map(({ documentId }) => documentId) : []
}

function unitsIn(change: NumberedChange['change']): string[] {
  const units = change.kind === 'unit' ? [change.unit] : change.kind === 'reorganised' ? change.units : []
  return units.flatMap(({ id, predecessorIds, successorIds }) => [id, ...predecessorIds, ...successorIds])
}

function documentsOf(catalogue: Catalogue, unitIds: readonly string[]): string[] {
  if (unitIds.length === 0) return []
  const sql = `SELECT document_id FROM recipients WHERE unit_id IN (SELECT value FROM json_each(?1))
    UNION SELECT document_id FROM receipts WHERE unit_id IN (SELECT value FROM json_each(?1))`
  return rowsOf<{ document_id: string }>(catalogue, sql, [JSON.stringify(unitIds)]).map((row) => row.document_id)
}

function refoldDocument(catalogue: Catalogue, document: HeldDocument, today: string): void {
  run(catalogue, 'DELETE FROM cells WHERE document_id = ?', [document.id])
  const known = holdingsOf(catalogue, { documentIds: [document.id] })
  // Whoever stands for a former recipient comes in with a recall.
  const heirs = removalSeqOf(document) === null ? [] : [...formerUnits(catalogue, today).keys()]
  const former = new Set(inheritedHoldings(catalogue, { holdings: known, today, heirs }))
  saveCells(catalogue, document, { holdings: [...known.filter(isHeld), ...former], former, today })
}

type Reported = { changes: readonly NumberedChange[]; done: ReadonlySet<string>; today: string }

/** A unit's report changes where this unit stands, and nobody else; of what is recalled also whether it stands for another. */
function refreshReported(catalogue: Catalogue, { changes, done, today }: Reported): void {
  const reported = new Map<string, Set<string>>()
  for (const { change } of changes) {
    if (change.kind !== 'receipts') continue
    for (const { documentId, unitId } of change.receipts) {
      if (!done.has(documentId)) reported.set(documentId, (reported.get(documentId) ?? new Set()).add(unitId))
    }
  }
  for (const document of heldDocuments(catalogue, [...reported.keys()])) {
    if (removalSeqOf(document) !== null) {
      refoldDocument(catalogue, document, today)
      continue
    }
    for (const unitId of reported.get(document.id) ?? []) {
      const holdings = holdingsOf(catalogue, { documentId: document.id, unitId }).filter(isHeld)
      saveCells(catalogue, document, { holdings, former: new Set(), today })
    }
  }
}

/** Earlier than any day: what is overdue is asked of the cell, not kept in it. */
const NO_DAY = ''

type Saving = { holdings: readonly Holding[]; former: ReadonlySet<Holding>; today: string }

function saveCells(catalogue: Catalogue, document: HeldDocument, { holdings, former, today }: Saving): void {
  if (holdings.length === 0) return
  const removalSeq = removalSeqOf(document)
  const withdrawals = pastWithdrawals(catalogue, [document.id]).get(document.id) ?? []
  const ended = endedUnits(catalogue, today)
  const cells = holdings.map((holding) => {
    const by = former.has(holding) ? 'former' : ended.has(holding.unitId) ? 'ended' : null
    const circumstances = { ...holding, version: document.version, removalSeq, withdrawals, today: NO_DAY }
    const owed = obligationOf({ ...circumstances, ...(by ? { by } : {}) })
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
