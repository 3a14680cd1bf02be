import { hasRoomAhead, isTermKnown } from './bitmaps/termBitmaps'
import { documentsOf } from './combinedMatches'
import { isRare } from './matchCosts'
import type { Catalogue } from './openCatalogue'
import { term, type Term } from './rules/searchExpression'
import { single } from './rules/searchTerms'
import { unhurried, type Steps } from './turns'
import { vocabularyOf } from './vocabulary'

/** In the background; ends early when it is told to. */
export async function readCommonWords(catalogue: Catalogue, signal: AbortSignal): Promise<void> {
  await unhurried(commonWords(catalogue), signal)
}

const MAX_TRIES = 3

/**
 * Brings to memory which documents have each common word, the most frequent first, as long as there is room: searches count by them
 * what matches. Three seconds of CPU at 100,000 documents.
 */
export function* commonWords(catalogue: Catalogue): Steps<void> {
  const { counts } = vocabularyOf(catalogue).folded
  const frequent = [...counts].sort(([, one], [, other]) => other - one)
  for (const [word] of frequent) {
    const name = single({ folded: word, marked: word }, 'folded')
    if (isRare(catalogue, name) || !hasRoomAhead(catalogue)) return
    if (isTermKnown(catalogue, name)) continue
    for (let tries = 0; tries < MAX_TRIES; tries += 1) if (yield* isRead(catalogue, term(name))) break
  }
}

/** Not when the library changed meanwhile: half of it would be of before. */
function* isRead(catalogue: Catalogue, word: Term): Steps<boolean> {
  const { moment } = catalogue
  const reading = documentsOf(catalogue, word)
  while (catalogue.moment === moment) {
    if (reading.next().done) return true
    yield
  }
  return false
}
