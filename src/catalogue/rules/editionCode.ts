import { createHash } from 'node:crypto'

/** Without I, L, O and U: nobody takes one for another. Source: Crockford, Base 32. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DATA_LETTERS = 9

/**
 * The short code of an edition, to be typed from paper: nine letters that follow from document and version, and one that checks
 * them. It says nothing of what it stands for. `attempt`: another one where that is taken.
 */
export function editionCode(edition: { documentId: string; version: number; attempt: number }): string {
  const { documentId, version, attempt } = edition
  const bits = createHash('sha256').update(`edition ${documentId} ${version} ${attempt}`).digest().readBigUInt64BE()
  const letters = Array.from(
    { length: DATA_LETTERS },
    (_, at) => ALPHABET[Number((bits >> BigInt(5 * at)) & 31n)],
  ).join('')
  return letters + checkLetter(letters)
}

/** As it is printed: five letters, a hyphen, five letters. */
export function shownCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** What was typed, as it is kept; null for what cannot be a code, such as one with a wrong or swapped letter. */
export function readEditionCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s.–—-]/gu, '')
    .replace(/[IL]/gu, '1')
    .replaceAll('O', '0')
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/u.test(letters)) return null
  return checkLetter(letters.slice(0, DATA_LETTERS)) === letters[DATA_LETTERS] ? letters : null
}

/** Finds every wrong letter and nearly every swapped pair. Source: ISO/IEC 7812-1, Annex B, carried over to 32 letters. */
function checkLetter(letters: string): string {
  const size = ALPHABET.length
  let sum = 0
  for (const [at, letter] of [...letters].reverse().entries()) {
    const value = ALPHABET.indexOf(letter) * (at % 2 === 0 ? 2 : 1)
    sum += Math.floor(value / size) + (value % size)
  }
  return ALPHABET[(size - (sum % size)) % size] ?? ''
}
