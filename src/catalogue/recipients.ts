import type { Catalogue } from './openCatalogue'
import { rowsOf } from './sql'

/** Units to which the document was sent and goes on being given by a sending, whatever its class. */
export function recipientIds(catalogue: Catalogue, documentId: string): string[] {
  const sql = 'SELECT DISTINCT unit_id FROM recipients WHERE document_id = ? AND ended_at IS NULL'
  return rowsOf<{ unit_id: string }>(catalogue, sql, [documentId]).map((row) => row.unit_id)
}
