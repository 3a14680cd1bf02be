import type { Catalogue } from './openCatalogue'
import { memoized, rowsOf } from './sql'

/** What means the same in a search, one list of forms (NFC, as people wrote them) for each row in use; in the order of their ids. */
export function synonymRows(catalogue: Catalogue): string[][] {
  return memoized(catalogue, 'synonyms', () =>
    rowsOf<{ forms: string }>(catalogue, 'SELECT forms FROM synonyms ORDER BY id').map(
      ({ forms }) => JSON.parse(forms) as string[], // written by applySynonyms
    ),
  )
}
