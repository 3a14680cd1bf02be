import { tokensOf } from '../../vietnamese/syllables'
import type { SynonymForms } from './synonymForms'
import { syllableOf, type Syllable } from './searchTerms'

/**
 * Words that stand for one thing: as typed, and what officials write for the same. What is `glued` stands for its two halves wherever
 * they are; without the `filler` the rest means the same.
 */
export type SearchItem = { typed: Syllable[]; alternatives: Syllable[][]; glued?: true; filler?: true }

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
  const segments = segmentsOf(q)
  const parts: SearchPart[] = []
  const excluded: Syllable[][] = []
  let left = MAX_SYLLABLES
  for (const { text, quoted, minus } of segments) {
    const syllables = tokensOf(text)
      .flatMap((token) => syllableOf(token) ?? [])
      .slice(0, left)
    left -= syllables.length
    if (syllables.length === 0) continue
    if (minus) excluded.push(syllables)
    else parts.push({ items: quoted ? syllables.map(alone) : itemsOf(syllables, synonyms), quoted })
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
const MAX_SYLLABLES = 16
/** Whoever typed more is not waiting for the end of a word. */
const MAX_OPEN_ENDED = 8
/** A minus counts where a word could begin; inside a number it is part of it. */
const SPECIAL = /(^|\s)-(?:["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»-][^\s"“”„«»]*))|["“”„«»]([^"“”„«»]*)["“”„«»]/gu

type Segment = { text: string; quoted: boolean; minus: boolean }

function segmentsOf(q: string): Segment[] {
  const text = q.slice(0, MAX_CHARACTERS)
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

function isOpenEnded(q: string, { parts, last }: { parts: SearchPart[]; last: Segment | undefined }): boolean {
  const words = parts.at(-1)?.items.flatMap(({ typed }) => typed) ?? []
  const word = words.at(-1)
  if (!word || words.length > MAX_OPEN_ENDED || !last || last.quoted || last.text.trim() === '') return false
  // Half a number is no number, and one letter alone begins everything.
  return /[\p{L}\p{M}]$/u.test(q) && (word.folded.length > 1 || words.length > 1) && !/\p{N}/u.test(word.folded)
}

function alone(syllable: Syllable): SearchItem {
  return { typed: [syllable], alternatives: [] }
}

/** The longest form at each place is taken as one thing. */
function itemsOf(syllables: readonly Syllable[], synonyms: SynonymForms): SearchItem[] {
  const items: SearchItem[] = []
  for (let at = 0; at < syllables.length;) {
    const here = syllables[at]
    if (!here) break
    const entry = synonyms.get(here.folded)?.find(({ form }) => standsAt(form, { syllables, at }))
    const typed = entry ? syllables.slice(at, at + entry.form.length) : [here]
    const item = entry ? { typed, alternatives: entry.others } : itemOf(here, { syllables, at })
    items.push(item)
    at += item.typed.length
  }
  return items
}

type Place = { syllables: readonly Syllable[]; at: number }

function itemOf(here: Syllable, place: Place): SearchItem {
  const halves = halvesOf(here)
  if (halves.length > 0) return { typed: [here], alternatives: halves, glued: true }
  if (isFiller(here, place)) return { typed: [here], alternatives: [], filler: true }
  const next = place.syllables[place.at + 1]
  if (next && INITIAL.test(here.folded) && /^[a-z]{2,}$/.test(next.folded)) {
    const name = { folded: here.folded + next.folded, marked: here.marked + next.marked }
    return { typed: [here, next], alternatives: [[name]] }
  }
  return { typed: [here], alternatives: otherDigitsOf(here) }
}

/** Of names like H’leo and M’Drắk, when the apostrophe was left out or a space stands behind it. */
const INITIAL = /^[b-df-hj-np-tv-xz]$/

/** In “số 1191” and “ngày 5 tháng 8 năm 2020” the words say nothing that the numbers do not. */
function isFiller(here: Syllable, { syllables, at }: Place): boolean {
  const isNumber = (place: number) => /^\p{N}/u.test(syllables[place]?.folded ?? '')
  if (!isNumber(at + 1)) return false
  if (isWord(here, 'số')) return true
  if (isWord(here, 'tháng') || isWord(here, 'năm')) return isNumber(at - 1)
  const next = syllables[at + 2]
  return isWord(here, 'ngày') && next !== undefined && (isNumber(at + 2) || isWord(next, 'tháng'))
}

/** Typed with its marks or without any. */
export function isWord({ folded, marked }: Syllable, word: string): boolean {
  const [wanted] = tokensOf(word)
  return folded === wanted?.folded && (marked === wanted.marked || marked === folded)
}

/** 5 is 05: numbers of documents, days and months have two digits or one. */
function otherDigitsOf({ folded }: Syllable): Syllable[][] {
  const other = /^\d$/.test(folded) ? `0${folded}` : /^0\d$/.test(folded) ? folded.slice(1) : null
  return other === null ? [] : [[{ folded: other, marked: other }]]
}

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
