import type { AccessClass, CatalogueChange } from './changes'
import { setGrants, tellingRelatives, touchGrants, type Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { recipientIds } from './recipients'
import { rowOf, run } from './sql'
import { settleStretch } from './stretches'
import { detailOf, type EditionDetail } from './editionRows'

type Placing = { event: Event; placed: Extract<CatalogueChange, { kind: 'placed' }> }

/** The edition in force is filed otherwise: whoever had it only by a topic that it lost is told to remove it. */
export function applyPlaced(catalogue: Catalogue, { event, placed }: Placing): void {
  const { documentId, version, topicIds, targetGroups, reviewOn = null } = placed
  const document = rowOf<{ key: number; access: AccessClass; detail: string }>(
    catalogue,
    `SELECT d.key, d.access, e.detail FROM documents d JOIN editions e ON e.document = d.key AND e.version = d.version
     WHERE d.id = ? AND d.version = ? AND d.live = 1`,
    [documentId, version],
  )
  if (!document) return
  const { key, access } = document
  const before = detailOf(document.detail)
  const detail: EditionDetail = { ...before, topicIds: [...topicIds], targetGroups: [...targetGroups], reviewOn }
  tellingRelatives(catalogue, { documentId, event }, () => {
    run(catalogue, 'UPDATE editions SET detail = ? WHERE document = ? AND version = ?', [
      JSON.stringify(detail),
      key,
      version,
    ])
    run(catalogue, 'DELETE FROM document_topics WHERE document = ?', [key])
    for (const topicId of new Set(topicIds)) run(catalogue, 'INSERT INTO document_topics VALUES (?, ?)', [key, topicId])
    run(catalogue, 'UPDATE documents SET updated_at = ? WHERE key = ?', [event.at, key])
    setGrants(catalogue, key, { event, visibility: { access, topicIds, unitIds: recipientIds(catalogue, documentId) } })
    touchGrants(catalogue, key, event)
  })
  settleStretch(catalogue, { documentId, event })
}
