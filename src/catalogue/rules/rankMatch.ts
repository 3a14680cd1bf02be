import type { Syllable } from './searchTerms'

/** What the index knows of one match, and the document's own short keys (words between single spaces). */
export type Match = {
  markedPhrase: boolean
  markedScattered: boolean
  phrase: boolean
  titleFolded: string
  titleMarked: string
  numberFolded: string
  /** The query is this document's number, in whatever spelling. */
  isNumber: boolean
  isCurrent: boolean
}

/**
 * How well a document matches; a higher one comes first, equal ones by age. Each reason outweighs all below it: its number;
 * the words side by side with the marks as typed; the title or number; the marks as typed, apart; the words side by side;
 * and last that it is current.
 */
export function rankMatch(
  match: Match,
  { syllables, openEnded }: { syllables: readonly Syllable[]; openEnded: boolean },
): number {
  const reasons = [
    match.isNumber,
    match.markedPhrase,
    match.markedPhrase && holdsPhrase(match.titleMarked, keys(syllables, 'marked'), openEnded),
    holdsPhrase(match.titleFolded, keys(syllables, 'folded'), openEnded) ||
      holdsAll(match.numberFolded, keys(syllables, 'folded'), openEnded),
    match.markedScattered,
    holdsAll(match.titleFolded, keys(syllables, 'folded'), openEnded),
    match.phrase,
    match.isCurrent,
  ]
  return reasons.reduce((rank, holds) => rank * 2 + (holds ? 1 : 0), 0)
}

function keys(syllables: readonly Syllable[], key: keyof Syllable): string[] {
  return syllables.map((syllable) => syllable[key])
}

function holdsPhrase(words: string, wanted: readonly string[], openEnded: boolean): boolean {
  return words.includes(` ${wanted.join(' ')}${openEnded ? '' : ' '}`)
}

function holdsAll(words: string, wanted: readonly string[], openEnded: boolean): boolean {
  return wanted.every((word, index) => words.includes(` ${word}${openEnded && index === wanted.length - 1 ? '' : ' '}`))
}
