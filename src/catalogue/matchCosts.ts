import { bitmapsOf, documentCount } from './bitmaps/bitmapIndex'
import { isTermKnown } from './bitmaps/termBitmaps'
import type { Catalogue } from './openCatalogue'
import { type Bitmap, sizeOf } from './rules/bitmap'
import { shareBefore } from './rules/places'
import { sizeOfExpression, type Expression } from './rules/searchExpression'
import { UNMARKED, vocableOf } from './rules/searchTerms'
import { vocabularyOf } from './vocabulary'

/*
 * What it takes to find matches, guessed from how many documents have each word; measured with FTS5 at 100,000 documents. Only the
 * way to an answer depends on it, never the answer.
 */

const POSTING_MS = 15e-6
const ROW_MS = 80e-6
const TERM_MS = 0.015
const LOOKED_FOR_MS = 0.008
const WALKED_MS = 15e-6

type Scanning = { expression: Expression; wanted: Bitmap; after?: number; limit: number }

/** Of reading the index from the best match on until enough of the matches are wanted. */
export function scanningMs(catalogue: Catalogue, { expression, wanted, after = -1, limit }: Scanning): number {
  const documents = documentCount(bitmapsOf(catalogue))
  const postings = postingsOf(catalogue, expression)
  const matches = Math.max(1, documentsWith(catalogue, expression))
  const rows = Math.min(matches, (limit * documents) / Math.max(1, sizeOf(wanted)))
  // To begin further behind, FTS5 walks there.
  const share = Math.min(1, rows / matches + shareBefore(after, catalogue.seq))
  return postings * share * POSTING_MS + rows * ROW_MS + sizeOfExpression(expression) * TERM_MS
}

/** Of combining the documents of each word, those in memory for next to nothing, within so many documents. */
export function combiningMs(catalogue: Catalogue, expression: Expression, size: number): number {
  switch (expression.kind) {
    case 'term': {
      if (isTermKnown(catalogue, expression.term)) return TERM_MS
      return Math.min(
        documentsWith(catalogue, expression) * ROW_MS * 1.5 + 4 * TERM_MS,
        lookingMs(catalogue, expression, size),
      )
    }
    case 'without':
      return combiningMs(catalogue, expression.of, size) + combiningMs(catalogue, expression.excluded, size)
    default:
      return expression.parts.reduce((sum, part) => sum + combiningMs(catalogue, part, size), 0)
  }
}

/** Of looking into the index for each of so many documents: FTS5 walks to each along the documents of each word. */
export function lookingMs(catalogue: Catalogue, expression: Expression, size: number): number {
  const each = sizeOfExpression(expression) * LOOKED_FOR_MS + postingsOf(catalogue, expression) * WALKED_MS
  return size * each + 2 * TERM_MS
}

/** How many documents match, as if words had nothing to do with each other. */
export function documentsWith(catalogue: Catalogue, expression: Expression): number {
  const documents = Math.max(1, documentCount(bitmapsOf(catalogue)))
  switch (expression.kind) {
    case 'term':
      return Math.min(documents, documentsWithTerm(catalogue, expression.term))
    case 'all':
      return expression.parts.reduce((left, part) => (left * documentsWith(catalogue, part)) / documents, documents)
    case 'any': {
      const none = (left: number, part: Expression) => left * (1 - documentsWith(catalogue, part) / documents)
      return documents * (1 - expression.parts.reduce(none, 1))
    }
    case 'without':
      return documentsWith(catalogue, expression.of) * (1 - documentsWith(catalogue, expression.excluded) / documents)
  }
}

/** Words of so small a share of the documents are read anew as quickly as they are kept. */
export const RARE = 1 / 200

export function isRare(catalogue: Catalogue, name: string): boolean {
  return documentsWithTerm(catalogue, name) <= documentCount(bitmapsOf(catalogue)) * RARE
}

/** Whether it is certain that nothing matches: a word is asked for that no document has. Documents that went may still be counted. */
export function matchesNothing(catalogue: Catalogue, expression: Expression): boolean {
  switch (expression.kind) {
    case 'term':
      return !expression.term.startsWith('#') && documentsWithTerm(catalogue, expression.term) === 0
    case 'all':
      return expression.parts.some((part) => matchesNothing(catalogue, part))
    case 'any':
      return expression.parts.every((part) => matchesNothing(catalogue, part))
    case 'without':
      return matchesNothing(catalogue, expression.of)
  }
}

function postingsOf(catalogue: Catalogue, expression: Expression): number {
  switch (expression.kind) {
    case 'term':
      return documentsWithTerm(catalogue, expression.term)
    case 'without':
      return postingsOf(catalogue, expression.of) + postingsOf(catalogue, expression.excluded)
    default:
      return expression.parts.reduce((sum, part) => sum + postingsOf(catalogue, part), 0)
  }
}

/** Neighbours, and words in a title or an issuer, are counted nowhere. */
const AS_NEIGHBOURS = 0.3
const IN_HEADING = 0.2
const IN_ISSUER = 0.5
/** Or without marks. */
const IN_A_YEAR = 0.1

function documentsWithTerm(catalogue: Catalogue, name: string): number {
  if (name === UNMARKED || /^#_\d{4}$/.test(name)) return IN_A_YEAR * documentCount(bitmapsOf(catalogue))
  if (name.startsWith('#')) return 1
  if (name.startsWith('..')) return IN_ISSUER * documentsWithTerm(catalogue, name.slice(2))
  if (name.startsWith('.')) return IN_HEADING * documentsWithTerm(catalogue, name.slice(1))
  const vocable = vocableOf(name)
  const counted = (key: 'folded' | 'marked', word: string) => vocabularyOf(catalogue)[key].counts.get(word) ?? 0
  if (vocable) return counted(vocable.key, vocable.word)
  const key = name.startsWith('=') ? 'marked' : 'folded'
  const words = name.slice(key === 'marked' ? 2 : 1).split('_')
  return AS_NEIGHBOURS * Math.min(...words.map((word) => counted(key, word)))
}
