import { decodeTyping, withTypedBrackets } from '../vietnamese/rawTyping'
import { isVietnameseSyllable } from '../vietnamese/isVietnameseSyllable'
import { tokensOf, type Token } from '../vietnamese/syllables'
import { askingPlaces, fewerWords } from './fewerWords'
import type { Catalogue } from './openCatalogue'
import type { Bitmap } from './rules/bitmap'
import { exclusionsIn } from './rules/searchQuery'
import { syllableOf } from './rules/searchTerms'
import { newAnswers, type Answers, type Suggestion } from './triedQueries'
import type { Steps } from './turns'
import { vocabularyOf } from './vocabulary'
import { choicesFor, isWritten } from './wordCorrections'

const MAX_WORDS = 24
const MAX_TRIED = 16

type Suggesting = {
  q: string
  /** What this reader may find: nothing else may be suggested, or it would tell of what they may not see. */
  wanted: Bitmap
}

/**
 * Other words for a query that found nothing: those that were typed with the input method off, without a space, or with one slip; else most of
 * its words, without those that no document has beside the others. A word that is in some text as it was typed is never changed. Null when nothing
 * better is known.
 */
export function* suggestQuery(catalogue: Catalogue, { q, wanted }: Suggesting): Steps<Suggestion | null> {
  const answers = newAnswers(catalogue, wanted)
  const typed = withTypedBrackets(q)
  if (typed !== q && (yield* answers.hits(typed))) return { text: typed }
  const words = tokensOf(typed).slice(0, MAX_WORDS)
  const { corrected, likeliest } = yield* corrections(answers, { q: typed, words })
  if (corrected && corrected.withMarks && likeliest === corrected.other) return { text: corrected.other }
  const fewer = yield* fewerWords(answers, { q: likeliest, words: tokensOf(likeliest) })
  return fewer ?? (corrected ? { text: corrected.other } : yield* wordsApart(answers, q))
}

/** What finds something with some words in place of others; `likeliest`: with those of them that are likely, whether it finds anything or not. */
function* corrections(
  answers: Answers,
  { q, words }: { q: string; words: readonly Token[] },
): Steps<{ corrected: Corrected | null; likeliest: string }> {
  const unasked = unaskedPlaces(q, words)
  const choices: Choices[] = []
  for (const at of words.keys()) choices.push(unasked.has(at) ? [] : yield* choicesFor(answers, { q, words, at }))
  const needed = choices.map((choice) => (choice.includes(null) ? [] : choice))
  const corrected =
    (yield* bestOf(answers, { q, words, choices: needed })) ?? (yield* bestOf(answers, { q, words, choices }))
  const likely = corrected?.chosen ?? needed.map((choice) => choice[0] ?? null)
  const chosen = yield* withoutLoose(answers, { words, chosen: likely })
  return { corrected, likeliest: rewritten(q, { words, chosen }) }
}

/** The places of words that need not be found, or must not be. */
function unaskedPlaces(q: string, words: readonly Token[]): ReadonlySet<number> {
  const excluded = exclusionsIn(q)
  const left = words.flatMap(({ start }, at) =>
    excluded.some(({ from, to }) => start >= from && start < to) ? [at] : [],
  )
  return new Set([...askingPlaces(words), ...left])
}

/** The words of phrases that no text has. */
function* wordsApart(answers: Answers, q: string): Steps<Suggestion | null> {
  const apart = q
    .replace(/(?<!-)["“”„«»]([^"“”„«»]*)["“”„«»]/gu, ' $1 ')
    .replace(/\s+/gu, ' ')
    .trim()
  return apart !== q && (yield* answers.hitsAsTyped(apart)) ? { text: apart } : null
}

/** What a word may be; null: as it was typed. */
type Choices = readonly (string | null)[]
type Correcting = { q: string; words: readonly Token[]; choices: readonly Choices[] }

/** `withMarks`: found with the marks that it has, as far as any text has them. */
type Corrected = { chosen: readonly (string | null)[]; other: string; withMarks: boolean }

function* bestOf(answers: Answers, { q, words, choices }: Correcting): Steps<Corrected | null> {
  if (choices.every((choice) => choice.length === 0)) return null
  let best: (Omit<Corrected, 'withMarks'> & { neighbours: number }) | null = null
  for (const chosen of combinationsOf(choices)) {
    const other = rewritten(q, { words, chosen })
    if (!(yield* answers.hits(other))) continue
    const neighbours = yield* neighboursOf(answers, { words, chosen })
    if (!best || neighbours > best.neighbours) best = { chosen, other, neighbours }
  }
  if (!best) return null
  const { chosen, other } = best
  return { chosen, other, withMarks: yield* answers.hitsAsTyped(marksThatCount(answers, other)) }
}

/** Words that are in no text with their marks without them. */
function marksThatCount({ catalogue }: Answers, q: string): string {
  const vocabulary = vocabularyOf(catalogue)
  const words = tokensOf(q)
  const chosen = words.map((word) => {
    const syllable = syllableOf(word)
    return !syllable || isWritten(syllable, vocabulary) ? null : word.folded
  })
  return rewritten(q, { words, chosen })
}

/** Less words that are one slip away and stand beside none of their neighbours in any text: many a word is one slip from another. */
function* withoutLoose(answers: Answers, { words, chosen }: Rewriting): Steps<(string | null)[]> {
  const kept: (string | null)[] = []
  for (const [at, word] of words.entries()) {
    const other = chosen[at] ?? null
    // Of longer words, names and words of other languages, hardly another is one slip away.
    const isSlip = other !== null && isVietnameseSyllable(other) && !decodeTyping(word.marked).includes(other)
    const isLoose = isSlip && words.length > 1 && !(yield* standsBeside(answers, { words, chosen }, at))
    kept.push(isLoose ? null : other)
  }
  return kept
}

function* standsBeside(answers: Answers, { words, chosen }: Rewriting, at: number): Steps<boolean> {
  const written = (index: number) => chosen[index] ?? words[index]?.marked
  for (const first of [at - 1, at]) {
    const [one, other] = [written(first), written(first + 1)]
    if (one !== undefined && other !== undefined && (yield* answers.hitsAsTyped(`"${one} ${other}"`))) return true
  }
  return false
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

/** One choice for each word that has any (null: it stays), the first choices first. */
function combinationsOf(choices: readonly Choices[]): (string | null)[][] {
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
