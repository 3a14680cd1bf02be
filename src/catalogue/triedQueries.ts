import { matchingPlaces } from './matches'
import type { Catalogue } from './openCatalogue'
import type { Bitmap } from './rules/bitmap'
import { parseSearch } from './rules/searchQuery'
import type { Expression } from './rules/searchExpression'
import { searchTiers, type SearchTiers } from './rules/searchTiers'
import { synonymsOf } from './synonyms'
import type { Steps } from './turns'

export type Suggestion = {
  text: string
  /** Words as typed that it does without: no document has all of them. */
  leftOut?: string[]
}

export type Answers = {
  catalogue: Catalogue
  /** What the reader may find. */
  wanted: Bitmap
  /** Whether words find anything for the reader, more than loosely; each is asked once for one suggestion. */
  hits: (q: string) => Steps<boolean>
  /** The same only with the marks that the words have. */
  hitsAsTyped: (q: string) => Steps<boolean>
}

/** To try other queries within what a reader may find. */
export function newAnswers(catalogue: Catalogue, wanted: Bitmap): Answers {
  const known = new Map<string, boolean>()
  function* isFound(q: string, expressionIn: (tiers: SearchTiers) => Expression): Steps<boolean> {
    const tiers = wholeWords(catalogue, q)
    const expression = tiers && expressionIn(tiers)
    const answer = expression ? known.get(expression.text) : false
    if (answer !== undefined || !expression) return answer ?? false
    const places = yield* matchingPlaces(catalogue, { expression, wanted, limit: 1 })
    known.set(expression.text, places.length > 0)
    yield
    return places.length > 0
  }
  return {
    catalogue,
    wanted,
    hits: (q) => isFound(q, ({ close }) => close()),
    hitsAsTyped: (q) => isFound(q, ({ asTyped }) => asTyped()),
  }
}

/** What asks for a query's words as whole ones, and not as a number. */
export function wholeWords(catalogue: Catalogue, q: string): SearchTiers | null {
  return searchTiers(parseSearch(q, synonymsOf(catalogue)), { completions: NO_ENDS, numberKey: '' })
}

const NO_ENDS = { folded: [], marked: [] }
