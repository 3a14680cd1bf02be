import type { Token } from '../vietnamese/syllables'
import { questionWords } from './rules/questionWords'
import { parseSearch } from './rules/searchQuery'
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
 * A query that found nothing without the words that no document has beside the others: at least half of it kept, or of what it says. A
 * figure is never left out: whoever asks for a number wants no other. Only with the marks that were
 * typed: in any marks a long text has most words somewhere. Null for a query with quotation marks or exclusions.
 */
export function* fewerWords(answers: Answers, asked: Asked): Steps<Suggestion | null> {
  if (asked.words.length > MAX_WORDS || hasSigns(asked.q)) return null
  return yield* fewerOf({ ...answers, hits: answers.hitsAsTyped }, asked)
}

function* fewerOf(answers: Answers, asked: Asked): Steps<Suggestion | null> {
  const words = wordsIn(asked, vocabularyOf(answers.catalogue))
  const most = yield* mostOf(answers, asked, words)
  const left = words.filter((word) => isTelling(word) && !most.includes(word))
  const whole = yield* withoutHalves(answers, asked, { kept: most, left })
  const kept = isEnough(whole, words) ? whole : most
  if (!isEnough(kept, words) || words.some((word) => isFigure(word) && !kept.includes(word))) return null
  const leftOut = words.filter((word) => !kept.includes(word)).map(({ at }) => wordAt(asked, at))
  return { text: textOf(asked, kept), leftOut }
}

function hasSigns(q: string): boolean {
  const { parts, excluded } = parseSearch(q)
  return excluded.length > 0 || parts.some(({ quoted }) => quoted)
}

function isEnough(kept: readonly Word[], words: readonly Word[]): boolean {
  if (kept.length < MIN_KEPT || kept.length === words.length) return false
  return kept.length * 2 >= words.length || weightOf(kept) * 2 >= weightOf(words.filter(isTelling))
}

/**
 * Words that are somewhere; less those that hold others together; less one of the rest, or the rarest of them, whichever says more and
 * stands together: a long text has most words somewhere.
 */
function* mostOf(answers: Answers, asked: Asked, words: readonly Word[]): Steps<readonly Word[]> {
  const there = words.filter(({ documents }) => documents > 0)
  const telling = there.filter(isTelling)
  for (const some of [there, telling]) if (yield* answers.hits(runsOf(asked, some))) return some
  const rarestFirst = telling.toSorted((one, other) => one.documents - other.documents)
  const lessOne = rarestFirst
    .toReversed()
    .filter((word) => !isFigure(word))
    .map((left) => telling.filter((word) => word !== left))
  const candidates = [
    yield* firstFound(answers, [there, telling], (some) => textOf(asked, some)),
    yield* firstFound(answers, lessOne, (some) => runsOf(asked, some)),
    yield* firstFound(answers, lessOne, (some) => textOf(asked, some)),
    yield* rarestBeside(answers, asked, { some: [], others: rarestFirst }),
    yield* rarestBesidePair(answers, asked, rarestFirst),
  ]
  let best: { some: readonly Word[]; merit: number } | null = null
  for (const some of candidates) {
    const merit = some ? yield* meritOf(answers, asked, some) : 0
    if (some && (!best || merit > best.merit)) best = { some, merit }
  }
  return best?.some ?? []
}

type Some = readonly Word[]

function* firstFound(answers: Answers, sets: readonly Some[], text: (some: Some) => string): Steps<Some | null> {
  for (const some of sets) if (yield* answers.hits(text(some))) return some
  return null
}

/** Some words, and of the others, in their order, those that a text has beside them. */
function* rarestBeside(answers: Answers, asked: Asked, { some, others }: { some: Some; others: Some }): Steps<Some> {
  const kept = [...some]
  for (const word of others) {
    if (kept.includes(word)) continue
    if (yield* answers.hits(textOf(asked, [...kept, word]))) kept.push(word)
  }
  return kept
}

/** The same from the two words on that say most of those that stand side by side in a text. */
function* rarestBesidePair(answers: Answers, asked: Asked, others: Some): Steps<Some | null> {
  const pairs = neighboursIn(others).toSorted((one, other) => weightOf(other) - weightOf(one))
  const pair = yield* firstFound(answers, pairs, (some) => runsOf(asked, some))
  return pair && (yield* rarestBeside(answers, asked, { some: pair, others }))
}

/** What words say, and again what those say that stand side by side, as typed, in a text that has all of them. */
function* meritOf(answers: Answers, asked: Asked, kept: readonly Word[]): Steps<number> {
  let merit = weightOf(kept)
  for (const [one, other] of neighboursIn(kept)) {
    const others = kept.filter((word) => word !== one && word !== other)
    const together = `"${wordAt(asked, one.at)} ${wordAt(asked, other.at)}" ${textOf(asked, others)}`
    if (yield* answers.hits(together)) merit += weightOf([one, other])
  }
  return merit
}

