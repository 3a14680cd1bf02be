import type { Catalogue } from './openCatalogue'
import { textNamesOf } from './keptTexts'
import { TOUCHED_SINCE } from './grants'
import { tuplesOf } from './sql'

/** Drops what lies ready in memory of documents to which something happened since an event. */
export function forgetTouched(catalogue: Catalogue, seq: number): void {
  const from = `${TOUCHED_SINCE} LIMIT ?`
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
