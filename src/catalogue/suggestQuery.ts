import { decodeTyping, withTypedBrackets } from '../vietnamese/rawTyping'
import { tokensOf, type Token } from '../vietnamese/syllables'
import { fewerWords } from './fewerWords'
import type { Catalogue } from './openCatalogue'
import type { Bitmap } from './rules/bitmap'
import { slipsOf } from './rules/slips'
import { newAnswers, type Answers, type Suggestion } from './triedQueries'
import type { Steps } from './turns'
import { vocabularyOf } from './vocabulary'

const MAX_WORDS = 24
const MAX_FOR_A_WORD = 4
const MAX_TRIED = 16
const MIN_SLIP_LENGTH = 3
/** Of a word with more known ones near it, so many are tried beside its neighbours; not in a long text. */
const MAX_BESIDE = 12
const MAX_WORDS_BESIDE = 8

type Suggesting = {
  q: string
  /** What this reader may find: nothing else may be suggested, or it would tell of what they may not see. */
  wanted: Bitmap
}

/**
 * Other words for a query that found nothing: those that were typed with the input method off, or with one slip; else most of its words,
 * without those that no document has beside the others. A word that finds something by itself is never changed. Null when nothing
 * better is known.
 */
export function* suggestQuery(catalogue: Catalogue, { q, wanted }: Suggesting): Steps<Suggestion | null> {
  const answers = newAnswers(catalogue, wanted)
  const typed = withTypedBrackets(q)
  if (typed !== q && (yield* answers.hits(typed))) return { text: typed }
  const words = tokensOf(typed).slice(0, MAX_WORDS)
  const choices: string[][] = []
  for (const at of words.keys()) choices.push(yield* choicesFor(answers, { words, at }))
  const corrected = yield* corrections(answers, { q: typed, words, choices })
  return corrected === null ? yield* fewerWords(answers, { q, words: tokensOf(q) }) : { text: corrected }
}

type Correcting = { q: string; words: readonly Token[]; choices: readonly (readonly string[])[] }

function* corrections(answers: Answers, { q, words, choices }: Correcting): Steps<string | null> {
  if (choices.every((choice) => choice.length === 0)) return null
  let best: { other: string; neighbours: number } | null = null
  for (const chosen of combinationsOf(choices)) {
    const other = rewritten(q, { words, chosen })
    if (!(yield* answers.hits(other))) continue
    const neighbours = yield* neighboursOf(answers, { words, chosen })
    if (!best || neighbours > best.neighbours) best = { other, neighbours }
  }
  return best?.other ?? null
}

/** Beside how many of their neighbours the chosen words stand in some text. */
function* neighboursOf(answers: Answers, { words, chosen }: Rewriting): Steps<number> {
  let count = 0
  for (const [index, word] of words.entries()) {
    const [own, before] = [chosen[index] ?? null, chosen[index - 1] ?? null]
    const neighbour = words[index - 1]
    if (!neighbour || (own === null && before === null)) continue
    if (yield* answers.hits(`"${before ?? neighbour.marked} ${own ?? word.marked}"`)) count += 1
  }
  return count
}

type Place = { words: readonly Token[]; at: number }

function* choicesFor(answers: Answers, place: Place): Steps<string[]> {
  const word = place.words[place.at]
  if (!word || (yield* answers.hits(word.marked))) return []
  const choices: string[] = []
  for (const other of yield* correctionsOf(answers, word, place)) if (yield* answers.hits(other)) choices.push(other)
  return choices
}

/** The likeliest first: as it would have been with the input method on, then one letter away, the most frequent word first. */
function* correctionsOf(answers: Answers, { marked, folded }: Token, place: Place): Steps<string[]> {
  const typed = decodeTyping(marked)
  if (folded.length < MIN_SLIP_LENGTH || /\p{N}/u.test(folded)) return typed.slice(0, MAX_FOR_A_WORD)
  const vocabulary = vocabularyOf(answers.catalogue)
  const key = marked === folded ? 'folded' : 'marked'
  const slips = slipsOf(marked, vocabulary[key].counts)
  const nearest = slips.length > MAX_FOR_A_WORD ? yield* besideNeighbours(answers, slips, place) : []
  return [...new Set([...typed, ...nearest, ...slips])].slice(0, MAX_FOR_A_WORD)
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

/** One choice for each word that has any (null: it stays), the first choices first. */
function combinationsOf(choices: readonly (readonly string[])[]): (string | null)[][] {
  let combinations: (string | null)[][] = [[]]
  for (const choice of choices) {
    const options = choice.length > 0 ? choice : [null]
    combinations = options.flatMap((option) => combinations.map((chosen) => [...chosen, option])).slice(0, MAX_TRIED)
  }
  return combinations
}

type Rewriting = { words: readonly Token[]; chosen: readonly (string | null)[] }

function rewritten(q: string, { words, chosen }: Rewriting): string {
  let text = ''
  let from = 0
  words.forEach(({ start, end }, index) => {
    text += q.slice(from, start) + (chosen[index] ?? q.slice(start, end))
    from = end
  })
  return text + q.slice(from)
}
