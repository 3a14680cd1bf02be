import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { rowsOf } from './sql'

export type DisseminationDeed = {
  id: string
  documentId: string
  unitId: string
  event: 'broadcast' | 'disseminated'
  version: number
  at: string
  receivedAt: string
  by: string | null
  sessions: number | null
  count: number | null
  method: string | null
  /** The one whose figures it replaces, and the one that counts in its place. */
  corrects: string | null
  replacedBy: string | null
}

/** What units in the reader's scope reported of reading a document out and spreading it, the newest deed first; also what was corrected since. */
export function disseminationOf(
  catalogue: Catalogue,
  { unitScope }: Pick<Reader, 'unitScope'>,
  { documentId }: { documentId: string },
): DisseminationDeed[] {
  return rowsOf<DisseminationDeed>(
    catalogue,
    `SELECT id, document_id AS documentId, unit_id AS unitId, event, version, at, received_at AS receivedAt,
       by_name AS "by", sessions, count, method, corrects, replaced_by AS replacedBy FROM receipts
     WHERE document_id = ? AND event IN ('broadcast', 'disseminated')
       AND ${unitScope === 'all' ? '? IS NULL' : 'unit_id IN (SELECT value FROM json_each(?))'}
     ORDER BY at DESC, id`,
    [documentId, unitScope === 'all' ? null : JSON.stringify(unitScope)],
  )
}
