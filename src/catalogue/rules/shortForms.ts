import { foldText } from '../../vietnamese/foldText'
import { isUnmarkedSyllable } from '../../vietnamese/isVietnameseSyllable'
import { tokensOf, type Token } from '../../vietnamese/syllables'
import { tonesOf, withoutTones } from '../../vietnamese/tones'
import type { Source } from './highlight'

const SHORTEST = 3
const LONGEST = 8
/** Of fewer letters there are phrases in nearly every text. */
const TELLING = 4

/** Whether a word may be made of the first letters of others: PCMT, cmqg. A letter with a tone is of a word. */
export function mayBeShortForm({ folded, marked }: Pick<Token, 'folded' | 'marked'>): boolean {
  if (folded.length < SHORTEST || folded.length > LONGEST || tonesOf(marked).length > 0) return false
  return /^[a-z]+$/.test(folded) && !isUnmarkedSyllable(folded)
}

/** Whether it says so much by itself that it can be looked for in any text. */
export function isTelling(folded: string): boolean {
  return folded.length >= TELLING
}

export function isInCapitals(typed: string): boolean {
  return /^\p{Lu}+$/u.test(typed)
}

/** Whether it can hardly be a word that somebody mistyped. */
export function isSurelyShortForm(typed: string): boolean {
  return isInCapitals(typed) || !/[aeiouy]/.test(foldText(typed))
}

/** `letters` as typed; `pattern` finds words that begin so, one after the other, in the plain form of a text. */
export type ShortForm = { letters: string[]; pattern: RegExp }

export function shortFormIn({ marked, folded }: Pick<Token, 'marked' | 'folded'>): ShortForm {
  const words = [...folded].map((letter) => `${letter}[a-z']*`).join(' {1,3}')
  return { letters: [...marked], pattern: new RegExp(`(?<![a-z0-9'\\x01])${words}(?![a-z0-9'\\x01])`, 'g') }
}

/** `next`: the word behind it in the same sentence; null for none. */
export type Phrase = { words: string[]; next: string | null }

/** Attack: a text of nothing else. */
const MAX_PLACES = 200

/** What a text has that the letters may stand for; where it is long, in what is kept of its plain form. */
export function phrasesIn({ plain, slice }: Source, { letters, pattern }: ShortForm): Phrase[] {
  const phrases: Phrase[] = []
  pattern.lastIndex = 0
  for (let places = 0; places < MAX_PLACES; places += 1) {
    const match = pattern.exec(plain)
    if (!match) break
    const end = match.index + match[0].length
    // The next may begin with a word of this one.
    pattern.lastIndex = match.index + 1
    const words = wordsIn(slice(match.index, end))
    if (words && isSpelledBy(words, letters)) phrases.push({ words, next: nextIn(slice(end, end + LONGEST_NEXT)) })
  }
  return phrases
}

const LONGEST_NEXT = 12
const STOP = /[.;:!?…()\n]/u

function wordsIn(text: string): string[] | null {
  return STOP.test(text) ? null : tokensOf(text).map(({ marked }) => marked)
}

function nextIn(text: string): string | null {
  const [next] = tokensOf(text)
  return next && !STOP.test(text.slice(0, next.start)) && !text.slice(0, next.start).includes(',') ? next.marked : null
}

/** Where others are shortened these are left out. */
const NEVER_SHORTENED = new Set(
  'là thì mà và với của các những mỗi mọi ở tại cho để bởi được đã đang sẽ này đó khi đến nếu hoặc hay chưa cũng rất bị vì nên'.split(
    ' ',
  ),
)

/** A D without its stroke may mean đ, an A â; an Ư nothing else. */
function isSpelledBy(words: readonly string[], letters: readonly string[]): boolean {
  return (
    words.length === letters.length &&
    words.every((word, at) => {
      const first = withoutTones(word.charAt(0))
      return !NEVER_SHORTENED.has(word) && [first, foldText(first)].includes(letters[at] ?? '')
    })
  )
}

/** What a word by itself is worth, as the tie of a word of two syllables is. */
const ALONE = 0.12
const LEAST = 0.001

/**
 * How likely syllables that follow each other are a phrase, from the ties (0 to 1) between each and the next: cut into words of one or two
 * syllables as well as can be, the mean of the words.
 */
export function likelihoodOf(ties: readonly number[]): number {
  const best = [0, Math.log(ALONE)]
  for (const [at, tie] of ties.entries()) {
    const alone = (best[at + 1] ?? 0) + Math.log(ALONE)
    const joined = (best[at] ?? 0) + Math.log(Math.max(tie, LEAST))
    best.push(Math.max(alone, joined))
  }
  return Math.exp((best.at(-1) ?? 0) / (ties.length + 1))
}
