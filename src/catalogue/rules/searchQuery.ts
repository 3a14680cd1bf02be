import { tokensOf } from '../../vietnamese/syllables'
import { pair, single, syllableOf, type Syllable } from './searchTerms'

/** A run of syllables to be found; `quoted` ones only side by side. */
export type SearchPart = { syllables: Syllable[]; quoted: boolean }

export type SearchQuery = {
  parts: SearchPart[]
  /** The last syllable may be only the beginning of a word: it is still being typed. */
  openEnded: boolean
}

/** Expressions for FTS5, from the loosest to the strictest. Each finds no document that the one before it does not. */
export type SearchExpressions = {
  /** Every syllable somewhere, without regard to marks; what is quoted side by side. */
  scattered: string
  /** All syllables in their order, side by side. */
  phrase: string
  /** The same two, with the marks as typed. */
  markedScattered: string
  markedPhrase: string
}

/**
 * Reads what a person typed. Quotation marks of any kind make a phrase; everything else is words: there are no operators.
 * Only the first words count, so that a pasted page asks no more of the index than a long sentence.
 */
export function parseSearch(q: string): SearchQuery {
  const parts: SearchPart[] = []
  let left = MAX_SYLLABLES
  for (const { text, quoted } of segmentsOf(q)) {
    const syllables = tokensOf(text)
      .flatMap((token) => syllableOf(token) ?? [])
      .slice(0, left)
    left -= syllables.length
    if (syllables.length > 0) parts.push({ syllables, quoted })
  }
  const last = parts.at(-1)
  const openEnded =
    last !== undefined &&
    !last.quoted &&
    /[\p{L}\p{N}\p{M}]$/u.test(q) &&
    (last.syllables.at(-1)?.folded.length ?? 0) > 1
  return { parts, openEnded }
}

/** Null when there is nothing to look for. */
export function searchExpressions(query: SearchQuery): SearchExpressions | null {
  if (query.parts.length === 0) return null
  return {
    scattered: expression(query, { key: 'folded', whole: false }),
    phrase: expression(query, { key: 'folded', whole: true }),
    markedScattered: expression(query, { key: 'marked', whole: false }),
    markedPhrase: expression(query, { key: 'marked', whole: true }),
  }
}

/** All syllables in one run, as for a title that holds the whole query. */
export function allSyllables(query: SearchQuery): Syllable[] {
  return query.parts.flatMap(({ syllables }) => syllables)
}

const MAX_CHARACTERS = 1_000
const MAX_SYLLABLES = 24
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu

function segmentsOf(q: string): { text: string; quoted: boolean }[] {
  const text = q.slice(0, MAX_CHARACTERS)
  const segments: { text: string; quoted: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(QUOTED)) {
    segments.push({ text: text.slice(from, match.index), quoted: false }, { text: match[1] ?? '', quoted: true })
    from = match.index + match[0].length
  }
  return [...segments, { text: text.slice(from), quoted: false }]
}

type Strictness = { key: keyof Syllable; whole: boolean }

function expression({ parts, openEnded }: SearchQuery, { key, whole }: Strictness): string {
  const terms = parts.flatMap(({ syllables, quoted }) =>
    whole || quoted ? sideBySide(syllables, key) : apart(syllables, key),
  )
  const quotedTerms = terms.map((term) => `"${term}"`)
  // The open end is the last word of the last part, which is always the last term.
  return [...new Set(openEnded ? [...quotedTerms.slice(0, -1), `${quotedTerms.at(-1) ?? ''}*`] : quotedTerms)].join(
    ' AND ',
  )
}

function apart(syllables: readonly Syllable[], key: keyof Syllable): string[] {
  return syllables.map((syllable) => single(syllable, key))
}

function sideBySide(syllables: readonly Syllable[], key: keyof Syllable): string[] {
  if (syllables.length === 1) return apart(syllables, key)
  return syllables.flatMap((syllable, index) => {
    const next = syllables[index + 1]
    return next ? [pair([syllable, next], key)] : []
  })
}
