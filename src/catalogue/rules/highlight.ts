import { tokensOf } from '../../vietnamese/syllables'
import { begins, syllableOf, type Syllable } from './searchTerms'
import { bestFits, hitsIn, patternsOf, placesOf, worthShowing, type BestFits, type Hit, type Wanted } from './wordHits'
import { HAS_LETTER } from './wordPatterns'

export type { Wanted } from './wordHits'

/** `nearness`: how many of the wanted words stand close together in it, and how well they fit. */
export type Snippet = { text: string; ranges: [number, number][]; nearness: number }

/** A text that need not be at hand as a whole, in UTF-16 units; of a long one the plain form is only that of the beginning. */
export type Source = { length: number; plain: string; slice: (from: number, to: number) => string }

/** A text with the wanted words in it, as far as it was looked at. */
export type Looked = { length: number; part: Part; searched: string; hits: readonly Hit[] }

/** Thorough finds each word that the index knows, however it is spelt, and takes ten times as long. */
export function lookInto(source: Source, wanted: Wanted, how: { thorough: boolean }): Looked {
  const part = partWithPhrase(source, wanted)
  const places = how.thorough ? null : placesOf(source.plain.slice(part.from, part.to), wanted)
  // Most fields have none of the words.
  if (places?.length === 0) return { length: source.length, part, searched: '', hits: [] }
  const searched = source.slice(part.from, part.to)
  return { length: source.length, part, searched, hits: hitsIn(searched, places, wanted) }
}

/**
 * The piece of a text in which most of the wanted words stand close together, with the places of the words in it, in UTF-16
 * units of the piece. Null where none is. A piece is cut at words, with … where the text goes on; a short text is whole.
 * It is plain text: whoever shows it must escape it. `fits`: how well the words fit anywhere in the document.
 */
export function snippetOf(
  { length, part, searched, hits }: Looked,
  { wanted, fits = bestFits(hits) }: { wanted: Wanted; fits?: BestFits },
): Snippet | null {
  const shown = worthShowing(searched, hits, { wanted, best: fits })
  const best = bestStart(searched, shown)
  if (best === null) return null
  const { from, to } = windowOf(searched, best.start)
  const inside = shown.filter(({ start, end }) => start >= from && end <= to)
  const head = part.from + from > 0 ? '…' : ''
  const ranges = joined(searched, inside).map(([start, end]): [number, number] => [
    start - from + head.length,
    end - from + head.length,
  ])
  return {
    text: `${head}${searched.slice(from, to)}${part.from + to < length ? '…' : ''}`,
    ranges,
    nearness: best.worth,
  }
}

const MAX_LENGTH = 240
const LEAD = 60
/** Some twenty-five words. */
const CLOSE = 125

type Part = { from: number; to: number }

/**
 * Of a long text only the surroundings of the phrase are looked at, with room for the piece: where it stands with the marks as typed,
 * else where it first stands in any.
 */
function partWithPhrase(source: Source, wanted: Wanted): Part {
  const { plain } = source
  const place = plain.length < LONG_TEXT ? null : placeOfPhrase(source, wanted)
  if (place === null) return { from: 0, to: endOfPlain(source) }
  return { from: afterSpace(source, place.from - 2 * LEAD), to: beforeSpace(source, place.to + 2 * MAX_LENGTH) }
}

const LONG_TEXT = 1_000
const MAX_PLACES = 2_000
const MAX_SPELLINGS = 50

/** The pattern knows no marks, so each spelling that it finds is looked at; not without end. */
function placeOfPhrase({ plain, slice }: Source, wanted: Wanted): Part | null {
  const pattern = patternsOf(wanted).phrase()
  if (!pattern) return null
  const spellings = new Map<string, keyof Syllable | null>()
  pattern.lastIndex = 0
  let first: Part | null = null
  for (let places = 0; places < MAX_PLACES && spellings.size < MAX_SPELLINGS; places += 1) {
    const match = pattern.exec(plain)
    if (!match) break
    const place = { from: match.index, to: match.index + match[0].length }
    const spelled = slice(place.from, place.to)
    const known = spellings.get(spelled)
    const fit = known === undefined ? fitOfPhrase(spelled, wanted) : known
    spellings.set(spelled, fit)
    if (fit === 'marked') return place
    if (!first && fit === 'folded') first = place
  }
  return first
}

