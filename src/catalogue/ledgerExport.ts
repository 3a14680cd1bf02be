import { ledgerCells, ledgerDocumentIds, type LedgerFilter } from './ledgerMatrix'
import { ledgersOf } from './ledgerOf'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import type { Ledger, LedgerRow } from './views'

export type ExportedRow = { document: Omit<Ledger, 'rows' | 'counts'>; row: LedgerRow }

/** So many documents at a time: with a hundred units each a turn stays well under the time that a reader notices. */
const DOCUMENTS_A_TURN = 10

/**
 * All lines of the ledger that were asked for, in the order of the matrix, a few documents at a time, so that whoever writes
 * them may let others have their turn in between. What changes meanwhile shows in the lines still to come.
 */
export function* exportLedger(
  catalogue: Catalogue,
  reader: Reader,
  filter: LedgerFilter,
): Generator<ExportedRow[], void, void> {
  const all = ledgerDocumentIds(catalogue, reader, filter)
  for (let place = 0; place < all.length; place += DOCUMENTS_A_TURN) {
    const documentIds = all.slice(place, place + DOCUMENTS_A_TURN)
    const asked = ledgerCells(catalogue, reader, { filter, documentIds })
    const ledgers = ledgersOf(catalogue, reader, { documentIds, today: filter.today })
    yield ledgers.flatMap(({ rows, counts: _counts, ...document }) => {
      const units = new Set((asked.get(document.documentId) ?? []).map(({ unitId }) => unitId))
      return rows.filter(({ unit }) => units.has(unit.id)).map((row) => ({ document, row }))
    })
  }
}
