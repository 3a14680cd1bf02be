import type { CorpusDocument } from './judgedQuery'

/**
 * A plain reading of the texts, to check the judgements with: slow, without ranking, and sharing no code with the search, so
 * that neither is made to fit the other.
 */
export type PlainWord = { marked: string; plain: string }

/** Words of letters, digits and inner apostrophes. `marked` is the same for either tone placement: it keeps the tone, not its place. */
export function plainWords(text: string): PlainWord[] {
  const simple = text
    .normalize('NFC')
    .replace(/[ÐɖƉð]/gu, 'đ')
    .replace(/[‘’ʻʼ`´′]/gu, "'")
    .toLowerCase()
  return [...simple.matchAll(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu)].map(([word]) => {
    const letters = word.normalize('NFD')
    const plain = letters.replace(/\p{M}/gu, '').replaceAll('đ', 'd')
    return { plain, marked: plain + markedLetters(letters) }
  })
}

export function fieldsOf(document: CorpusDocument): string[] {
  const { title, number, issuer, summary, body, script, fileText } = document
  return [title, number ?? '', issuer, summary, body, script ?? '', fileText]
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The vowel marks where they are, the tone without its place. */
function markedLetters(letters: string): string {
  const tone = letters.match(TONES)?.join('') ?? ''
  return `|${letters.replace(TONES, '')}|${tone}`
}
