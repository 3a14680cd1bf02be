import type { CatalogueReceipt } from './changes'
import type { Catalogue } from './openCatalogue'
import { type CorrectableReceipt, replacedReceipts } from './rules/replacedReceipts'
import { rowsOf, run } from './sql'

const REACH: ReadonlySet<string> = new Set(['broadcast', 'disseminated'])

/** Notes which figures were replaced by which, for the units and documents of these receipts, in whatever order they came. */
export function settleCorrections(catalogue: Catalogue, receipts: readonly CatalogueReceipt[]): void {
  const touched = new Map<string, CatalogueReceipt>()
  for (const receipt of receipts) {
    if (REACH.has(receipt.event)) touched.set(`${receipt.documentId} ${receipt.unitId}`, receipt)
  }
  for (const { documentId, unitId } of touched.values()) {
    const own = rowsOf<CorrectableReceipt>(
      catalogue,
      `SELECT id, corrects, received_at AS receivedAt FROM receipts
       WHERE document_id = ? AND unit_id = ? AND event IN ('broadcast', 'disseminated')`,
      [documentId, unitId],
    )
    for (const [id, standing] of replacedReceipts(own)) {
      run(catalogue, 'UPDATE receipts SET replaced_by = ? WHERE document_id = ? AND unit_id = ? AND id = ?', [
        standing,
        documentId,
        unitId,
        id,
      ])
    }
  }
}
