import { createHash } from 'node:crypto'
import { endsSentence } from '../../vietnamese/sentenceEnd'
import { tokensOf, type Token } from '../../vietnamese/syllables'

/** A syllable as a term of the index: without marks and with the marks as written. */
export type Syllable = { folded: string; marked: string }

/** Which part of a document a term stands for: all of it, its title and number, its number, or its issuer. */
export type Zone = 'anywhere' | 'heading' | 'number' | 'issuer'

/** Before each term of a zone, so that one index serves them all. */
const SIGNS: Record<Zone, string> = { anywhere: '', heading: '.', number: '#', issuer: '..' }

export type IndexedTexts = {
  title: string
  number: string | null
  /** One spelling for all ways to write the number; '' for none. */
  numberKey: string
  /** Calendar day or year of issue; null for none. */
  issuedOn: string | null
  issuer: string | null
  /** Summary, body, script, file texts. */
  others: readonly (string | null)[]
}

/**
 * The syllables of a text, safe as terms of the index: letters and digits only, so that nothing a reader types can be read as
 * an operator of FTS5. M'Drắk is one syllable (mdrak), as those type it who leave the apostrophe out.
 */
export function syllablesOf(text: string): Syllable[] {
  return tokensOf(text).flatMap((token) => {
    const syllable = syllableOf(token)
    return syllable === null ? [] : [syllable]
  })
}

/** Whether it is the number of a year of our time. */
export function isYear({ folded }: Syllable): boolean {
  return /^(?:19|20)\d\d$/.test(folded)
}

/** Whether it was written with marks. */
export function hasMarks({ folded, marked }: Syllable): boolean {
  return folded !== marked
}

/** Whether a word may be the beginning of another: half a number is no number, but 325 begins 325T. */
export function begins(word: string, other: string): boolean {
  return other.startsWith(word) && !(/\p{N}$/u.test(word) && /^\p{N}/u.test(other.slice(word.length)))
}

/** Null for a token of which nothing is left. */
export function syllableOf(token: Pick<Token, 'folded' | 'marked'>): Syllable | null {
  const folded = bare(token.folded)
  return folded === '' ? null : { folded, marked: bare(token.marked) }
}

/**
 * All terms of a document, each once: single syllables, pairs of neighbours in a sentence (`_a_b`), and both again with their marks
 * (`=á`, `=_á_b`). Pairs make a phrase an AND of rare terms: Vietnamese syllables are all common. The same again for title and number
 * with a sign before them, the number's own, and the issuer's single ones, so that no match has to be looked into to be ranked.
 */
export function indexTerms({ title, number, numberKey, issuedOn, issuer, others }: IndexedTexts): string[] {
  const terms = new Set<string>()
  const written = [title, ...others].map((text) => addTerms(terms, text, 'anywhere'))
  for (const text of [number, issuer]) addTerms(terms, text, 'anywhere')
  for (const text of [title, number]) addTerms(terms, text, 'heading')
  addWords(terms, issuer, 'issuer')
  for (const word of number === null ? [] : wordsOfNumber(number)) terms.add(SIGNS.number + word)
  addTitle(terms, title)
  if (written.some(isUnmarked)) terms.add(UNMARKED)
  if (numberKey !== '') terms.add(wholeNumber(numberKey))
  const [year, ...monthAndDay] = (issuedOn ?? '').split('-').map(Number)
  if (year) for (const date of [[year], [year, ...monthAndDay]]) terms.add(issuedTerm(date))
  return [...terms]
}

