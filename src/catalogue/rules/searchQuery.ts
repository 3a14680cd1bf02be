import { mayEndSentence } from '../../vietnamese/sentenceEnd'
import { tokensOf, type Token } from '../../vietnamese/syllables'
import type { SynonymForms } from './synonymForms'
import { isLettersOfType, lettersOfType } from './lettersOfType'
import { groupedDigits, otherSpellings } from './otherSpellings'
import { questionWords } from './questionWords'
import { hasMarks, isYear, MAX_ASKED_WORDS, type Syllable, syllableOf, syllablesOf } from './searchTerms'

/**
 * Words that stand for one thing: as typed, and what officials write for the same. What is `glued` stands for its two halves wherever
 * they are; without the `filler` the rest means the same; `asking` words are those of a question; a `bare` word was typed without marks
 * among others with some, and so hardly means one that has marks, unless it stands beside a word that it was typed beside.
 */
export type SearchItem = {
  typed: Syllable[]
  alternatives: Syllable[][]
  glued?: true
  filler?: true
  asking?: true
  bare?: true
}

/** A run of words to be found; `quoted` ones only side by side. */
export type SearchPart = { items: SearchItem[]; quoted: boolean }

export type SearchQuery = {
  parts: SearchPart[]
  /** Runs that must not stand side by side in what is found. */
  excluded: Syllable[][]
  /** The last syllable may be only the beginning of a word: it is still being typed. */
  openEnded: boolean
}

/**
 * Reads what a person typed. Quotation marks of any kind make a phrase; a minus before a word or a phrase leaves out what has it;
 * everything else is words. Only the first words count, so that a pasted page asks no more of the index than a long sentence.
 */
export function parseSearch(q: string, synonyms: SynonymForms = new Map()): SearchQuery {
  const segments = segmentsOf(q).flatMap((segment) =>
    segment.minus ? [segment] : sentencesOf(segment.text).map((text) => ({ ...segment, text })),
  )
  const parts: SearchPart[] = []
  const excluded: Syllable[][] = []
  let left = MAX_ASKED_WORDS
  for (const { text, quoted, minus } of segments) {
    const syllables = wordsOf(text).slice(0, left)
    left -= syllables.length
    if (syllables.length === 0) continue
    if (minus) excluded.push(syllables)
    else parts.push({ items: quoted ? syllables.map(alone) : withBareWords(itemsOf(syllables, synonyms)), quoted })
  }
  return { parts, excluded, openEnded: isOpenEnded(q, { parts, last: segments.at(-1) }) }
}

/** All words as typed in one run, as for a title that holds the whole query. */
export function allSyllables(query: SearchQuery): Syllable[] {
  return query.parts.flatMap(({ items }) => items.flatMap(({ typed }) => typed))
}

/** The forms that stand for the same as what was typed; halves of what is glued each for itself. */
export function otherForms(query: SearchQuery): Syllable[][] {
  return query.parts.flatMap(({ items }) =>
    items.flatMap(({ alternatives, glued }) => (glued ? alternatives.flat().map((half) => [half]) : alternatives)),
  )
}

