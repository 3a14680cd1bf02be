import { forgetFileMarks } from './editionMarks'
import { closeGrants, tellingRelatives, touchGrants, type Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { targetsOf } from './relations'
import { removeFromSearch } from './searchIndex'
import { rowOf, run } from './sql'
import { forgetTypes, settleStretch } from './stretches'
import { settleState } from './supersession'
import { forgetReasons, keepWithdrawnEditions } from './withdrawnEditions'

type Ended = {
  key: number
  live: number
  withdrawn_seq: number | null
  purged_at: string | null
}

type Withdrawal = {
  event: Event
  documentId: string
  reason: string | null
  replacedBy: string | null
  urgent: boolean
}

/** Nobody is given the document any more, in any version. Title and number stay for those who must remove their copies. */
export function applyWithdrawn(
  catalogue: Catalogue,
  { event, documentId, reason, replacedBy, urgent }: Withdrawal,
): void {
  const document = find(catalogue, documentId)
  if (!document || document.live === 0) return
  const targets = targetsOf(catalogue, document.key)
  keepWithdrawnEditions(catalogue, { key: document.key, documentId, event, reason, replacedBy, urgent })
  tellingRelatives(catalogue, { documentId, event }, () => {
    dropContent(catalogue, document.key)
    closeGrants(catalogue, document.key, { event, reason: 'withdrawn' })
    run(
      catalogue,
      `UPDATE documents SET withdrawn_seq = ?, withdrawn_at = ?, withdrawn_reason = ?, replaced_by = ?, urgent = ?, updated_at = ?
       WHERE key = ?`,
      [event.seq, event.at, reason, replacedBy, urgent ? 1 : 0, event.at, document.key],
    )
  })
  settleStretch(catalogue, { documentId, event, gone: 'withdrawn' })
  for (const id of targets) settleState(catalogue, { documentId: id, event })
}

/** Nothing of the content stays, not even in freed pages of the file: only id, versions and dates. */
export function applyPurged(catalogue: Catalogue, { event, documentId }: { event: Event; documentId: string }): void {
  const document = find(catalogue, documentId)
  // As the act does: what was sent along with others went under one note.
  run(catalogue, 'UPDATE assignments SET note = NULL WHERE id IN (SELECT id FROM assignments WHERE document_id = ?)', [
    documentId,
  ])
  run(catalogue, 'UPDATE receipts SET reason = NULL, method = NULL WHERE document_id = ?', [documentId])
  if (!document || document.purged_at !== null) return
  const targets = targetsOf(catalogue, document.key)
  keepWithdrawnEditions(catalogue, {
    key: document.key,
    documentId,
    event,
    reason: null,
    replacedBy: null,
    urgent: false,
  })
  forgetReasons(catalogue, document.key)
  forgetFileMarks(catalogue, document.key)
  tellingRelatives(catalogue, { documentId, event }, () => {
    dropContent(catalogue, document.key)
    closeGrants(catalogue, document.key, { event, reason: 'purged' })
    run(
      catalogue,
      `UPDATE documents SET title = NULL, number = NULL, edition_id = NULL, priority = NULL, valid_from = NULL, valid_to = NULL, withdrawn_reason = NULL,
         withdrawn_seq = coalesce(withdrawn_seq, ?), withdrawn_at = coalesce(withdrawn_at, ?), purged_at = ?, updated_at = ?
       WHERE key = ?`,
      [event.seq, event.at, event.at, event.at, document.key],
    )
  })
  // Whoever had it until the withdrawal is told once more: what was kept aside has to go as well.
  run(
    catalogue,
    "UPDATE grants SET reason = 'purged', last_seq = ?, last_at = ? WHERE document = ? AND kind = 'closed' AND last_seq = ?",
    [event.seq, event.at, document.key, document.withdrawn_seq],
  )
  settleStretch(catalogue, { documentId, event, gone: 'purged' })
  forgetTypes(catalogue, documentId)
  // Deleted terms stay in the index's older parts until these are merged.
  run(catalogue, "INSERT INTO search (search) VALUES ('optimize')")
  for (const id of targets) settleState(catalogue, { documentId: id, event })
}

/** Its last day has passed. It stays in the list, and says so. */
export function applyExpired(catalogue: Catalogue, { event, documentId }: { event: Event; documentId: string }): void {
  const sql = 'SELECT key FROM documents WHERE id = ? AND live = 1 AND expired = 0'
  const document = rowOf<{ key: number }>(catalogue, sql, [documentId])
  if (!document) return
  run(catalogue, 'UPDATE documents SET expired = 1, updated_at = ? WHERE key = ?', [event.at, document.key])
  settleState(catalogue, { documentId, event })
  // What is superseded as well stays so, and says that it has expired too.
  touchGrants(catalogue, document.key, event)
}

function find(catalogue: Catalogue, documentId: string): Ended | undefined {
  return rowOf<Ended>(catalogue, 'SELECT key, live, withdrawn_seq, purged_at FROM documents WHERE id = ?', [documentId])
}

function dropContent(catalogue: Catalogue, key: number): void {
  removeFromSearch(catalogue, key)
  for (const table of ['editions', 'texts', 'files', 'document_topics', 'relations'])
    run(catalogue, `DELETE FROM ${table} WHERE document = ?`, [key])
  run(catalogue, "DELETE FROM grants WHERE document = ? AND kind = 'notice'", [key])
  run(
    catalogue,
    `UPDATE documents SET row = NULL, place = NULL, live = 0, state = 'current', expired = 0, begun = 0, repealed = 0, superseded_seq = NULL, superseded_at = NULL,
       supersedes = NULL, title_sort = '', number_key = '', type_id = NULL, issuer_id = NULL,
       issuer_name = NULL, issuer_folded = '', language = '', issued_on = ''
     WHERE key = ?`,
    [key],
  )
}
