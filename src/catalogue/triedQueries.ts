import { matchingPlaces } from './matches'
import type { Catalogue } from './openCatalogue'
import type { Bitmap } from './rules/bitmap'
import { parseSearch } from './rules/searchQuery'
import { searchTiers } from './rules/searchTiers'
import { synonymsOf } from './synonyms'
import type { Steps } from './turns'

export type Suggestion = {
  text: string
  /** Words as typed that it does without: no document has all of them. */
  leftOut?: string[]
}

export type Answers = {
  catalogue: Catalogue
  /** Whether words find anything for the reader; each is asked once for one suggestion. */
  hits: (q: string) => Steps<boolean>
}

/** To try other queries within what a reader may find. */
export function newAnswers(catalogue: Catalogue, wanted: Bitmap): Answers {
  const known = new Map<string, boolean>()
  return {
    catalogue,
    hits: function* hits(q) {
      const answer = known.get(q)
      if (answer !== undefined) return answer
      const query = parseSearch(q, synonymsOf(catalogue))
      const tiers = searchTiers(query, { completions: NO_ENDS, numberKey: '' })
      const found = tiers ? yield* matchingPlaces(catalogue, { expression: tiers.all, wanted, limit: 1 }) : []
      known.set(q, found.length > 0)
      yield
      return found.length > 0
    },
  }
}

const NO_ENDS = { folded: [], marked: [] }