const MAX_CHARACTERS = 1_000
/** Whoever typed more is not waiting for the end of a word. */
const MAX_OPEN_ENDED = 8
/** A minus counts where a word could begin; inside a number it is part of it, also with a stray space (2891/QĐ -UBND). */
const SPECIAL =
  /(^|(?<!\d\s*\/\s*\p{L}{1,8}\s*)\s)-(?:["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»-][^\s"“”„«»]*))|["“”„«»]([^"“”„«»]*)["“”„«»]/gu
/** Hyphens and minus signs other than that of the keyboard; a dash is none. */
const MINUS_LIKE = /[\u2010\u2011\u2212\uFE63\uFF0D]/g
/** A line that was pasted from a list: -Thấy người, tàu gặp nạn: báo ngay … */
const LISTED = /^[^\S\n]*-(?=\p{Lu}[\p{L}\p{M}]*(?:[^\p{L}\p{N}\n]+[\p{L}\p{N}\p{M}]+){4})/gmu

/** A syllable as typed; `dotted`: a full stop stands right behind it. */
type Typed = Syllable & { dotted?: true }

function wordsOf(text: string): Typed[] {
  return tokensOf(text).flatMap((token): Typed[] => {
    const syllable = syllableOf(token)
    if (!syllable) return []
    return [text.charAt(token.end) === '.' ? { ...syllable, dotted: true } : syllable]
  })
}

type Segment = { text: string; quoted: boolean; minus: boolean }

function segmentsOf(q: string): Segment[] {
  const text = q.slice(0, MAX_CHARACTERS).replace(MINUS_LIKE, '-').replace(LISTED, '')
  const segments: Segment[] = []
  let from = 0
  for (const match of text.matchAll(SPECIAL)) {
    const [whole, , minusPhrase, minusWord, phrase] = match
    segments.push({ text: text.slice(from, match.index), quoted: false, minus: false })
    segments.push({ text: minusPhrase ?? minusWord ?? phrase ?? '', quoted: true, minus: phrase === undefined })
    from = match.index + whole.length
  }
  return [...segments, { text: text.slice(from), quoted: false, minus: false }]
}

/** From where to where a query says what is to be left out, in UTF-16 units. */
export function exclusionsIn(q: string): { from: number; to: number }[] {
  return [...q.replace(MINUS_LIKE, '-').matchAll(SPECIAL)].flatMap((match) => {
    const [whole, , minusPhrase, minusWord] = match
    return minusPhrase === undefined && minusWord === undefined
      ? []
      : [{ from: match.index, to: match.index + whole.length }]
  })
}

function isOpenEnded(q: string, { parts, last }: { parts: SearchPart[]; last: Segment | undefined }): boolean {
  const words = lastWords(parts)
  const word = words.at(-1)
  if (!word || words.length > MAX_OPEN_ENDED || !last || last.quoted || last.text.trim() === '') return false
  if (!/[\p{L}\p{M}\p{N}]$/u.test(q)) return false
  // One letter or figure alone begins everything.
  if (/\p{N}/u.test(word.folded)) return /^\p{N}{2,}$/u.test(word.folded)
  return word.folded.length > 1 || words.length > 1
}

/** Those of the last part; none where it ends with a question's. */
function lastWords(parts: readonly SearchPart[]): Syllable[] {
  const items = parts.at(-1)?.items ?? []
  return items.at(-1)?.asking ? [] : items.flatMap(({ typed }) => typed)
}

function alone(syllable: Syllable): SearchItem {
  return { typed: [syllable], alternatives: [] }
}

/** Where a sentence ends no phrase goes on: the index has none that does. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  let before: Token | null = null
  for (const token of tokensOf(text)) {
    const gap = before ? text.slice(before.end, token.start) : ''
    if (before && mayEndSentence({ before: text.slice(before.start, before.end), gap })) {
      sentences.push(text.slice(from, token.start))
      from = token.start
    }
    before = token
  }
  return [...sentences, text.slice(from)]
}

/** The longest form at each place is taken as one thing. */
function itemsOf(syllables: readonly Typed[], synonyms: SynonymForms): SearchItem[] {
  const items: SearchItem[] = []
  const asking = questionWords(syllables)
  for (let at = 0; at < syllables.length;) {
    const here = syllables[at]
    if (!here) break
    if (asking.has(at)) {
      items.push({ typed: [here], alternatives: [], asking: true })
      at += 1
      continue
    }
    const entry = synonyms.get(here.folded)?.find(({ form }) => standsAt(form, { syllables, at }))
    const typed = entry ? syllables.slice(at, at + entry.form.length) : [here]
    const item = entry ? { typed, alternatives: entry.others } : itemOf(here, { syllables, at })
    items.push(item)
    at += item.typed.length
  }
  // Something has to be looked for.
  return items.some(isTold) ? items : items.map(({ typed, alternatives }) => ({ typed, alternatives }))
}

/** Most Vietnamese words with marks stand beside some without: máy bay, công an. */
function withBareWords(items: readonly SearchItem[]): SearchItem[] {
  const isMarked = items.some((item) => isTold(item) && item.typed.some(hasMarks))
  return items.map((item) => (isMarked && isBare(item) ? { ...item, bare: true } : item))
}

function isBare(item: SearchItem): boolean {
  const { typed, alternatives } = item
  return (
    isTold(item) && alternatives.length === 0 && typed.every((word) => !hasMarks(word) && !/\p{N}/u.test(word.folded))
  )
}

/** Whether it says something of what is looked for. */
export function isTold({ filler, asking }: SearchItem): boolean {
  return !filler && !asking
}

/** Whether the words begin with a document's type, in full or short: NĐ của Chính phủ về … */
function isOfType(syllables: readonly Typed[]): boolean {
  const [first] = syllables
  return lettersOfType(syllables) !== null || (first !== undefined && isLettersOfType(first))
}

type Place = { syllables: readonly Typed[]; at: number }

/** P. Sông Cầu, X. Ô Loan, H. Tuy An */
const KINDS_OF_PLACES = new Map(
  Object.entries({ p: 'phường', x: 'xã', h: 'huyện', q: 'quận' }).map(([letter, kind]) => [letter, syllablesOf(kind)]),
)

function itemOf(here: Typed, place: Place): SearchItem {
  const kind = here.dotted && KINDS_OF_PLACES.get(here.folded)
  if (kind) return { typed: [here], alternatives: [kind] }
  const halves = halvesOf(here)
  if (halves.length > 0) return { typed: [here], alternatives: halves, glued: true }
  if (isFiller(here, place)) return { typed: [here], alternatives: [], filler: true }
  const next = place.syllables[place.at + 1]
  if (next && belongTogether(here, next)) {
    const name = { folded: here.folded + next.folded, marked: here.marked + next.marked }
    return { typed: [here, next], alternatives: [[name]] }
  }
  const others = otherSpellings(here, place.syllables[place.at - 1]).map((other) => [other])
  const grouped = groupedDigits(here.folded).map((groups) => groups.flatMap(syllablesOf))
  return { typed: [here], alternatives: [...others, ...grouped] }
}

/** Names like H’leo and M’Drắk when a space stands in place of the apostrophe or behind it; QH 14 for QH14. */
function belongTogether(here: Syllable, next: Syllable): boolean {
  if (/^(?:ubtv)?qh$/.test(here.folded)) return /^\d\d$/.test(next.folded)
  return /^[b-df-hj-np-tv-xz]$/.test(here.folded) && /^[a-z]{2,}$/.test(next.folded)
}

/** In “số 1191”, “ngày 5 tháng 8 năm 2020” and “NĐ của Chính phủ về …” the words say nothing that their neighbours do not. */
function isFiller(here: Syllable, place: Place): boolean {
  const { syllables, at } = place
  if (joinsTheType(here, place)) return true
  const isNumber = (place: number) => /^\p{N}/u.test(syllables[place]?.folded ?? '')
  if (!isNumber(at + 1)) return false
  if (isWord(here, 'số')) return true
  // Without its mark it is the end of Việt Nam.
  if (here.marked === 'năm' && isYear(syllables[at + 1] ?? here)) return true
  if (isWord(here, 'tháng') || isWord(here, 'năm')) return isNumber(at - 1)
  const next = syllables[at + 2]
  return isWord(here, 'ngày') && next !== undefined && (isNumber(at + 2) || isWord(next, 'tháng'))
}

function joinsTheType(here: Syllable, { syllables, at }: Place): boolean {
  if (at === 0 || at === syllables.length - 1) return false
  return (isWord(here, 'của') || isWord(here, 'về')) && isOfType(syllables)
}

/** Typed with its marks or without any. */
export function isWord({ folded, marked }: Syllable, word: SmallWord): boolean {
  const wanted = SMALL_WORDS.get(word)
  return folded === wanted?.folded && (marked === wanted.marked || marked === folded)
}

type SmallWord = 'số' | 'ngày' | 'tháng' | 'năm' | 'của' | 'về'

const SMALL_WORDS = new Map(syllablesOf('số ngày tháng năm của về').map((word) => [word.marked, word]))

const GLUED = /^(?:(\p{L}+)(\p{N}{2,})|(\p{N}{2,})(\p{L}+))$/u

/** QĐ1191 stands for 1191/QĐ-TTg too; A4 and TCVN3 are names. */
function halvesOf({ folded, marked }: Syllable): Syllable[][] {
  const [first, second] = halves(folded)
  const [firstMarked, secondMarked] = halves(marked)
  if (!first || !second || !firstMarked || !secondMarked) return []
  const one = { folded: first, marked: firstMarked }
  const other = { folded: second, marked: secondMarked }
  return [
    [one, other],
    [other, one],
  ]
}

function halves(word: string): string[] {
  return (
    GLUED.exec(word)
      ?.slice(1)
      .filter((half) => half !== undefined) ?? []
  )
}

/** Without marks as well, but not with other marks. */
function standsAt(form: readonly Syllable[], { syllables, at }: Place): boolean {
  return form.every((wanted, offset) => {
    const typed = syllables[at + offset]
    return typed?.folded === wanted.folded && (typed.marked === wanted.marked || typed.marked === typed.folded)
  })
}
