import { applyAssigned, applyReassigned, applyReceipts } from './applyAssignment'
import { applyDirectory } from './applyDirectory'
import { applyExpired, applyPurged, applyWithdrawn } from './applyEnding'
import { applyTookEffect } from './applyTookEffect'
import { applyPlaced } from './applyPlaced'
import { applyPublished } from './applyPublished'
import { applyReorganised } from './applyReorganised'
import { refreshBitmaps, takeChangedKeys } from './bitmaps/bitmapIndex'
import { forgetNotedTerms } from './bitmaps/termBitmaps'
import type { NumberedChange } from './changes'
import { emptyLog } from './emptyLog'
import { removeTouchedPieces } from './laidPieces'
import type { Catalogue } from './openCatalogue'
import { refreshCells } from './refreshCells'
import { forgetWaiting, settleSearch } from './searchIndex'
import { settlePublicRecords } from './settlePublicRecords'
import { inTransaction, run } from './sql'
import { forgetVocabulary } from './vocabulary'
import { forgetTouched } from './forgetTouched'

/** The changes do not continue this catalogue: one is missing (`gap`), or they are another record's (`generation`). Rebuild. */
export class CatalogueMismatch extends Error {
  readonly reason: 'gap' | 'generation'

  constructor(reason: 'gap' | 'generation', message: string) {
    super(message)
    this.name = 'CatalogueMismatch'
    this.reason = reason
  }
}

export type ChangesToApply = {
  /** Names the record that numbered them; another after a restore. */
  generation: string
  changes: readonly NumberedChange[]
  /** For tests that kill the process between the last write and the commit. */
  beforeCommit?: () => void
}

/**
 * Takes in numbered changes, all or none, and moves the position; what was applied before is skipped.
 * @throws CatalogueMismatch
 */
export function applyChanges(
  catalogue: Catalogue,
  { generation, changes, beforeCommit }: ChangesToApply,
): { seq: number } {
  if (catalogue.generation !== null && catalogue.generation !== generation) {
    throw new CatalogueMismatch('generation', `catalogue of ${catalogue.generation}, changes of ${generation}`)
  }
  const fresh = changes.filter((change) => change.seq > catalogue.seq)
  ensureNoGap(catalogue.seq, fresh)
  if (fresh.length === 0 && catalogue.generation !== null) return { seq: catalogue.seq }
  const seq = catalogue.seq + fresh.length
  const changedKeys = allOrNone(catalogue, () => {
    for (const numbered of fresh) {
      applyChange(catalogue, numbered)
      settlePublicRecords(catalogue, numbered)
    }
    run(catalogue, "UPDATE meta SET value = ? WHERE name = 'seq'", [String(seq)])
    run(catalogue, "UPDATE meta SET value = ? WHERE name = 'generation'", [generation])
    refreshCells(catalogue, fresh)
    settleSearch(catalogue)
    removeTouchedPieces(catalogue, catalogue.seq)
    const keys = takeChangedKeys(catalogue)
    beforeCommit?.()
    return keys
  })
  const { seq: before } = catalogue
  catalogue.seq = seq
  catalogue.generation = generation
  if (fresh.some(({ change }) => change.kind !== 'none')) {
    catalogue.memo.clear()
    catalogue.moment += 1
  }
  refreshBitmaps(catalogue, changedKeys)
  forgetTouched(catalogue, before)
  if (fresh.some(({ change }) => change.kind === 'purged')) catalogue.hasLogToEmpty = true
  emptyLog(catalogue)
  for (const listener of catalogue.listeners) listener(seq)
  return { seq }
}

function applyChange(catalogue: Catalogue, { seq, at, change }: NumberedChange): void {
  const event = { seq, at }
  switch (change.kind) {
    case 'published':
      return applyPublished(catalogue, { event, edition: change.edition })
    case 'placed':
      return applyPlaced(catalogue, { event, placed: change })
    case 'withdrawn':
      return applyWithdrawn(catalogue, { event, ...change })
    case 'purged':
      return applyPurged(catalogue, { event, documentId: change.documentId })
    case 'expired':
      return applyExpired(catalogue, { event, documentId: change.documentId })
    case 'took-effect':
      return applyTookEffect(catalogue, { event, documentId: change.documentId, version: change.version })
    case 'assigned':
      return applyAssigned(catalogue, { event, assignment: change })
    case 'reassigned':
      return applyReassigned(catalogue, { event, change })
    case 'receipts':
      return applyReceipts(catalogue, { event, receipts: change.receipts })
    case 'reorganised':
      return applyReorganised(catalogue, { event, change })
    case 'none':
      return
    default:
      return applyDirectory(catalogue, { event, change })
  }
}

function ensureNoGap(position: number, changes: readonly NumberedChange[]): void {
  changes.forEach(({ seq }, index) => {
    const expected = position + index + 1
    if (seq !== expected) throw new CatalogueMismatch('gap', `expected event ${expected}, got ${seq}`)
  })
}

/** In one transaction; what was kept in memory of changes that came to nothing goes with them. */
function allOrNone<Result>(catalogue: Catalogue, work: () => Result): Result {
  try {
    return inTransaction(catalogue, work)
  } catch (error) {
    forgetVocabulary(catalogue)
    forgetWaiting(catalogue)
    forgetNotedTerms(catalogue)
    throw error
  }
}
