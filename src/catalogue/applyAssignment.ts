import { recipientIds } from './recipients'
import type { AccessClass, CatalogueChange, CatalogueReceipt } from './changes'
import { setGrants, tellingRelatives, type Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { keepPastSending } from './pastSendings'
import { settleCorrections } from './settleCorrections'
import { rowOf, rowsOf, run } from './sql'

export type Assignment = Extract<CatalogueChange, { kind: 'assigned' }>
type Reassignment = Extract<CatalogueChange, { kind: 'reassigned' }>

/** Frozen recipients: whoever was sent a document of the class "assigned" may see it from now on. */
export function applyAssigned(
  catalogue: Catalogue,
  { event, assignment }: { event: Event; assignment: Assignment },
): void {
  const { assignmentId, dueOn, confirm, unitIds, informedIds = [] } = assignment
  if (assignment.because) {
    const { kind, former } = assignment.because
    run(catalogue, 'INSERT OR REPLACE INTO assignment_reasons VALUES (?, ?, ?)', [
      assignment.assignmentId,
      kind,
      former,
    ])
  }
  for (const documentId of new Set(assignment.documentIds)) {
    const purged = rowOf(catalogue, 'SELECT 1 FROM documents WHERE id = ? AND purged_at IS NOT NULL', [documentId])
    run(catalogue, 'INSERT OR REPLACE INTO assignments VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      assignmentId,
      documentId,
      dueOn,
      confirm ? 1 : 0,
      purged ? null : assignment.note,
      assignment.sentByUnitId,
      event.at,
      event.seq,
    ])
    const part = { assignmentId, documentId, event }
    for (const unitId of informedIds) addRecipient(catalogue, { ...part, unitId, dueOn: null, confirm: 0 })
    for (const unitId of unitIds) addRecipient(catalogue, { ...part, unitId, dueOn, confirm: confirm ? 1 : 0 })
    tellingRelatives(catalogue, { documentId, event }, () => openToRecipients(catalogue, { documentId, event }))
  }
}

/** Units join a sending, leave it, or are held back: whoever has the document by nothing else loses it. */
export function applyReassigned(catalogue: Catalogue, { event, change }: { event: Event; change: Reassignment }): void {
  for (const documentId of new Set(change.documentIds)) {
    const sent = rowOf<{ confirm: number }>(
      catalogue,
      'SELECT confirm FROM assignments WHERE document_id = ? AND id = ?',
      [documentId, change.assignmentId],
    )
    if (!sent) continue
    for (const unitId of new Set(change.unitIds)) {
      takeStep(catalogue, { event, change, documentId, unitId, confirm: sent.confirm })
    }
    tellingRelatives(catalogue, { documentId, event }, () => openToRecipients(catalogue, { documentId, event }))
  }
}

type StepOfUnit = { event: Event; change: Reassignment; documentId: string; unitId: string; confirm: number }

function takeStep(catalogue: Catalogue, { event, change, documentId, unitId, confirm }: StepOfUnit): void {
  const { assignmentId, step, dueOn } = change
  const which = [unitId, documentId, assignmentId]
  const where = 'WHERE unit_id = ? AND document_id = ? AND assignment_id = ?'
  if (step === 'added' || step === 'forwarded') {
    return addRecipient(catalogue, { assignmentId, documentId, event, unitId, dueOn, confirm })
  }
  keepPastSending(catalogue, { unitId, documentId, assignmentId, event })
  switch (step) {
    case 'extended':
      return run(catalogue, `UPDATE recipients SET due_on = ? ${where}`, [dueOn, ...which])
    case 'released':
    case 'held':
      return run(catalogue, `UPDATE recipients SET ended_at = ?, ended_why = ? ${where}`, [event.at, step, ...which])
    case 'let-go':
      return run(
        catalogue,
        `UPDATE recipients SET ended_at = NULL, ended_why = NULL ${where} AND ended_why = 'held'`,
        which,
      )
    case 'handed-over':
    case 'succeeded':
      return
  }
}

type Recipient = {
  assignmentId: string
  documentId: string
  event: Event
  unitId: string
  dueOn: string | null
  confirm: number
  settledVersion?: number | null
}

/** Once more after a release: from now on. */
export function addRecipient(catalogue: Catalogue, recipient: Recipient): void {
  const { assignmentId, documentId, event, unitId, dueOn, confirm, settledVersion = null } = recipient
  keepPastSending(catalogue, recipient)
  run(catalogue, 'INSERT OR REPLACE INTO recipients VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)', [
    unitId,
    documentId,
    assignmentId,
    dueOn,
    confirm,
    event.at,
    event.seq,
    settledVersion,
  ])
}

/** What units reported, each kept as it came. */
export function applyReceipts(
  catalogue: Catalogue,
  { event, receipts }: { event: Event; receipts: readonly CatalogueReceipt[] },
): void {
  for (const receipt of receipts) {
    run(catalogue, 'INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)', [
      receipt.id,
      receipt.documentId,
      receipt.version,
      receipt.unitId,
      receipt.event,
      receipt.at,
      receipt.receivedAt,
      receipt.by,
      receipt.via,
      receipt.sha256,
      receipt.count,
      receipt.sessions,
      receipt.method,
      receipt.enteredBy,
      receipt.reason,
      receipt.corrects ?? null,
      event.seq,
    ])
    if (receipt.claimedAt !== undefined) {
      run(catalogue, 'INSERT OR REPLACE INTO claimed_times VALUES (?, ?)', [receipt.id, receipt.claimedAt])
    }
  }
  settleCorrections(catalogue, receipts)
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
