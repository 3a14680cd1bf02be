import type { Catalogue } from './openCatalogue'
import { textNamesOf } from './keptTexts'
import { tuplesOf } from './sql'

/**
 * Drops what lies ready of documents to which something happened since an event. Whatever readers could notice of a document
 * is written into a grant of it, so nothing is missed.
 */
export function forgetTouched(catalogue: Catalogue, seq: number): void {
  // Named: for DISTINCT the planner would rather read all grants, with each event.
  const from = 'SELECT DISTINCT document FROM grants INDEXED BY grants_by_event WHERE last_seq > ? LIMIT ?'
  const touched = tuplesOf<[number]>(catalogue, { columns: 'document', from }, [seq, MAX_SINGLY + 1])
  if (touched.length > MAX_SINGLY) {
    catalogue.pieces.clear()
    catalogue.texts.clear()
    return
  }
  for (const [key] of touched) {
    catalogue.pieces.delete(key)
    for (const name of textNamesOf(key)) catalogue.texts.delete(name)
  }
}

/** A renamed topic touches thousands. */
const MAX_SINGLY = 500
