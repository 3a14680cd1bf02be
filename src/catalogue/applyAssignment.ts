import { recipientIds } from './recipients'
import type { AccessClass, CatalogueChange, CatalogueReceipt } from './changes'
import { setGrants, tellingRelatives, type Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { rowOf, rowsOf, run } from './sql'

export type Assignment = Extract<CatalogueChange, { kind: 'assigned' }>

/** Frozen recipients: whoever was sent a document of the class "assigned" may see it from now on. */
export function applyAssigned(
  catalogue: Catalogue,
  { event, assignment }: { event: Event; assignment: Assignment },
): void {
  for (const documentId of new Set(assignment.documentIds)) {
    const purged = rowOf(catalogue, 'SELECT 1 FROM documents WHERE id = ? AND purged_at IS NOT NULL', [documentId])
    run(catalogue, 'INSERT OR REPLACE INTO assignments VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      assignment.assignmentId,
      documentId,
      assignment.dueOn,
      assignment.confirm ? 1 : 0,
      purged ? null : assignment.note,
      assignment.sentByUnitId,
      event.at,
      event.seq,
    ])
    for (const unitId of new Set(assignment.unitIds)) {
      run(catalogue, 'INSERT OR IGNORE INTO recipients VALUES (?, ?, ?)', [unitId, documentId, assignment.assignmentId])
    }
    tellingRelatives(catalogue, { documentId, event }, () => openToRecipients(catalogue, { documentId, event }))
  }
}

/** What units reported, each kept as it came. */
export function applyReceipts(
  catalogue: Catalogue,
  { event, receipts }: { event: Event; receipts: readonly CatalogueReceipt[] },
): void {
  for (const receipt of receipts) {
    run(catalogue, 'INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      receipt.id,
      receipt.documentId,
      receipt.version,
      receipt.unitId,
      receipt.event,
      receipt.at,
      receipt.receivedAt,
      receipt.by,
      event.seq,
    ])
  }
}

/** Whoever is among its recipients now may see it from now on. */
export function openToRecipients(
  catalogue: Catalogue,
  { documentId, event }: { documentId: string; event: Event },
): void {
  const document = rowOf<{ key: number; access: AccessClass }>(
    catalogue,
    'SELECT key, access FROM documents WHERE id = ? AND live = 1',
    [documentId],
  )
  if (!document) return
  const topics = rowsOf<{ topic: string }>(catalogue, 'SELECT topic FROM document_topics WHERE document = ?', [
    document.key,
  ])
  const visibility = {
    access: document.access,
    topicIds: topics.map(({ topic }) => topic),
    unitIds: recipientIds(catalogue, documentId),
  }
  setGrants(catalogue, document.key, { event, visibility })
}
