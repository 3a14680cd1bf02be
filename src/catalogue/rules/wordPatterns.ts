import { foldText } from '../../vietnamese/foldText'
import type { Syllable } from './searchTerms'

/**
 * Patterns that find words in the plain form of a text, in any capitals and marks, without cutting it into words first. The plain form
 * knows Latin letters (as they are stored, NFC) and digits: what they find is there, what they miss (other scripts, look-alike letters,
 * an apostrophe deep inside a word) has to be looked for word by word. Null for words that they do not know.
 */
export type WordPatterns = {
  /** The words side by side. */
  phrase: () => RegExp | null
  /** Any of the words. */
  anyWord: () => RegExp | null
}

type Words = { syllables: readonly Syllable[]; openEnded: boolean; others?: readonly (readonly Syllable[])[] }

/** Each is made when it is first needed: to make one costs as much as to search some texts. */
export function wordPatterns({ syllables, openEnded, others = [] }: Words): WordPatterns {
  const isFigure = /\d$/.test(syllables.at(-1)?.folded ?? '')
  const goesOn = isFigure ? `(?!\\d)` : ''
  const end = openEnded ? goesOn : `(?!${IN_WORD})`
  const folded = syllables.map((word) => inPlainForm(word.folded))
  return {
    phrase: once(() => {
      if (folded.length === 0 || folded.includes(null)) return null
      return new RegExp(`(?<!${IN_WORD})${folded.join(BETWEEN)}${end}`, 'g')
    }),
    anyWord: once(() => {
      const whole = [
        ...(openEnded ? folded.slice(0, -1) : folded),
        ...others.flat().map((word) => inPlainForm(word.folded)),
      ]
      const begun = openEnded ? [`${folded.at(-1) ?? ''}${goesOn}${IN_WORD}*`] : []
      const words = [...begun, ...whole]
      if (words.length === 0 || folded.includes(null) || words.includes(null)) return null
      return new RegExp(`(?<!${IN_WORD})(?:${words.join('|')})(?!${IN_WORD})`, 'g')
    }),
  }
}

/** A book's text layer has more, but the piece to show is nearly always further ahead. */
export const MAX_PLAIN = 60_000

/**
 * Writes the plain form of a text: each letter that folds to one of a to z as that one, digits as they are, other letters and marks as one
 * sign, and spaces for all else; a byte for each UTF-16 unit, quick to search; as much as there is room for.
 */
export function writePlain(units: Uint16Array, room: Uint8Array): void {
  for (let at = 0; at < room.length; at += 1) room[at] = PLAIN[units[at] ?? 0] ?? SPACE
}

/** Letters, digits and marks of the scripts that stand in our texts; without the classes of Unicode, which take long to make ready. */
const LETTERS = '0-9A-Za-zªµºÀ-ÖØ-öø-ˁ\\u0300-\\u1fff\\u2c00-\\ud7ff'
const OTHER_LETTER = '\x01'
const APOSTROPHE = "'"
const IN_WORD = `[a-z0-9${APOSTROPHE}${OTHER_LETTER}]`
const BETWEEN = ' {1,20}'

/** Whether there is part of a word in a piece of text. */
export const HAS_LETTER = new RegExp(`[${LETTERS}]`)

/** Names of Ede and Jarai have an apostrophe behind their first letter: M’Drắk, H’leo. */
function inPlainForm(folded: string): string | null {
  if (!/^[0-9a-z]+$/.test(folded)) return null
  return folded.length === 1 ? folded : `${folded.slice(0, 1)}${APOSTROPHE}?${folded.slice(1)}`
}

const LATIN = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x1e00, 0x1ef9],
]
const SPACE = 0x20
/** By UTF-16 unit. */
const PLAIN = plainUnits()

function plainUnits(): Uint8Array {
  const units = new Uint8Array(0x1_0000).fill(SPACE)
  for (let code = 0; code < units.length; code += 1) {
    const letter = String.fromCharCode(code)
    if (HAS_LETTER.test(letter)) units[code] = OTHER_LETTER.charCodeAt(0)
    if (letter === "'" || letter === '’') units[code] = APOSTROPHE.charCodeAt(0)
  }
  for (const [from = 0, to = 0] of LATIN) {
    for (let code = from; code <= to; code += 1) {
      const folded = foldText(String.fromCharCode(code))
      if (/^[0-9a-z]$/.test(folded)) units[code] = folded.charCodeAt(0)
    }
  }
  return units
}

function once(make: () => RegExp | null): () => RegExp | null {
  let made: RegExp | null | undefined
  return () => (made === undefined ? (made = make()) : made)
}
