import type Database from 'libsql'
import { foldText } from '../vietnamese/foldText'
import { beginningsOf } from '../vietnamese/halfTyped'
import type { Catalogue } from './openCatalogue'
import { begins, vocableOf, type Syllable } from './rules/searchTerms'
import { rowsOf } from './sql'

/** The words of all documents in force, each with how many documents have it. */
export type Vocabulary = { folded: WordCounts; marked: WordCounts }

export type WordCounts = {
  counts: Map<string, number>
  /** In code unit order, for words that begin alike. */
  sorted: string[]
}

/** By database: a catalogue that was emptied has a new one. */
const vocabularies = new WeakMap<Database.Database, Vocabulary>()

/** Loaded from the index at the first call. Words of documents that a reader may not see are among them: check before showing one. */
export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const known = vocabularies.get(catalogue.db)
  if (known) return known
  const words = { folded: new Map<string, number>(), marked: new Map<string, number>() }
  for (const { term, documents } of indexedWords(catalogue)) {
    const vocable = vocableOf(term)
    if (vocable) words[vocable.key].set(vocable.word, documents)
  }
  const vocabulary = { folded: newCounts(words.folded), marked: newCounts(words.marked) }
  vocabularies.set(catalogue.db, vocabulary)
  return vocabulary
}

/** Takes in the terms of a document (`by` 1), or takes them out (-1). What was never loaded needs no keeping. */
export function countWords(catalogue: Catalogue, terms: () => readonly string[], by: 1 | -1): void {
  const vocabulary = vocabularies.get(catalogue.db)
  if (!vocabulary) return
  for (const term of terms()) {
    const vocable = vocableOf(term)
    if (vocable) countWord(vocabulary[vocable.key], vocable.word, by)
  }
}

/** Forgets what was counted, after a change that was not committed. */
export function forgetVocabulary(catalogue: Catalogue): void {
  vocabularies.delete(catalogue.db)
}

/** The most frequent longer words that begin with this one: without marks, or with those that it has. */
export function completionsOf(
  catalogue: Catalogue,
  { word, key, limit }: { word: Syllable; key: keyof Syllable; limit: number },
): Syllable[] {
  const { counts, sorted } = vocabularyOf(catalogue)[key]
  const beginnings = key === 'folded' ? [word.folded] : beginningsOf(word.marked)
  const longer = new Set(beginnings.flatMap((beginning) => longerThan(sorted, beginning)))
  return [...longer]
    .map((text) => ({ text, documents: counts.get(text) ?? 0 }))
    .sort((one, other) => other.documents - one.documents || (one.text < other.text ? -1 : 1))
    .slice(0, limit)
    .map(({ text }) => ({ marked: text, folded: key === 'folded' ? text : foldText(text) }))
}

function longerThan(sorted: readonly string[], beginning: string): string[] {
  const longer: string[] = []
  for (let at = firstFrom(sorted, beginning); sorted[at]?.startsWith(beginning); at += 1) {
    const text = sorted[at] ?? ''
    if (text.length > beginning.length && begins(beginning, text)) longer.push(text)
  }
  return longer
}

/** Other terms begin with a sign; a range of the index is read without the rest. */
const RANGES = [
  ['0', ':'],
  ['`', '\u{10FFFF}'],
  ['=0', '=:'],
  ['=`', '=\u{10FFFF}'],
] as const

function indexedWords(catalogue: Catalogue): { term: string; documents: number }[] {
  const sql = 'SELECT term, doc AS documents FROM search_words WHERE term >= ? AND term < ?'
  return RANGES.flatMap((range) => rowsOf<{ term: string; documents: number }>(catalogue, sql, range))
}

function newCounts(words: Iterable<readonly [string, number]>): WordCounts {
  const counts = new Map(words)
  return { counts, sorted: [...counts.keys()].sort() }
}

function countWord({ counts, sorted }: WordCounts, word: string, by: 1 | -1): void {
  const before = counts.get(word) ?? 0
  const after = before + by
  if (before === 0 && after > 0) sorted.splice(firstFrom(sorted, word), 0, word)
  if (before > 0 && after <= 0) sorted.splice(firstFrom(sorted, word), 1)
  if (after > 0) counts.set(word, after)
  else counts.delete(word)
}

/** Place of the first word that is not before this one. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
