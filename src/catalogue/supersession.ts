import { touchGrants, type Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { placeOf } from './rules/places'
import { addToSearch, removeFromSearch } from './searchIndex'
import { rowOf, run } from './sql'
import { settleStretch } from './stretches'
import type { DocumentState } from './views'

type Standing = {
  key: number
  id: string
  row: number
  live: number
  expired: number
  state: DocumentState
  repealed: number
  /** Whether a document that is given out now replaces it, or repeals the whole of it. */
  isReplaced: number
  isRepealed: number
}

/**
 * Whether a document is current, superseded or expired, after an event that may have changed it. It is superseded as long as a
 * document that is given out now replaces it: when that one is withdrawn, the former is current again. The same with one that
 * repeals the whole of it: then it is not to be used any more, like one that has expired, and `repealed` says why.
 */
export function settleState(catalogue: Catalogue, { documentId, event }: { documentId: string; event: Event }): void {
  const standing = standingOf(catalogue, documentId)
  if (!standing || standing.live === 0) return
  const state = stateOf(standing)
  if (state === standing.state && standing.repealed === standing.isRepealed) return
  removeFromSearch(catalogue, standing.key)
  run(
    catalogue,
    `UPDATE documents SET state = ?, place = ?, repealed = ?, updated_at = ?,
       superseded_seq = CASE WHEN ? = 0 THEN NULL ELSE coalesce(superseded_seq, ?) END,
       superseded_at = CASE WHEN ? = 0 THEN NULL ELSE coalesce(superseded_at, ?) END WHERE key = ?`,
    [
      state,
      placeOf({ row: standing.row, state }),
      standing.isRepealed,
      event.at,
      standing.isReplaced,
      event.seq,
      standing.isReplaced,
      event.at,
      standing.key,
    ],
  )
  addToSearch(catalogue, standing.key)
  settleStretch(catalogue, { documentId, event })
  touchGrants(catalogue, standing.key, event)
}

function standingOf(catalogue: Catalogue, documentId: string): Standing | undefined {
  return rowOf<Standing>(
    catalogue,
    `SELECT key, id, row, live, expired, state, repealed,
       EXISTS (SELECT 1 FROM documents o WHERE o.supersedes = d.id AND o.live = 1 AND o.key <> d.key) AS isReplaced,
       EXISTS (
         SELECT 1 FROM relations r WHERE r.target = d.id AND r.kind = 'repeals' AND r.parts IS NULL AND r.document <> d.key
       ) AS isRepealed
     FROM documents d WHERE id = ?`,
    [documentId],
  )
}

function stateOf({ expired, isReplaced, isRepealed }: Standing): DocumentState {
  if (isReplaced === 1) return 'superseded'
  return expired === 1 || isRepealed === 1 ? 'expired' : 'current'
}
