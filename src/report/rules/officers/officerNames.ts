import { createHash } from 'node:crypto'
import { foldText, markedKey } from '../../../vietnamese/foldText'
import { collapseSpaces, normalizeText } from '../../../vietnamese/normalizeText'

export const MAX_NAME_LENGTH = 120

/**
 * A name as it is stored: NFC, one space between words, otherwise as it was typed. Attack: signs that nobody sees make two people of
 * one name, or turn around what stands beside it.
 */
export function storedName(text: string): string {
  return collapseSpaces(normalizeText(text).replace(/\p{Cf}/gu, ''))
}

/** Equal for the spellings of one name: composed or not, either tone placement, capitals, runs of spaces. */
export function sameNameKey(name: string): string {
  return collapseSpaces(markedKey(storedName(name)))
}

/** Equal also for i and y (`Mỹ`, `Mĩ`), and for dots, dashes and the like: marks still count. */
export function spellingKey(name: string): string {
  return withoutHabits(sameNameKey(name))
}

/** Equal also where one of them was typed without marks: a reason to look, not to believe. */
export function alikeNameKey(name: string): string {
  return withoutHabits(foldText(storedName(name)))
}

function withoutHabits(key: string): string {
  const plain = key.normalize('NFD').replace(/y/gu, 'i').normalize('NFC')
  return collapseSpaces(plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '))
}

/** `Nguyễn Văn Đức` → `N.V.Đ.`: for those who need no name, enough to tell two people of a unit apart. */
export function initialsOf(name: string): string {
  const letters = storedName(name)
    .split(' ')
    .flatMap((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? [])
  return letters.map((letter) => `${letter.toUpperCase()}.`).join('')
}

/** What stands for a name once it is gone; from the id alone, so that it says nothing of the name and is always the same. */
export function pseudonymOf(officerId: string): string {
  const digest = createHash('sha256').update(`officer\n${officerId}`).digest()
  const signs = [...digest.subarray(0, 8)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('')
  return `CB-${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** Neither I nor O, nor L or U: read out over the telephone, none is taken for another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What is wrong with a name, in words; null: nothing. */
export function nameFault(name: string): string | null {
  const stored = storedName(name)
  if (stored === '') return 'Hãy ghi họ và tên.'
  if (stored.length > MAX_NAME_LENGTH) return `Họ và tên dài quá ${MAX_NAME_LENGTH} ký tự.`
  return /\p{L}/u.test(stored) && !/[<>{}=]/u.test(stored) ? null : 'Họ và tên phải là chữ.'
}
