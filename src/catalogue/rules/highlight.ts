import { tokensOf, type Token } from '../../vietnamese/syllables'
import { phrasePattern } from './phrasePattern'
import { syllableOf, type Syllable } from './searchTerms'

export type Snippet = { text: string; ranges: [number, number][] }

/** `others` are words that stand for what was typed. */
export type Wanted = {
  syllables: readonly Syllable[]
  openEnded: boolean
  others?: readonly Syllable[]
}

/**
 * The piece of a text in which most of the wanted words stand close together, with the places of the words in it, in UTF-16
 * units of the piece. Null where none is. A piece is cut at words, with … where the text goes on; a short text is whole.
 * It is plain text: whoever shows it must escape it.
 */
export function highlight(text: string, wanted: Wanted): Snippet | null {
  const whole = text.slice(0, MAX_SEARCHED)
  const part = partWithPhrase(whole, wanted)
  const searched = whole.slice(part.from, part.to)
  const tokens = tokensOf(searched)
  const hits = hitsIn(tokens, wanted)
  const first = bestStart(hits)
  if (first === null) return null
  const { from, to } = windowOf(searched, { tokens, index: first })
  const inside = hits.map(({ token }) => token).filter(({ start, end }) => start >= from && end <= to)
  const head = part.from + from > 0 ? '…' : ''
  const ranges = joined(searched, inside).map(([start, end]): [number, number] => [
    start - from + head.length,
    end - from + head.length,
  ])
  return { text: `${head}${searched.slice(from, to)}${part.from + to < text.length ? '…' : ''}`, ranges }
}

// A book's text layer; the piece to show is nearly always further ahead.
const MAX_SEARCHED = 60_000
const MAX_LENGTH = 240
const LEAD = 60
const CLOSE_WORDS = 25

type Part = { from: number; to: number }

/**
 * To cut a long text into words takes most of the time of a search. Where the whole phrase stands, only its surroundings are cut,
 * with room for the piece: where it stands with the marks as typed, else where it first stands in any.
 */
function partWithPhrase(text: string, wanted: Wanted): Part {
  const place = text.length < LONG_TEXT ? null : placeOfPhrase(text, wanted)
  if (place === null) return { from: 0, to: text.length }
  return { from: afterSpace(text, place.from - 2 * LEAD), to: beforeSpace(text, place.to + 2 * MAX_LENGTH) }
}

const LONG_TEXT = 1_000
const MAX_PLACES = 20

function placeOfPhrase(text: string, wanted: Wanted): Part | null {
  const { marked, folded } = patternsFor(wanted)
  return marked && folded
    ? (placeBy(marked, { text, wanted, key: 'marked' }) ?? placeBy(folded, { text, wanted, key: 'folded' }))
    : null
}

type Looking = { text: string; wanted: Wanted; key: keyof Syllable }

/** The pattern is wider than the key, so each place is looked at; not without end. */
function placeBy(pattern: RegExp, { text, wanted, key }: Looking): Part | null {
  pattern.lastIndex = 0
  for (let places = 0; places < MAX_PLACES; places += 1) {
    const match = pattern.exec(text)
    if (!match) return null
    const words = tokensOf(match[0]).map((token) => syllableOf(token)?.[key])
    const fits = wanted.syllables.every((syllable, index) => words[index]?.startsWith(syllable[key]))
    if (fits) return { from: match.index, to: match.index + match[0].length }
  }
  return null
}

type Patterns = { marked: RegExp | null; folded: RegExp | null }

/** Made once for each search, and used for each text that is shown. */
const patterns = new WeakMap<Wanted, Patterns>()

function patternsFor(wanted: Wanted): Patterns {
  const known = patterns.get(wanted)
  if (known) return known
  const { syllables, openEnded } = wanted
  const made = {
    marked: phrasePattern(syllables, { key: 'marked', openEnded }),
    folded: phrasePattern(syllables, { key: 'folded', openEnded }),
  }
  patterns.set(wanted, made)
  return made
}

