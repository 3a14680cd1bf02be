import { isVietnameseSyllable } from '../../vietnamese/isVietnameseSyllable'
import { hasMarks, syllablesOf, type Syllable } from './searchTerms'

/** Words that may have been typed without the spaces between them; `sure` where it can hardly be anything else. */
export type Parted = { text: string; sure: boolean }

type Known = (syllable: Syllable) => boolean

/** nghiêng; words of other languages and names may be a little longer. */
const MAX_PART = 8
const MAX_PARTS = 4
const MIN_LENGTH = 4
const MAX_LENGTH = 24
const MAX_PARTED = 6

/**
 * The ways to part a run of letters into two to four known words, those of fewer words first: biêngiới → biên giới. Two Vietnamese
 * syllables with marks are sure; of one letter only those with a mark (ô, ở) are words; without marks many a word of another language looks like several.
 */
export function gluedWords(word: string, isKnown: Known): Parted[] {
  const letters = [...word.normalize('NFC')]
  if (letters.length < MIN_LENGTH || letters.length > MAX_LENGTH) return []
  return partings({ letters, isKnown }, { from: 0, left: MAX_PARTS })
    .toSorted((one, other) => one.length - other.length)
    .slice(0, MAX_PARTED)
    .map((parts) => ({
      text: parts.map(({ marked }) => marked).join(' '),
      sure: parts.length === 2 && parts.some(hasMarks) && parts.every(({ marked }) => isVietnameseSyllable(marked)),
    }))
}

type Parting = { letters: readonly string[]; isKnown: Known }

/** Of the letters from a place on, into so many words at most. */
function partings(parting: Parting, { from, left }: { from: number; left: number }): Syllable[][] {
  const { letters, isKnown } = parting
  if (from === letters.length) return [[]]
  if (left === 0) return []
  const found: Syllable[][] = []
  for (let to = from + 1; to <= Math.min(letters.length, from + MAX_PART); to += 1) {
    const isWhole = from === 0 && to === letters.length
    const [part] = isWhole ? [] : syllablesOf(letters.slice(from, to).join(''))
    if (!part || !(to - from > 1 || hasMarks(part)) || !isKnown(part)) continue
    for (const rest of partings(parting, { from: to, left: left - 1 })) found.push([part, ...rest])
  }
  return found
}
