import { bitmapsOf } from './bitmaps/bitmapIndex'
import { orderingOf } from './bitmaps/ordering'
import { keysOf } from './foundMatches'
import { TEXT_COLUMNS, textsOf } from './keptTexts'
import { matchingPlaces } from './matches'
import type { Catalogue } from './openCatalogue'
import { type Bitmap, hasBit } from './rules/bitmap'
import type { Source } from './rules/highlight'
import {
  isInCapitals,
  isTelling,
  likelihoodOf,
  mayBeShortForm,
  phrasesIn,
  shortFormIn,
  type Phrase,
  type ShortForm,
} from './rules/shortForms'
import { pair } from './rules/searchTerms'
import { rowsOf } from './sql'
import { SHOWN_FIELDS, shownSource } from './summaryPiece'
import { summaryPieces } from './summaryPieces'
import { wholeWords, type Answers } from './triedQueries'
import type { Steps } from './turns'
import { vocabularyOf } from './vocabulary'
import type { Token } from '../vietnamese/syllables'

type Place = { q: string; words: readonly Token[]; at: number }

/** So many documents are read, in a library of any size. */
const MAX_READ = 400
const READ_AT_ONCE = 2
/** UTF-16 units in all: of long texts fewer documents. */
const MAX_READ_UNITS = 4_000_000
/** Of one query. */
const MAX_SPELLED_OUT = 2
const MAX_WEIGHED = 15
const MAX_OFFERED = 3

/**
 * What a short form may stand for that nobody entered: phrases whose words begin with its letters, the likeliest first, in what this reader finds by
 * the other words, or else in the newest documents.
 */
export function* spelledOut(answers: Answers, { q, words, at }: Place): Steps<string[]> {
  const { catalogue, wanted } = answers
  const short = words[at]
  const earlier = words.slice(0, at).filter(mayBeShortForm).length
  if (!short || !mayBeShortForm(short) || earlier >= MAX_SPELLED_OUT) return []
  const isTold = isTelling(short.folded)
  if (!isTold && !isInCapitals(q.slice(short.start, short.end))) return []
  const beside = yield* documentsBeside(answers, { words, at })
  const keys = beside.length === 0 && isTold ? newestOf(catalogue, wanted) : beside
  return yield* likeliest(catalogue, yield* phrasesFound(catalogue, keys, shortFormIn(short)))
}

function* phrasesFound(catalogue: Catalogue, keys: readonly number[], form: ShortForm): Steps<Found[]> {
  const found = new Map<string, Found>()
  let units = 0
  for (let from = 0; from < keys.length && units < MAX_READ_UNITS; from += READ_AT_ONCE) {
    const documents = sourcesOf(catalogue, keys.slice(from, from + READ_AT_ONCE))
    yield
    for (const sources of documents) {
      const phrases = sources.flatMap((source) => phrasesIn(source, form))
      collect(found, phrases)
      units += sources.reduce((sum, { length }) => sum + length, 0)
      yield
    }
  }
  return [...found.values()]
}

function* documentsBeside({ catalogue, wanted, hits }: Answers, { words, at }: Omit<Place, 'q'>): Steps<number[]> {
  const others: string[] = []
  for (const [place, { marked }] of words.entries()) if (place !== at && (yield* hits(marked))) others.push(marked)
  const tiers = wholeWords(catalogue, others.join(' '))
  if (!tiers) return []
  return keysOf(catalogue, yield* matchingPlaces(catalogue, { expression: tiers.close(), wanted, limit: MAX_READ }))
}

function newestOf(catalogue: Catalogue, wanted: Bitmap): number[] {
  const index = bitmapsOf(catalogue)
  const { slots, length } = orderingOf(catalogue, index, 'place')
  const keys: number[] = []
  for (let at = 0; at < length && keys.length < MAX_READ; at += 1) {
    const slot = slots[at] ?? -1
    if (hasBit(wanted, slot)) keys.push(index.keys[slot] ?? 0)
  }
  return keys
}

/** All that is shown of each document. */
function sourcesOf(catalogue: Catalogue, keys: readonly number[]): Source[][] {
  const pieces = summaryPieces(catalogue, keys)
  const editions = [...pieces].map(([key, { version }]) => ({ key, version }))
  const texts = TEXT_COLUMNS.map((column) => textsOf(catalogue, editions, { column, isPassing: true }))
  return [...pieces].map(([key, piece]) => [
    ...SHOWN_FIELDS.map((field) => shownSource(piece, field)),
    ...texts.flatMap((own) => own.get(key) ?? []),
  ])
}

type Found = { phrase: Phrase; documents: number }

function collect(found: Map<string, Found>, ofDocument: readonly Phrase[]): void {
  for (const [text, phrase] of new Map(ofDocument.map((each) => [each.words.join(' '), each]))) {
    const documents = (found.get(text)?.documents ?? 0) + 1
    found.set(text, { phrase, documents })
  }
}

function* likeliest(catalogue: Catalogue, found: readonly Found[]): Steps<string[]> {
  const weighed: { text: string; weight: number }[] = []
  const most = found.toSorted((one, other) => other.documents - one.documents).slice(0, MAX_WEIGHED)
  for (const { phrase, documents } of most) {
    const weight = weightOf(catalogue, phrase) * (1 + Math.log(documents))
    if (weight > 0) weighed.push({ text: phrase.words.join(' '), weight })
    yield
  }
  return weighed
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MAX_OFFERED)
    .map(({ text }) => text)
}

/** As close as two syllables of one word, mostly. */
const CLOSE_TIE = 0.25

/** Nothing for half a phrase: “… trên địa” goes on with “bàn”, to which “địa” belongs more than to what is before it. */
function weightOf(catalogue: Catalogue, { words, next }: Phrase): number {
  const ties = words.slice(1).map((word, at) => tieOf(catalogue, [words[at] ?? '', word]))
  const onwards = next === null ? 0 : tieOf(catalogue, [words.at(-1) ?? '', next])
  return onwards > Math.max(CLOSE_TIE, ties.at(-1) ?? 0) ? 0 : likelihoodOf(ties)
}

/** From 0 to 1: how nearly either word stands only before or behind the other. */
function tieOf(catalogue: Catalogue, words: readonly [string, string]): number {
  const [one, other] = words.map((marked) => ({ marked, folded: marked }))
  if (!one || !other) return 0
  const sql = 'SELECT doc AS documents FROM search_words WHERE term = ?'
  const [row] = rowsOf<{ documents: number }>(catalogue, sql, [pair([one, other], 'marked')])
  const { counts } = vocabularyOf(catalogue).marked
  const [first, second] = words.map((word) => counts.get(word) ?? 1)
  return (row?.documents ?? 0) / Math.sqrt((first ?? 1) * (second ?? 1))
}
