import { toOldTonePlacement } from './tonePlacement'

export type FoldedText = {
  folded: string
  /** For each UTF-16 unit of `folded` the place in the original where its character begins; one more entry, the end. */
  offsets: number[]
}

/**
 * The search key without marks: lower-case, no combining marks, đ and its look-alikes (Ð, Ɖ) as d, every apostrophe as ',
 * every space as U+0020, ligatures and wide forms as plain letters, look-alike Cyrillic letters as Latin ones, invisible
 * characters gone. NFC, NFD and either tone placement of a text have the same key, and a key is its own key.
 */
export function foldText(text: string): string {
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded
}

/** foldText, and where in the original each unit of the key comes from: to mark in a text what was found in its key. */
export function foldWithOffsets(text: string): FoldedText {
  const offsets: number[] = []
  let folded = ''
  let offset = 0
  for (const character of text) {
    const key = foldCharacter(character)
    for (let unit = 0; unit < key.length; unit += 1) offsets.push(offset)
    folded += key
    offset += character.length
  }
  offsets.push(text.length)
  return { folded, offsets }
}

/**
 * The search key with marks: as foldText, but vowel and tone marks and đ stay, in NFC, each tone where the older
 * placement has it (hoà and hòa → hòa). It ranks what was typed exactly above what only folds alike.
 */
export function markedKey(text: string): string {
  let key = ''
  for (const character of text) key += simplifyCharacter(character)
  return toOldTonePlacement(key)
}

const LOOK_ALIKES = new Map([
  // Eth and African D, which old fonts and scans print for Đ. The lower case of Ð is ð, not đ.
  ...pairs('ðɖ', 'đđ'),
  // Cyrillic, from scans and from keyboards left in another language.
  ...pairs('авсеніјкморѕтух', 'abcehijkmopstyx'),
  ...pairs('‘’ʻʼ`´′＇', "'".repeat(8)),
])

const simplified = new Map<string, string>()
const foldedCharacters = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character)
  if (known !== undefined) return known
  const folded = simplifyCharacter(character)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
  foldedCharacters.set(character, folded)
  return folded
}

function simplifyCharacter(character: string): string {
  const known = simplified.get(character)
  if (known !== undefined) return known
  const letters = [...lowerCase(character).normalize('NFD')]
  const simple = letters
    .map((letter) => LOOK_ALIKES.get(letter) ?? letter)
    .join('')
    .normalize('NFC')
  simplified.set(character, simple)
  return simple
}

function lowerCase(character: string): string {
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/u.test(character)) return ''
  if (/\p{Zs}/u.test(character)) return ' '
  const plain = character.normalize('NFKD')
  // ½ would become 1⁄2 and ¨ a space with a mark: only what stays a word is taken apart.
  return (/^[\p{L}\p{M}\p{N}]+$/u.test(plain) ? plain : character).toLowerCase()
}

function pairs(letters: string, replacements: string): [string, string][] {
  return [...letters].map((letter, index) => [letter, replacements.charAt(index)])
}