function afterSpace(text: string, place: number): number {
  return place <= 0 ? 0 : text.lastIndexOf(' ', place) + 1
}

function beforeSpace(text: string, place: number): number {
  const space = place >= text.length ? -1 : text.indexOf(' ', place)
  return space < 0 ? text.length : space
}

type Hit = { token: Token; index: number; wanted: number; weight: number }

function hitsIn(tokens: readonly Token[], wanted: Wanted): Hit[] {
  const known = fits.get(wanted) ?? new Map<string, Fit | null>()
  fits.set(wanted, known)
  const hits: Hit[] = []
  for (const [index, token] of tokens.entries()) {
    // A word's key without marks follows from the one with marks.
    let fit = known.get(token.marked)
    if (fit === undefined) {
      fit = fitOf(token, wanted)
      known.set(token.marked, fit)
    }
    if (fit) hits.push({ token, index, ...fit })
  }
  return hits
}

type Fit = Pick<Hit, 'wanted' | 'weight'>

/** What each word is in a search: a common one stands many times in the texts that one search shows. */
const fits = new WeakMap<Wanted, Map<string, Fit | null>>()

function fitOf(token: Token, { syllables, openEnded, others = [] }: Wanted): Fit | null {
  const own = syllableOf(token)
  if (!own) return null
  const placeBy = (key: keyof Syllable) =>
    [...syllables, ...others].findIndex((syllable, place) =>
      openEnded && place === syllables.length - 1 ? own[key].startsWith(syllable[key]) : own[key] === syllable[key],
    )
  const marked = placeBy('marked')
  const wanted = marked >= 0 ? marked : placeBy('folded')
  return wanted < 0 ? null : { wanted, weight: marked >= 0 ? 3 : 2 }
}

/** The hit from which the next words hold the most: each wanted word once, more with its marks, more side by side. */
function bestStart(hits: readonly Hit[]): number | null {
  let best: { index: number; worth: number } | null = null
  for (const [place, hit] of hits.entries()) {
    const worth = worthFrom(hits, place)
    if (!best || worth > best.worth) best = { index: hit.index, worth }
  }
  return best?.index ?? null
}

function worthFrom(hits: readonly Hit[], place: number): number {
  const start = hits[place]?.index ?? 0
  const found = new Map<number, number>()
  let adjacent = 0
  for (let next = place; next < hits.length; next += 1) {
    const hit = hits[next]
    if (!hit || hit.index - start > CLOSE_WORDS) break
    found.set(hit.wanted, Math.max(found.get(hit.wanted) ?? 0, hit.weight))
    const before = hits[next - 1]
    if (next > place && before?.index === hit.index - 1 && before.wanted === hit.wanted - 1) adjacent += 1
  }
  return [...found.values()].reduce((sum, weight) => sum + weight, 0) * 10 + Math.min(adjacent, 9) * 5
}

function windowOf(
  text: string,
  { tokens, index }: { tokens: readonly Token[]; index: number },
): { from: number; to: number } {
  if (text.length <= MAX_LENGTH) return { from: 0, to: text.length }
  const start = tokens[index]?.start ?? 0
  const from = start <= LEAD ? 0 : (tokens.find((token) => token.start >= start - LEAD)?.start ?? start)
  const limit = from + MAX_LENGTH
  if (limit >= text.length) return { from, to: text.length }
  const last = tokens.findLast((token) => token.end <= limit && token.start >= start)
  // One word longer than a piece is cut where it must be, not inside a character.
  return { from, to: last?.end ?? wholeCharacters(text, limit) }
}

function wholeCharacters(text: string, end: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end
}

/** Neighbours with only spaces between them are one range. */
function joined(text: string, tokens: readonly Token[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const { start, end } of tokens) {
    const last = ranges.at(-1)
    if (last && /^\s+$/u.test(text.slice(last[1], start))) last[1] = end
    else ranges.push([start, end])
  }
  return ranges
}