/** Whether an index term is a single syllable, and of which kind. */
export function vocableOf(term: string): { key: keyof Syllable; word: string } | null {
  if (/^[_.#]|^=_/u.test(term)) return null
  return term.startsWith('=') ? { key: 'marked', word: term.slice(1) } : { key: 'folded', word: term }
}

export function single(syllable: Syllable, key: keyof Syllable, zone: Zone = 'anywhere'): string {
  return SIGNS[zone] + (key === 'folded' ? syllable.folded : `=${syllable.marked}`)
}

export type Neighbours = readonly [Syllable, Syllable]

export function pair([first, second]: Neighbours, key: keyof Syllable, zone: Zone = 'anywhere'): string {
  return `${SIGNS[zone]}${key === 'folded' ? '' : '='}_${first[key]}_${second[key]}`
}

/** Of a query only so many words count. */
export const MAX_ASKED_WORDS = 16

/** The term of a title as a whole, or of its first words; null for a title of one word. Short, where titles are long. */
export function wholeTitle(words: readonly Syllable[], key: keyof Syllable): string | null {
  return words.length < 2 ? null : titleTerm(words.slice(0, MAX_ASKED_WORDS).map((word) => word[key]))
}

/** Short names of laws and programmes have no more. */
const MAX_BEGINNING = 8

/** The term of all titles that begin with these words; null for one word, and for so many that hardly anything else is called so. */
export function titleBeginning(words: readonly Syllable[], key: keyof Syllable): string | null {
  if (words.length < 2 || words.length > MAX_BEGINNING) return null
  return `.${titleTerm(words.map((word) => word[key]))}`
}

function titleTerm(words: readonly string[]): string {
  return `.#${createHash('sha1').update(words.join(' ')).digest('hex').slice(0, 14)}`
}

/** The term of documents of which some text is written without marks, as by a scanner. */
export const UNMARKED = '#='

/** The term of a number as a whole, from its one spelling. */
export function wholeNumber(numberKey: string): string {
  return `##${numberKey.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '_')}`.slice(0, MAX_TERM_LENGTH)
}

/**
 * Its words as they stand; without the count of a term of office (QH15 is the fifteenth National Assembly, what it issues is also cited
 * by QH); and all letters in one, as those write it who leave the hyphen out (QĐTTg).
 */
function wordsOfNumber(number: string): string[] {
  const words = syllablesOf(number).map(({ folded }) => folded)
  const uncounted = words.map((word) => word.replace(/(?<=\p{L})\p{N}+$/u, ''))
  const joined = uncounted.filter((word) => !/\p{N}/u.test(word)).join('')
  return [...words, ...uncounted, joined.slice(0, MAX_TERM_LENGTH)].filter((word) => word !== '')
}

/** The term of the day (year, month, day) or of the year of issue. */
export function issuedTerm(date: readonly number[]): string {
  return `#_${date.join('_')}`
}

function addTitle(terms: Set<string>, title: string): void {
  const words = syllablesOf(title)
  const beginnings = words.slice(0, MAX_BEGINNING).map((_, at) => words.slice(0, at + 1))
  for (const key of ['folded', 'marked'] as const)
    for (const name of [wholeTitle(words, key), ...beginnings.map((beginning) => titleBeginning(beginning, key))])
      if (name !== null) terms.add(name)
}

/** Of fewer words nobody can say. */
const MIN_TELLING_WORDS = 5
/** Of Vietnamese as it is written, three words in four have marks. */
const MAX_MARKED_SHARE = 0.1

function isUnmarked({ words, marked }: Written): boolean {
  return words >= MIN_TELLING_WORDS && marked <= words * MAX_MARKED_SHARE
}

function addWords(terms: Set<string>, text: string | null, zone: Zone): void {
  for (const word of text === null ? [] : syllablesOf(text))
    terms.add(single(word, 'folded', zone)).add(single(word, 'marked', zone))
}

/** How many words with letters a text has, and how many of them with marks. */
type Written = { words: number; marked: number }

function addTerms(terms: Set<string>, text: string | null, zone: Zone): Written {
  const written = { words: 0, marked: 0 }
  if (text === null) return written
  let before: Placed | null = null
  for (const token of tokensOf(text)) {
    const syllable = syllableOf(token)
    if (!syllable) continue
    terms.add(single(syllable, 'folded', zone)).add(single(syllable, 'marked', zone))
    if (!/^\p{N}/u.test(syllable.folded)) written.words += 1
    if (hasMarks(syllable)) written.marked += 1
    const here = { syllable, start: token.start, end: token.end }
    if (before && !partedIn(text, before, here)) {
      const neighbours: Neighbours = [before.syllable, syllable]
      terms.add(pair(neighbours, 'folded', zone)).add(pair(neighbours, 'marked', zone))
    }
    before = here
  }
  return written
}

type Placed = { syllable: Syllable } & Pick<Token, 'start' | 'end'>

/** The last word of a sentence and the first of the next are no phrase: “… tắm biển. Đảo …” is not about biển đảo. */
function partedIn(text: string, before: Placed, after: Placed): boolean {
  // Nearly always one space.
  if (after.start - before.end < 2) return false
  const gap = text.slice(before.end, after.start)
  return endsSentence({
    before: text.slice(before.start, before.end),
    gap,
    after: text.slice(after.start, after.start + 1),
  })
}

function bare(key: string): string {
  // Nearly every key is bare already, and to see that is quicker than to write it anew.
  return (/[^\p{L}\p{N}\p{M}]/u.test(key) ? key.replace(/[^\p{L}\p{N}\p{M}]/gu, '') : key).slice(0, MAX_TERM_LENGTH)
}

// Longer runs of letters are no words (Base64, a line of a table), and FTS5 takes terms of 32 kB at most.
const MAX_TERM_LENGTH = 40
