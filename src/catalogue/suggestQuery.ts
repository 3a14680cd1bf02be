import { decodeTyping } from '../vietnamese/rawTyping'
import { tokensOf, type Token } from '../vietnamese/syllables'
import type { Catalogue } from './openCatalogue'
import { matchingPlaces } from './matches'
import type { Bitmap } from './rules/bitmap'
import { parseSearch } from './rules/searchQuery'
import { searchTiers } from './rules/searchTiers'
import { slipsOf } from './rules/slips'
import type { Steps } from './turns'
import { vocabularyOf } from './vocabulary'

const MAX_WORDS = 24
const MAX_FOR_A_WORD = 4
const MAX_TRIED = 16
const MIN_SLIP_LENGTH = 3

type Suggesting = {
  q: string
  /** What this reader may find: nothing else may be suggested, or it would tell of what they may not see. */
  wanted: Bitmap
}

/**
 * Other words for a query that found nothing: those that were typed with the input method off, or with one slip. A word that finds
 * something by itself is never changed. Null when nothing better is known.
 */
export function* suggestQuery(catalogue: Catalogue, { q, wanted }: Suggesting): Steps<string | null> {
  const words = tokensOf(q).slice(0, MAX_WORDS)
  const answers: Answers = { catalogue, wanted, known: new Map() }
  const choices: string[][] = []
  for (const word of words) choices.push(yield* choicesFor(answers, word))
  if (choices.every((choice) => choice.length === 0)) return null
  let best: { other: string; neighbours: number } | null = null
  for (const chosen of combinationsOf(choices)) {
    const other = rewritten(q, { words, chosen })
    if (!(yield* hits(answers, other))) continue
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
    if (yield* hits(answers, `"${before ?? neighbour.marked} ${own ?? word.marked}"`)) count += 1
  }
  return count
}

function* choicesFor(answers: Answers, word: Token): Steps<string[]> {
  if (yield* hits(answers, word.marked)) return []
  const choices: string[] = []
  for (const other of correctionsOf(answers.catalogue, word)) if (yield* hits(answers, other)) choices.push(other)
  return choices
}

/** Whether words find anything, each asked once for one suggestion. */
type Answers = { catalogue: Catalogue; wanted: Bitmap; known: Map<string, boolean> }

function* hits({ catalogue, wanted, known }: Answers, q: string): Steps<boolean> {
  const answer = known.get(q)
  if (answer !== undefined) return answer
  const tiers = searchTiers(parseSearch(q), { completions: NO_ENDS, numberKey: '' })
  const found = tiers ? yield* matchingPlaces(catalogue, { expression: tiers.all, wanted, limit: 1 }) : []
  known.set(q, found.length > 0)
  yield
  return found.length > 0
}

const NO_ENDS = { folded: [], marked: [] }

/** The likeliest first: as it would have been with the input method on, then one letter away, the most frequent word first. */
function correctionsOf(catalogue: Catalogue, { marked, folded }: Token): string[] {
  const typed = decodeTyping(marked)
  if (folded.length < MIN_SLIP_LENGTH || /\p{N}/u.test(folded)) return typed.slice(0, MAX_FOR_A_WORD)
  const vocabulary = vocabularyOf(catalogue)
  const key = marked === folded ? 'folded' : 'marked'
  const slips = slipsOf(marked, vocabulary[key].counts)
  return [...new Set([...typed, ...slips])].slice(0, MAX_FOR_A_WORD)
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
