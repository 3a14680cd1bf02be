import { foldText, markedKey } from './foldText'

export type Token = {
  /** Key without marks (foldText). */
  folded: string
  /** Key with marks (markedKey). */
  marked: string
  /** Where the token begins in the original string, in UTF-16 units. */
  start: number
  /** Where the next character after the token and its marks begins. */
  end: number
}

/** The syllables, words of other languages and numbers of a text, as marked keys: 1191/QĐ-TTg → 1191, qđ, ttg. */
export function syllables(text: string): string[] {
  return tokensOf(text).map((token) => token.marked)
}

/**
 * The tokens of a text in their order: runs of letters, marks and digits in any script, with an apostrophe inside
 * (H'leo, M’Drắk). Index, query and highlight all cut with this, so that they agree. Offsets are those of the string as
 * given, composed or decomposed, with whatever invisible characters it has.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [original] = match
    const { folded, marked } = keysOf(original)
    if (folded === '') continue
    tokens.push({ folded, marked, start: match.index, end: match.index + original.length })
  }
  return tokens
}

type Keys = Pick<Token, 'folded' | 'marked'>

/** Vietnamese has few thousand syllables: most words of a text were seen a moment ago. */
const known = new Map<string, Keys>()
const MAX_KNOWN = 20_000
// A longer word is rare; it may also be a view into its whole text, which it would keep in memory.
const MAX_KNOWN_LENGTH = 12

function keysOf(word: string): Keys {
  const found = known.get(word)
  if (found) return found
  const keys = { folded: foldText(word), marked: markedKey(word) }
  if (word.length > MAX_KNOWN_LENGTH) return keys
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(word, keys)
  return keys
}

// U+02BC counts as a letter in Unicode; here it is the apostrophe of Ede and Jarai names.
const LETTER = '[^\\P{L}\\u02BB\\u02BC]'
const INVISIBLE = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]'
const WORD = `(?:${LETTER}|\\p{N})(?:${INVISIBLE}*(?:${LETTER}|[\\p{M}\\p{N}]))*`
const APOSTROPHE = "['‘’ʻʼ`´′＇]"
const TOKEN = new RegExp(`${WORD}(?:${INVISIBLE}*${APOSTROPHE}${INVISIBLE}*${WORD})*`, 'gu')
