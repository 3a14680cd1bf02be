import type { Catalogue } from './openCatalogue'
import { synonymForms, type SynonymForms } from './rules/synonymForms'
import { memoized } from './sql'

/** What officials write for the same, as the record has it. */
export function synonymsOf(catalogue: Catalogue): SynonymForms {
  return memoized(catalogue, 'synonyms', () => synonymForms([]))
}
