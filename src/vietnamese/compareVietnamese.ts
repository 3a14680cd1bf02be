/**
 * Compares as a Vietnamese dictionary does: a ă â b c d đ e ê …, then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then
 * lower case before capitals; numbers by value (Phường 2 before Phường 10). Straight and curly quotes are equal, and so are
 * Đ and its look-alikes. Answers like Array.prototype.sort wants.
 */
export function compareVietnamese(one: string, other: string): number {
  return COLLATOR.compare(prepare(one), prepare(other))
}

/**
 * A string whose order as bytes or code points is the order of compareVietnamese, to be stored and indexed: three levels
 * (letters, tones, case) with a space between. Equal to the collator for Latin letters, digits and common punctuation;
 * other scripts follow after z and other symbols stand before the digits, each by code point.
 */
export function sortKey(text: string): string {
  const key: Key = { letters: '', tones: '', cases: '' }
  for (const [part] of prepare(text).matchAll(PART)) {
    if (/^[0-9]/u.test(part)) appendNumber(key, part)
    else appendCharacter(key, part)
  }
  return `${key.letters} ${key.tones} ${key.cases}`
}

type Key = { letters: string; tones: string; cases: string }

const COLLATOR = new Intl.Collator('vi', { numeric: true })
const PART = /[0-9]+|\P{Mn}\p{Mn}*|\p{Mn}+/gsu

// ICU's order of what is neither letter nor digit.
const PUNCTUATION = [...'\t\n\r _-–—,;:!?.·\'"«»()[]{}§@*/\\&#%•`^°+×<=>|~$€']
const ALPHABET = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz']

// Every weight is above the space that divides the levels, so that a shorter text comes first.
const FIRST_WEIGHT = 0x21
const WEIGHTS = new Map(PUNCTUATION.map((mark, index) => [mark, weight(index)]))
const OTHER_SYMBOL = weight(PUNCTUATION.length)
const NUMBER = weight(PUNCTUATION.length + 1)
ALPHABET.forEach((letter, index) => WEIGHTS.set(letter, weight(PUNCTUATION.length + 2 + index)))
const OTHER_LETTER = weight(PUNCTUATION.length + 2 + ALPHABET.length)

const NO_TONE = '0'
const TONES = new Map(
  ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone, index) => [tone, String(index + 1)]),
)

function weight(index: number): string {
  return String.fromCharCode(FIRST_WEIGHT + index)
}

function appendNumber(key: Key, digits: string): void {
  const value = digits.replace(/^0+(?=\d)/u, '')
  // The count of digits stands before them: the longer number is the greater. No title has 4000 digits in a row.
  key.letters += NUMBER + weight(Math.min(value.length, 4000)) + value
  key.tones += NO_TONE
  key.cases += '0'
}

function appendCharacter(key: Key, character: string): void {
  const lower = character.toLowerCase()
  const { letter, marks } = takeApart(lower)
  if (letter !== '') {
    key.letters += WEIGHTS.get(letter) ?? otherWeight(letter)
    key.tones += NO_TONE
    key.cases += lower === character ? '0' : '1'
  }
  for (const mark of marks) {
    key.tones += TONES.get(mark) ?? '9' + codePoint(mark)
    key.cases += '0'
  }
}

/** ậ → â and the dot below; é → e and the acute; ŏ → o and the breve, since Vietnamese has no letter ŏ. */
function takeApart(character: string): { letter: string; marks: string[] } {
  const [base = '', ...marks] = character.normalize('NFD')
  if (/\p{Mn}/u.test(base)) return { letter: '', marks: [base, ...marks] }
  for (const [index, mark] of marks.entries()) {
    const letter = (base + mark).normalize('NFC')
    if (WEIGHTS.has(letter)) return { letter, marks: marks.toSpliced(index, 1) }
  }
  return { letter: base, marks }
}

function otherWeight(character: string): string {
  return (/\p{L}/u.test(character) ? OTHER_LETTER : OTHER_SYMBOL) + codePoint(character)
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')
}

function prepare(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[ÐƉ]/gu, 'Đ')
    .replace(/[ðɖ]/gu, 'đ')
    .replace(/[\u00A0\u2007\u202F]/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replaceAll('…', '...')
    .normalize('NFC')
}
