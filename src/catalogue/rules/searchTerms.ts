import { tokensOf, type Token } from '../../vietnamese/syllables'

/** A syllable as a term of the index: without marks and with the marks as written. */
export type Syllable = { folded: string; marked: string }

/**
 * The syllables of a text, safe as terms of the index: letters and digits only, so that nothing a reader types can be read as
 * an operator of FTS5. M'Drắk is one syllable (mdrak), as those type it who leave the apostrophe out.
 */
export function syllablesOf(text: string): Syllable[] {
  return tokensOf(text).flatMap((token) => {
    const syllable = syllableOf(token)
    return syllable === null ? [] : [syllable]
  })
}

/** Null for a token of which nothing is left. */
export function syllableOf(token: Pick<Token, 'folded' | 'marked'>): Syllable | null {
  const folded = bare(token.folded)
  return folded === '' ? null : { folded, marked: bare(token.marked) }
}

/**
 * All terms of a document, each once: single syllables, pairs of neighbours (`_a_b`), and both again with their marks (`=á`,
 * `=_á_b`). Pairs make a phrase an AND of rare terms: Vietnamese syllables are all common. Pairs have a sign before them so
 * that the beginning of a word does not have to go through them.
 */
export function indexTerms(texts: readonly string[]): string {
  const terms = new Set<string>()
  for (const text of texts) {
    let before: Syllable | null = null
    for (const syllable of syllablesOf(text)) {
      terms.add(single(syllable, 'folded')).add(single(syllable, 'marked'))
      if (before) terms.add(pair([before, syllable], 'folded')).add(pair([before, syllable], 'marked'))
      before = syllable
    }
  }
  return [...terms].join(' ')
}

export function single(syllable: Syllable, key: keyof Syllable): string {
  return key === 'folded' ? syllable.folded : `=${syllable.marked}`
}

export function pair([first, second]: readonly [Syllable, Syllable], key: keyof Syllable): string {
  return `${key === 'folded' ? '' : '='}_${first[key]}_${second[key]}`
}

function bare(key: string): string {
  // Nearly every key is bare already, and to see that is quicker than to write it anew.
  return (/[^\p{L}\p{N}\p{M}]/u.test(key) ? key.replace(/[^\p{L}\p{N}\p{M}]/gu, '') : key).slice(0, MAX_TERM_LENGTH)
}

// Longer runs of letters are no words (Base64, a line of a table), and FTS5 takes terms of 32 kB at most.
const MAX_TERM_LENGTH = 40