/** Most Vietnamese words are two syllables: of bộ đội none is kept without the other, unless it belongs to the word on its other side. */
function* withoutHalves(answers: Answers, asked: Asked, { kept, left }: { kept: Some; left: Some }): Steps<Some> {
  const whole: Word[] = []
  for (const word of kept) {
    const isHalf =
      !isFigure(word) && (isOfName(asked, word, left) || (yield* isBeside(answers, asked, { word, others: left })))
    if (!isHalf || (yield* isBeside(answers, asked, { word, others: kept }))) whole.push(word)
  }
  return whole
}

/** Of words in capitals beside each other in a query that is not all in capitals: a name. */
function isOfName(asked: Asked, word: Word, others: Some): boolean {
  const isCapital = (one: Word) => /^\p{Lu}/u.test(wordAt(asked, one.at))
  if (asked.q === asked.q.toUpperCase() || !isCapital(word)) return false
  return others.some((other) => Math.abs(other.at - word.at) === 1 && isCapital(other))
}

/** Whether a word stands beside one of others in some text, as it was typed beside it. */
function* isBeside(answers: Answers, asked: Asked, { word, others }: { word: Word; others: Some }): Steps<boolean> {
  for (const other of others) {
    if (Math.abs(other.at - word.at) !== 1) continue
    const [first, second] = other.at < word.at ? [other, word] : [word, other]
    if (yield* answers.hits(`"${wordAt(asked, first.at)} ${wordAt(asked, second.at)}"`)) return true
  }
  return false
}

function neighboursIn(kept: readonly Word[]): [Word, Word][] {
  const inTurn = kept.toSorted((one, other) => one.at - other.at)
  return inTurn.flatMap((word, index): [Word, Word][] => {
    const next = inTurn[index + 1]
    return next?.at === word.at + 1 ? [[word, next]] : []
  })
}

/** A word says the more the fewer documents have it. */
function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { documents }) => sum + 1 / Math.log2(Math.max(documents, 1) + 1), 0)
}

function isTelling({ syllable }: Word): boolean {
  return !LITTLE_WORDS.has(syllable.marked)
}

const LITTLE_WORDS = new Set(
  'là thì mà và với của các những một mỗi mọi ở tại về cho để bởi được có phải cần muốn sẽ đã đang ai gì nào mấy'.split(
    ' ',
  ),
)

/** Without those with which a question is asked: they need not be found. Typed with marks, a word that is nowhere in its marks is in no document. */
function wordsIn({ words }: Asked, { folded, marked }: Vocabulary): Word[] {
  const all = words.flatMap((token, at): Word[] => {
    const syllable = syllableOf(token)
    if (!syllable) return []
    const { counts } = syllable.marked === syllable.folded ? folded : marked
    return [{ at, syllable, documents: counts.get(syllable.marked) ?? 0 }]
  })
  const asking = askingPlaces(words)
  return all.filter(({ at }) => !asking.has(at))
}

/** The places of the words with which a query asks. */
export function askingPlaces(words: readonly Token[]): ReadonlySet<number> {
  const placed = words.flatMap((token, at) => {
    const syllable = syllableOf(token)
    return syllable ? [{ at, syllable }] : []
  })
  const asking = questionWords(placed.map(({ syllable }) => syllable))
  return new Set(placed.filter((_, index) => asking.has(index)).map(({ at }) => at))
}

function isFigure({ syllable }: Word): boolean {
  return /\p{N}/u.test(syllable.folded)
}

function wordAt({ q, words }: Asked, at: number): string {
  return q.slice(words[at]?.start, words[at]?.end)
}

/** Words that stay beside each other as a phrase. */
function runsOf(asked: Asked, kept: readonly Word[]): string {
  const runs: number[][] = []
  for (const at of kept.map((word) => word.at).sort(inOrder)) {
    const run = runs.at(-1)
    if (run?.at(-1) === at - 1) run.push(at)
    else runs.push([at])
  }
  return runs.map((run) => `"${run.map((at) => wordAt(asked, at)).join(' ')}"`).join(' ')
}

function inOrder(one: number, other: number): number {
  return one - other
}

/** As typed, with what stands between words that stay beside each other. */
function textOf(asked: Asked, kept: readonly Word[]): string {
  const places = kept.map(({ at }) => at).sort(inOrder)
  return places
    .map((at, index) => {
      const before = places[index - 1]
      if (before === undefined) return wordAt(asked, at)
      const isBeside = before === at - 1
      return (isBeside ? asked.q.slice(asked.words[before]?.end, asked.words[at]?.start) : ' ') + wordAt(asked, at)
    })
    .join('')
}
