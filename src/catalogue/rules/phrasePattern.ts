import { foldText } from '../../vietnamese/foldText'
import type { Syllable } from './searchTerms'

/**
 * Finds where words stand side by side in a text as it was written, in any capitals: with the marks of the words, or in any. It looks at letters as they are
 * stored (NFC) and so misses rare spellings (an apostrophe inside a word, look-alike letters): what it finds is there, what it misses has
 * to be looked for word by word. Null for words in letters that it does not know.
 */
export function phrasePattern(
  words: readonly Syllable[],
  { key, openEnded }: { key: keyof Syllable; openEnded: boolean },
): RegExp | null {
  const patterns = words.map((word) => (key === 'folded' ? anyMarks(word.folded) : sameMarks(word.marked)))
  if (patterns.length === 0 || patterns.some((pattern) => pattern === null)) return null
  const end = openEnded ? '' : `(?!${IN_WORD})`
  return new RegExp(`(?<!${IN_WORD})${patterns.join(`${BETWEEN}{1,20}`)}${end}`, 'gu')
}

const IN_WORD = "[\\p{L}\\p{N}\\p{M}'’]"
const BETWEEN = '[^\\p{L}\\p{N}\\p{M}]'

function anyMarks(folded: string): string | null {
  const letters = [...folded].map((letter) => VARIANTS.get(letter))
  return letters.every((letter) => letter !== undefined) ? letters.join('') : null
}

/** The tone of oa, oe and uy may stand on either letter. */
function sameMarks(marked: string): string | null {
  const letters = [...marked]
  const free = /(?:o[ae]|uy)$/.test(foldText(marked)) ? 2 : 0
  const fixed = letters.slice(0, letters.length - free)
  if (!fixed.every((letter) => /^[\p{L}\p{N}]$/u.test(letter))) return null
  const end = anyMarks(foldText(letters.slice(letters.length - free).join('')))
  return end === null ? null : fixed.map((letter) => `[${letter}${letter.toUpperCase()}]`).join('') + end
}

/** Each letter or digit without marks → a class of all letters that fold to it. */
const VARIANTS = variants()

function variants(): Map<string, string> {
  const found = new Map<string, string>()
  const letters = [
    ...range(0x30, 0x39),
    ...range(0x41, 0x5a),
    ...range(0x61, 0x7a),
    ...range(0xc0, 0x24f),
    ...range(0x1e00, 0x1ef9),
  ]
  for (const letter of letters) {
    const folded = foldText(letter)
    if (/^[0-9a-z]$/.test(folded)) found.set(folded, (found.get(folded) ?? '') + letter)
  }
  return new Map([...found].map(([folded, all]) => [folded, `[${all}]`]))
}

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
}
