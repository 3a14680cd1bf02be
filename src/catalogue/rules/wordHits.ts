import { tokensOf, type Token } from '../../vietnamese/syllables'
import { syllableOf, type Syllable } from './searchTerms'
import { wordPatterns, type WordPatterns } from './wordPatterns'

/** `others` are words that stand for what was typed. */
export type Wanted = {
  syllables: readonly Syllable[]
  openEnded: boolean
  others?: readonly Syllable[]
}

/** How well a word fits: letter for letter, or only without its marks. */
export const AS_TYPED = 3
const OTHER_MARKS = 2

/** A wanted word in a text: its place in UTF-16 units, which of the words it is, and how well it fits. */
export type Hit = { start: number; end: number; wanted: number; weight: number }

/**
 * Where wanted words stand in a text. Quick: by pattern, which misses rare spellings; thorough: word by word, as the index was made.
 */
export function hitsIn(text: string, wanted: Wanted, { thorough }: { thorough: boolean }): Hit[] {
  const pattern = thorough ? null : patternsOf(wanted).anyWord()
  const words = pattern ? matchesOf(text, pattern) : tokensOf(text)
  const hits: Hit[] = []
  for (const word of words) {
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
  const placeBy = (key: keyof Syllable) =>
    [...syllables, ...others].findIndex((syllable, place) =>
      openEnded && place === syllables.length - 1 ? own[key].startsWith(syllable[key]) : own[key] === syllable[key],
    )
  const marked = placeBy('marked')
  const place = marked >= 0 ? marked : placeBy('folded')
  return place < 0 ? null : { wanted: place, weight: marked >= 0 ? AS_TYPED : OTHER_MARKS }
}
