import type { Token } from '../vietnamese/syllables'
import { questionWords } from './rules/questionWords'
import { syllableOf, type Syllable } from './rules/searchTerms'
import type { Answers, Suggestion } from './triedQueries'
import type { Steps } from './turns'
import { vocabularyOf, type Vocabulary } from './vocabulary'

/** A pasted page has no few words too many. */
const MAX_WORDS = 16
const MIN_KEPT = 2

type Asked = { q: string; words: readonly Token[] }
type Word = { at: number; syllable: Syllable; documents: number }

/**
 * A query that found nothing without the words that no document has beside the others, at least half of it kept. A figure is never left
 * out: whoever asks for a number wants no other. Null for a query with quotation marks or exclusions.
 */
export function* fewerWords(answers: Answers, asked: Asked): Steps<Suggestion | null> {
  if (asked.words.length > MAX_WORDS || /["“”„«»]|(?:^|\s)-/u.test(asked.q)) return null
  const words = wordsIn(asked, vocabularyOf(answers.catalogue))
  const kept = yield* mostOf(answers, asked, words)
  const isEnough = kept.length >= MIN_KEPT && kept.length * 2 >= words.length && kept.length < words.length
  if (!isEnough || words.some((word) => isFigure(word) && !kept.includes(word))) return null
  const leftOut = words.filter((word) => !kept.includes(word)).map(({ at }) => wordAt(asked, at))
  return { text: textOf(asked, kept), leftOut }
}

/** Words that are somewhere, less those that hold others together, less one of the rest, the most common first; else the rarest of them. */
function* mostOf(answers: Answers, asked: Asked, words: readonly Word[]): Steps<readonly Word[]> {
  const there = words.filter(({ documents }) => documents > 0)
  const telling = there.filter(({ syllable }) => !LITTLE_WORDS.has(syllable.marked))
  const rarestFirst = telling.toSorted((one, other) => one.documents - other.documents)
  const lessOne = rarestFirst
    .toReversed()
    .filter((word) => !isFigure(word))
    .map((left) => telling.filter((word) => word !== left))
  for (const some of [there, telling, ...lessOne]) if (yield* answers.hits(textOf(asked, some))) return some
  const kept: Word[] = []
  for (const word of rarestFirst) if (yield* answers.hits(textOf(asked, [...kept, word]))) kept.push(word)
  return kept
}

const LITTLE_WORDS = new Set(
  'là thì mà và với của các những một mỗi mọi ở tại về cho để bởi được có phải cần muốn sẽ đã đang'.split(' '),
)

/** Without those with which a question is asked: they need not be found. Typed with marks, a word that is nowhere in its marks is in no document. */
function wordsIn({ words }: Asked, { folded, marked }: Vocabulary): Word[] {
  const all = words.flatMap((token, at): Word[] => {
    const syllable = syllableOf(token)
    if (!syllable) return []
    const { counts } = syllable.marked === syllable.folded ? folded : marked
    return [{ at, syllable, documents: counts.get(syllable.marked) ?? 0 }]
  })
  const asking = questionWords(all.map(({ syllable }) => syllable))
  return all.filter((_, at) => !asking.has(at))
}

function isFigure({ syllable }: Word): boolean {
  return /\p{N}/u.test(syllable.folded)
}

function wordAt({ q, words }: Asked, at: number): string {
  return q.slice(words[at]?.start, words[at]?.end)
}

/** As typed, with what stands between words that stay beside each other. */
function textOf(asked: Asked, kept: readonly Word[]): string {
  const places = kept.map(({ at }) => at).sort((one, other) => one - other)
  return places
    .map((at, index) => {
      const before = places[index - 1]
      if (before === undefined) return wordAt(asked, at)
      const isBeside = before === at - 1
      return (isBeside ? asked.q.slice(asked.words[before]?.end, asked.words[at]?.start) : ' ') + wordAt(asked, at)
    })
    .join('')
}