/** By which key the words begin as those that are wanted do. */
function fitOfPhrase(spelled: string, { syllables }: Wanted): keyof Syllable | null {
  const words = tokensOf(spelled).map((token) => syllableOf(token))
  const fitsBy = (key: keyof Syllable) =>
    syllables.every((syllable, index) => begins(syllable[key], words[index]?.[key] ?? ''))
  if (fitsBy('marked')) return 'marked'
  return fitsBy('folded') ? 'folded' : null
}

function afterSpace({ plain, slice }: Source, place: number): number {
  // The plain form has spaces for other signs too.
  for (let at = place; at > 0; at -= 1) {
    at = plain.lastIndexOf(' ', at)
    if (at < 0) return 0
    if (slice(at, at + 1) === ' ') return at + 1
  }
  return 0
}

function beforeSpace(source: Source, place: number): number {
  const { plain, slice } = source
  for (let at = place; at < plain.length; at += 1) {
    at = plain.indexOf(' ', at)
    if (at < 0) break
    if (slice(at, at + 1) === ' ') return at
  }
  return endOfPlain(source)
}

/** Of a very long text only the beginning is looked at. */
function endOfPlain({ plain: { length }, slice }: Source): number {
  return isLaterHalf(slice(length, length + 1)) ? length - 1 : length
}

/** Where the hit stands from which the next words hold the most: each wanted word once, more with its marks, more side by side. */
function bestStart(text: string, hits: readonly Hit[]): { start: number; worth: number } | null {
  let best: { start: number; worth: number } | null = null
  for (const [place, hit] of hits.entries()) {
    const worth = worthFrom(text, hits, place)
    if (!best || worth > best.worth) best = { start: hit.start, worth }
  }
  return best
}

function worthFrom(text: string, hits: readonly Hit[], place: number): number {
  const start = hits[place]?.start ?? 0
  const found = new Map<number, number>()
  let adjacent = 0
  for (let next = place; next < hits.length; next += 1) {
    const hit = hits[next]
    if (!hit || hit.start - start > CLOSE) break
    found.set(hit.wanted, Math.max(found.get(hit.wanted) ?? 0, hit.weight))
    const before = hits[next - 1]
    if (next > place && before?.wanted === hit.wanted - 1 && !HAS_LETTER.test(text.slice(before.end, hit.start)))
      adjacent += 1
  }
  return [...found.values()].reduce((sum, weight) => sum + weight, 0) * 10 + Math.min(adjacent, 9) * 5
}

/** The piece around a place: from the beginning of a word a little before it, to the end of one. */
function windowOf(text: string, start: number): Part {
  if (text.length <= MAX_LENGTH) return { from: 0, to: text.length }
  const from = start <= LEAD ? 0 : firstWordFrom(text, start)
  const limit = from + MAX_LENGTH
  if (limit >= text.length) return { from, to: text.length }
  const space = text.lastIndexOf(' ', limit)
  // One word longer than a piece is cut where it must be, not inside a character.
  return { from, to: space > start ? space : wholeCharacters(text, limit) }
}

function firstWordFrom(text: string, start: number): number {
  const space = text.indexOf(' ', start - LEAD)
  return space < 0 || space >= start ? start : space + 1
}

function wholeCharacters(text: string, end: number): number {
  return isLaterHalf(text.charAt(end)) ? end - 1 : end
}

/** Whether this UTF-16 unit goes on with the character before it. */
function isLaterHalf(unit: string): boolean {
  return /[\uDC00-\uDFFF]/.test(unit)
}

/** Neighbours with only spaces between them are one range. */
function joined(text: string, hits: readonly Hit[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const { start, end } of hits) {
    const last = ranges.at(-1)
    if (last && /^\s+$/u.test(text.slice(last[1], start))) last[1] = end
    else ranges.push([start, end])
  }
  return ranges
}
