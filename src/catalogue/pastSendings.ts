import type { Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { run } from './sql'

type Which = { unitId: string; documentId: string; assignmentId: string }

/**
 * Before a unit's part in a sending changes (extended, released, held, let go, sent once more): how it stood until then, for
 * questions about days that have passed. Nothing where it has no part yet.
 */
export function keepPastSending(
  catalogue: Catalogue,
  { unitId, documentId, assignmentId, event }: Which & { event: Event },
): void {
  run(
    catalogue,
    `INSERT OR IGNORE INTO past_sendings
     SELECT unit_id, document_id, assignment_id, ?1, ?2, due_on, confirm AND settled_version IS NULL, sent_at, ended_at
     FROM recipients
     WHERE unit_id = ?3 AND document_id = ?4 AND assignment_id = ?5 AND seq < ?1`,
    [event.seq, event.at, unitId, documentId, assignmentId],
  )
}
