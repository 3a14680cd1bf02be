import type { Catalogue } from './openCatalogue'
import { synonymForms, type SynonymForms } from './rules/synonymForms'
import { memoized, rowsOf } from './sql'

/** What means the same in a search, by the first word of each form. */
export function synonymsOf(catalogue: Catalogue): SynonymForms {
  return memoized(catalogue, 'synonyms', () => synonymForms(synonymRows(catalogue)))
}

/** One list of forms (NFC, as people wrote them) for each row in use, in the order of their ids. */
export function synonymRows(catalogue: Catalogue): string[][] {
  return rowsOf<{ forms: string }>(catalogue, 'SELECT forms FROM synonyms ORDER BY id').map(
    ({ forms }) => JSON.parse(forms) as string[], // written by applySynonyms
  )
}
