import { touchGrants, type Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { addToSearch, placeOf, removeFromSearch } from './searchIndex'
import { rowOf, run } from './sql'
import type { DocumentState } from './views'

type Standing = {
  key: number
  id: string
  row: number
  live: number
  expired: number
  state: DocumentState
  /** Whether a document that is given out now replaces it. */
  replaced: number
}

/**
 * Whether a document is current, superseded or expired, after an event that may have changed it. It is superseded as long as a
 * document that is given out now replaces it: when that one is withdrawn, the former is current again.
 */
export function settleState(catalogue: Catalogue, { documentId, event }: { documentId: string; event: Event }): void {
  const standing = standingOf(catalogue, documentId)
  if (!standing || standing.live === 0) return
  const state = stateOf(standing)
  if (state === standing.state) return
  removeFromSearch(catalogue, standing.key)
  run(
    catalogue,
    'UPDATE documents SET state = ?, place = ?, updated_at = ?, superseded_seq = ?, superseded_at = ? WHERE key = ?',
    [
      state,
      placeOf({ row: standing.row, state }),
      event.at,
      state === 'superseded' ? event.seq : null,
      state === 'superseded' ? event.at : null,
      standing.key,
    ],
  )
  addToSearch(catalogue, standing.key)
  touchGrants(catalogue, standing.key, event)
}

function standingOf(catalogue: Catalogue, documentId: string): Standing | undefined {
  return rowOf<Standing>(
    catalogue,
    `SELECT key, id, row, live, expired, state,
       EXISTS (SELECT 1 FROM documents o WHERE o.supersedes = d.id AND o.live = 1 AND o.key <> d.key) AS replaced
     FROM documents d WHERE id = ?`,
    [documentId],
  )
}

function stateOf({ expired, replaced }: Standing): DocumentState {
  if (replaced === 1) return 'superseded'
  return expired === 1 ? 'expired' : 'current'
}
