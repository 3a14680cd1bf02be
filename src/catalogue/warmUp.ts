import { bitmapsOf } from './bitmaps/bitmapIndex'
import { orderingOf, SORT_COLUMNS } from './bitmaps/ordering'
import type { Catalogue } from './openCatalogue'
import { vocabularyOf } from './vocabulary'

/** Reads what the questions of readers are answered from in memory, so that the first of them does not wait for it. */
export function warmUp(catalogue: Catalogue): void {
  const index = bitmapsOf(catalogue)
  for (const column of SORT_COLUMNS) orderingOf(catalogue, index, column)
  vocabularyOf(catalogue)
}
