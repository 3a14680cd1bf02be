import { isHarmless, isHarmlessWithoutMarks } from './harmlessPhrases'
import { readableVariants } from './readableVariants'
import type { MarkLevel } from './markInBox'

/**
 * Finds words that may be a mark in a file's name or in a piece of its metadata: mật, tối mật, mat, toimat, `(M)`, `_TM_`.
 * All of them are only a reason to ask a person. Source: domain.md §2.4.
 */
export function markInName(text: string): MarkLevel | null {
  for (const variant of readableVariants(text)) {
    const level = inSigns(variant.text) ?? inWords(variant.text)
    if (level) return level
  }
  return null
}

function inSigns(text: string): MarkLevel | null {
  if (/[([]M[)\]]/.test(text)) return 'mat'
  if (/(?:^|_)TM_|_TM(?:_|$)|_tm_|-TM-|[([]TM[)\]](?=$|[ _.-])/.test(text) && !/library|adobe/i.test(text))
    return 'toi-mat'
  return null
}

function inWords(text: string): MarkLevel | null {
  const words = wordsOf(text)
  for (const [index, word] of words.entries()) {
    const level = levelOfWord(word, {
      before: words.slice(Math.max(0, index - 3), index),
      after: words.slice(index + 1),
    })
    if (level) return level
  }
  return null
}

function levelOfWord(word: string, { before, after }: { before: string[]; after: string[] }): MarkLevel | null {
  if (/^(?:tốimật|toimat)$/.test(word)) return 'toi-mat'
  if (/^(?:tuyệtmật|tuyetmat)$/.test(word)) return 'tuyet-mat'
  if (/^(?:giảimật|giaimat)$/.test(word)) return 'giai-mat'
  if (word !== 'mật' && word !== 'mat') return null
  const previous = before.at(-1) ?? ''
  if (/^(?:tối|toi)$/.test(previous)) return 'toi-mat'
  if (/^(?:tuyệt|tuyet)$/.test(previous)) return 'tuyet-mat'
  if (/^(?:giải|giai)$/.test(previous)) return 'giai-mat'
  const isFree = word === 'mật' ? isHarmless({ before, after }) : isHarmlessWithoutMarks({ before, after })
  return isFree ? null : 'mat'
}

/** Words in lower case; KeHoachToiMat and KE_HOACH are taken apart. */
function wordsOf(text: string): string[] {
  const apart = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return apart.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
}
