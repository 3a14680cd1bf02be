import { decodeTyping } from '../vietnamese/rawTyping'
import type { Token } from '../vietnamese/syllables'
import { gluedWords } from './rules/gluedWords'
import { hasMarks, syllableOf, type Syllable } from './rules/searchTerms'
import { isSurelyShortForm } from './rules/shortForms'
import { slipsOf } from './rules/slips'
import { spelledOut } from './spelledOut'
import type { Answers } from './triedQueries'
import type { Steps } from './turns'
import { vocabularyOf, type Vocabulary } from './vocabulary'

const MAX_FOR_A_WORD = 4
/** Of a word with more known ones near it, so many are tried beside its neighbours; not in a long text. */
const MAX_BESIDE = 24
const MAX_WORDS_BESIDE = 12

type Place = { q: string; words: readonly Token[]; at: number }

/**
 * What may be meant by a word of a query that found nothing, each of which finds something; null, last, where it may as well stay. None
 * for a word that is in some text as it was typed: that one is never changed.
 */
export function* choicesFor(answers: Answers, place: Place): Steps<(string | null)[]> {
  const word = place.words[place.at]
  if (!word) return []
  const isFound = yield* answers.hits(word.marked)
  const vocabulary = vocabularyOf(answers.catalogue)
  const syllable = syllableOf(word)
  if (isFound && (!syllable || isWritten(syllable, vocabulary))) return []
  const choices: (string | null)[] = []
  const typed = decodeTyping(word.marked)
  for (const other of yield* correctionsOf(answers, word, place)) {
    // What only looks like a known word (cắn like cần) may be a slip of another consonant, but hardly of a vowel and its marks.
    if (isFound && !typed.includes(other) && !soundsAlike(other, word.marked)) continue
    if (yield* allAreFound(answers, other.split(' '))) choices.push(other)
  }
  return isFound && choices.length > 0 ? [...choices, null] : choices
}

/** Each by itself: no text need have words side by side that a space was forgotten between. */
function* allAreFound(answers: Answers, words: readonly string[]): Steps<boolean> {
  for (const word of words) if (!(yield* answers.hits(word))) return false
  return true
}

function soundsAlike(one: string, other: string): boolean {
  return one.replace(CONSONANTS, '') === other.replace(CONSONANTS, '')
}

const CONSONANTS = /[bcdđfghjklmnpqrstvwxz]/gu

/** Of marks that were typed, the very same; whatever looks like a word without marks is meant by it. */
export function isWritten(syllable: Syllable, { folded, marked }: Vocabulary): boolean {
  return hasMarks(syllable) ? marked.counts.has(syllable.marked) : folded.counts.has(syllable.folded)
}

function* correctionsOf(answers: Answers, word: Token, place: Place): Steps<string[]> {
  const others = yield* misspelt(answers, word, place)
  if (others.length > 0 && !isSurelyShortForm(place.q.slice(word.start, word.end))) return others
  return [...(yield* spelledOut(answers, place)), ...others].slice(0, MAX_FOR_A_WORD)
}

/** The likeliest first: as it would have been with the input method on, as two words, then one letter away, the most frequent word first. */
function* misspelt(answers: Answers, { marked, folded }: Token, place: Place): Steps<string[]> {
  const typed = decodeTyping(marked)
  if (folded.length < 2 || /\p{N}/u.test(folded)) return typed.slice(0, MAX_FOR_A_WORD)
  const vocabulary = vocabularyOf(answers.catalogue)
  const parted = yield* partedWords(answers, { word: marked, vocabulary })
  const slips = slipsOf(marked, vocabulary[marked === folded ? 'folded' : 'marked'].counts)
  // Two letters are near too many words: one is missing, or none can be told.
  const isShort = folded.length === 2
  const likely = isShort ? slips.filter((slip) => slip.length > marked.length) : slips
  const nearest = isShort || slips.length > MAX_FOR_A_WORD ? yield* besideNeighbours(answers, likely, place) : []
  return [...new Set([...typed, ...parted, ...nearest, ...(isShort ? [] : slips)])].slice(0, MAX_FOR_A_WORD)
}

/** Words that a space was forgotten between: those that stand side by side in some text, or that can hardly be anything else. */
function* partedWords(
  answers: Answers,
  { word, vocabulary }: { word: string; vocabulary: Vocabulary },
): Steps<string[]> {
  const parted: string[] = []
  for (const { text, sure } of gluedWords(word, (part) => isWritten(part, vocabulary)))
    if (sure || (yield* answers.hits(`"${text}"`))) parted.push(text)
  return parted
}

/** Of many words that it could have been, those that stand beside its neighbours in some text. */
function* besideNeighbours(answers: Answers, slips: readonly string[], { words, at }: Place): Steps<string[]> {
  if (words.length > MAX_WORDS_BESIDE) return []
  const [before, after] = [words[at - 1]?.marked, words[at + 1]?.marked]
  const found: { slip: string; neighbours: number }[] = []
  for (const slip of slips.slice(0, MAX_BESIDE)) {
    let neighbours = 0
    if (before !== undefined && (yield* answers.hits(`"${before} ${slip}"`))) neighbours += 1
    if (after !== undefined && (yield* answers.hits(`"${slip} ${after}"`))) neighbours += 1
    if (neighbours > 0) found.push({ slip, neighbours })
  }
  return found.sort((one, other) => other.neighbours - one.neighbours).map(({ slip }) => slip)
}
