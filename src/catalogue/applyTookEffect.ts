import { touchGrants, type Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { rowOf, run } from './sql'

type Beginning = { event: Event; documentId: string; version: number }

/** The effective day of the edition in force has begun: it looks different to all who may see it. */
export function applyTookEffect(catalogue: Catalogue, { event, documentId, version }: Beginning): void {
  const sql = 'SELECT key FROM documents WHERE id = ? AND version = ? AND live = 1 AND begun = 0'
  const document = rowOf<{ key: number }>(catalogue, sql, [documentId, version])
  if (!document) return
  run(catalogue, 'UPDATE documents SET begun = 1, updated_at = ? WHERE key = ?', [event.at, document.key])
  touchGrants(catalogue, document.key, event)
}
