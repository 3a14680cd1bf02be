import { foldText } from '../../vietnamese/foldText'
import type { Syllable } from './searchTerms'

/**
 * Patterns that find words in a text as it was written, in any capitals, without cutting it into words first. They look at letters as
 * they are stored (NFC) and know Latin letters and digits: what they find is there, what they miss (other scripts, look-alike letters, an
 * apostrophe deep inside a word) has to be looked for word by word. Null for words that they do not know.
 */
export type WordPatterns = {
  /** The words side by side, with their marks. */
  markedPhrase: () => RegExp | null
  /** The words side by side, in any marks. */
  foldedPhrase: () => RegExp | null
  /** Any of the words, in any marks. */
  anyWord: () => RegExp | null
}

type Words = { syllables: readonly Syllable[]; openEnded: boolean; others?: readonly (readonly Syllable[])[] }

/** Each is made when it is first needed: to make one costs as much as to search some texts. */
export function wordPatterns({ syllables, openEnded, others = [] }: Words): WordPatterns {
  const end = openEnded ? '' : `(?!${IN_WORD})`
  const folded = syllables.map((word) => anyMarks(word.folded))
  return {
    markedPhrase: once(() =>
      phrase(
        syllables.map((word) => sameMarks(word.marked)),
        end,
      ),
    ),
    foldedPhrase: once(() => phrase(folded, end)),
    anyWord: once(() => {
      const whole = [
        ...(openEnded ? folded.slice(0, -1) : folded),
        ...others.flat().map((word) => anyMarks(word.folded)),
      ]
      const begun = openEnded ? [`${folded.at(-1) ?? ''}${IN_WORD}*`] : []
      const words = [...begun, ...whole]
      if (words.length === 0 || folded.includes(null) || words.includes(null)) return null
      return new RegExp(`(?<!${IN_WORD})(?:${words.join('|')})(?!${IN_WORD})`, 'g')
    }),
  }
}

/** Letters, digits and marks of the scripts that stand in our texts; without the classes of Unicode, which take long to make ready. */
const LETTERS = '0-9A-Za-zªµºÀ-ÖØ-öø-ˁ\\u0300-\\u1fff\\u2c00-\\ud7ff'
const IN_WORD = `[${LETTERS}'’]`
const BETWEEN = `[^${LETTERS}]{1,20}`

/** Whether there is part of a word in a piece of text. */
export const HAS_LETTER = new RegExp(`[${LETTERS}]`)

function phrase(words: readonly (string | null)[], end: string): RegExp | null {
  if (words.length === 0 || words.includes(null)) return null
  return new RegExp(`(?<!${IN_WORD})${words.join(BETWEEN)}${end}`, 'g')
}

/** Names of Ede and Jarai have an apostrophe behind their first letter: M’Drắk, H’leo. */
const APOSTROPHE = "['’]?"

function anyMarks(folded: string): string | null {
  const letters = [...folded].map((letter) => VARIANTS.get(letter))
  if (!letters.every((letter) => letter !== undefined)) return null
  const [first, ...rest] = letters
  return rest.length === 0 ? (first ?? null) : `${first}${APOSTROPHE}${rest.join('')}`
}

/** The tone of oa, oe and uy may stand on either letter. */
function sameMarks(marked: string): string | null {
  const letters = [...marked]
  const free = /(?:o[ae]|uy)$/.test(foldText(marked)) ? 2 : 0
  const fixed = letters.slice(0, letters.length - free)
  if (!fixed.every((letter) => /^[\p{L}\p{N}]$/u.test(letter))) return null
  const end = letters.slice(letters.length - free).map((letter) => VARIANTS.get(foldText(letter)))
  if (end.includes(undefined)) return null
  const [first = '', ...rest] = [...fixed.map((letter) => `[${letter}${letter.toUpperCase()}]`), ...end]
  return rest.length === 0 ? first : `${first}${APOSTROPHE}${rest.join('')}`
}

/** Each letter or digit without marks → a class of all letters that fold to it. */
const VARIANTS = variants()

function variants(): Map<string, string> {
  const found = new Map<string, string>()
  const letters = [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
    [0x1e00, 0x1ef9],
  ].flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  )
  for (const letter of letters) {
    const folded = foldText(letter)
    if (/^[0-9a-z]$/.test(folded)) found.set(folded, (found.get(folded) ?? '') + letter)
  }
  return new Map([...found].map(([folded, all]) => [folded, `[${all}]`]))
}

function once(make: () => RegExp | null): () => RegExp | null {
  let made: RegExp | null | undefined
  return () => (made === undefined ? (made = make()) : made)
}
