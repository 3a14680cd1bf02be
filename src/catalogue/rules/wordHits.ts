import { tokensOf, type Token } from '../../vietnamese/syllables'
import { begins, syllableOf, type Syllable } from './searchTerms'
import { HAS_LETTER, wordPatterns, type WordPatterns } from './wordPatterns'

/** `others` are forms that stand for what was typed. */
export type Wanted = {
  syllables: readonly Syllable[]
  openEnded: boolean
  others?: readonly (readonly Syllable[])[]
}

/** How well a word fits: whole and letter for letter, whole in other marks, or only begun like it. */
export const AS_TYPED = 3
export const OTHER_MARKS = 2
const BEGUN = 1

/** A wanted word in a text: its place in UTF-16 units, which of the words it is, and how well it fits. */
export type Hit = { start: number; end: number; wanted: number; weight: number }

/** Where words stand in the plain form of a text by pattern, which misses rare spellings; null where there is none for these words. */
export function placesOf(plain: string, wanted: Wanted): Word[] | null {
  const pattern = patternsOf(wanted).anyWord()
  return pattern && matchesOf(plain, pattern)
}

/** The wanted words at such places; without them found word by word, as the index was made. */
export function hitsIn(text: string, places: readonly Word[] | null, wanted: Wanted): Hit[] {
  const hits: Hit[] = []
  for (const word of places ?? tokensOf(text)) {
    const fit = fitOf(text.slice(word.start, word.end), word, wanted)
    if (fit) hits.push({ start: word.start, end: word.end, ...fit })
  }
  return hits
}

type Prepared = { patterns: WordPatterns; fits: Map<string, Fit | null> }
type Fit = Pick<Hit, 'wanted' | 'weight'>

/** Made once for each search, and used for each text that is shown. */
const prepared = new WeakMap<Wanted, Prepared>()

function preparedFor(wanted: Wanted): Prepared {
  const known = prepared.get(wanted)
  if (known) return known
  const made = { patterns: wordPatterns(wanted), fits: new Map<string, Fit | null>() }
  prepared.set(wanted, made)
  return made
}

export function patternsOf(wanted: Wanted): WordPatterns {
  return preparedFor(wanted).patterns
}

type Word = { start: number; end: number } & Partial<Token>

function matchesOf(text: string, pattern: RegExp): Word[] {
  const words: Word[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    words.push({ start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** A common word stands many times in the texts that one search shows. */
function fitOf(spelled: string, word: Word, wanted: Wanted): Fit | null {
  const { fits } = preparedFor(wanted)
  const known = fits.get(spelled)
  if (known !== undefined) return known
  const [token] = word.folded === undefined ? tokensOf(spelled) : [word as Token] // a token has both keys
  const fit = token ? fitOfToken(token, wanted) : null
  fits.set(spelled, fit)
  return fit
}

function fitOfToken(token: Token, { syllables, openEnded, others = [] }: Wanted): Fit | null {
  const own = syllableOf(token)
  if (!own) return null
  const words = [...syllables, ...others.flat()]
  const placeBy = (key: keyof Syllable) => words.findIndex((word) => own[key] === word[key])
  const [marked, folded] = [placeBy('marked'), placeBy('folded')]
  if (marked >= 0) return { wanted: marked, weight: AS_TYPED }
  if (folded >= 0) return { wanted: folded, weight: OTHER_MARKS }
  const last = openEnded ? syllables.at(-1) : undefined
  return last && begins(last.folded, own.folded) ? { wanted: syllables.length - 1, weight: BEGUN } : null
}

/**
 * The best fit of each word in some texts. Where a word stands as it was typed, others that are only like it are not what was
 * looked for: biển is no biên, and đẳng is no end of dân.
 */
export type BestFits = ReadonlyMap<number, number>

export function bestFits(hits: Iterable<Hit>): BestFits {
  const best = new Map<number, number>()
  for (const { wanted, weight } of hits) best.set(wanted, Math.max(best.get(wanted) ?? 0, weight))
  return best
}

/** The hits that are worth showing beside the best ones; forms that stand for what was typed only whole. */
export function worthShowing(
  text: string,
  hits: readonly Hit[],
  { wanted, best }: { wanted: Wanted; best: BestFits },
): Hit[] {
  return hits.filter((hit, index) => {
    const word = wanted.syllables[hit.wanted]
    if (!word) return standsAlone(wanted, hit.wanted) || isInRun(text, hits, index)
    const top = best.get(hit.wanted) ?? 0
    return word.marked === word.folded ? hit.weight >= Math.min(top, OTHER_MARKS) : hit.weight >= top
  })
}

/** Whether the word is another form by itself. */
function standsAlone({ syllables, others = [] }: Wanted, place: number): boolean {
  let from = syllables.length
  for (const form of others) {
    if (place < from + form.length) return form.length === 1
    from += form.length
  }
  return false
}

/** Whether the word of another form has its neighbour in that form beside it. */
function isInRun(text: string, hits: readonly Hit[], index: number): boolean {
  const hit = hits[index]
  const [before, after] = [hits[index - 1], hits[index + 1]]
  if (!hit) return false
  const joins = (one: Hit | undefined, other: Hit | undefined) =>
    one !== undefined &&
    other !== undefined &&
    other.wanted === one.wanted + 1 &&
    !HAS_LETTER.test(text.slice(one.end, other.start))
  return joins(before, hit) || joins(hit, after)
}
