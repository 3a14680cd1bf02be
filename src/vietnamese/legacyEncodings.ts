import iconv from 'iconv-lite'
import { isVietnameseSyllable } from './isVietnameseSyllable'

export type LegacyEncoding = 'tcvn3' | 'vni'

/**
 * Reads text set in a TCVN3 (ABC) font, whose bytes came to us as Latin-1: ®ån biªn phßng → đồn biên phòng.
 * A word in ASCII capitals is given capitals throughout, since the code has no marked ones: TUYÖT MËT → TUYỆT MẬT.
 * It must see the text before normalizeText: the soft hyphen is the letter ư here.
 * Source: TCVN 5712:1993, VN3.
 */
export function decodeTcvn3(latin1Text: string): string {
  return toLatin1(latin1Text)
    .replace(WORD, (word) => decodeTcvn3Word(word))
    .normalize('NFC')
}

/**
 * Reads text set in a VNI-Windows font, a letter followed by its mark, whose bytes came to us as Latin-1:
 * TOÁI MAÄT → TỐI MẬT. Source: VNI-Windows character table.
 */
export function decodeVni(latin1Text: string): string {
  return toLatin1(latin1Text).replace(VNI_LETTER, decodeVniLetter).normalize('NFC')
}

/**
 * Which legacy encoding a text has, null for none or for doubt. It counts words that are no Vietnamese syllable as they
 * stand but become one when decoded, against words that do not; nearly all must agree. A text that mixes legacy and
 * Unicode is null as a whole: ask line by line where one line matters.
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const words = toLatin1(text).match(WORD) ?? []
  const found = [evidence('vni', words, decodeVni), evidence('tcvn3', words, decodeTcvn3)].filter(convincing)
  found.sort((one, other) => other.count - one.count)
  return found[0]?.encoding ?? null
}

type Evidence = {
  encoding: LegacyEncoding
  /** How many words speak for the encoding, and which, decoded. */
  count: number
  distinct: Set<string>
  against: number
  words: number
  /** Words in plain ASCII that are no Vietnamese syllables. */
  foreign: number
}

const WORD = /[A-Za-z\u00A1-\u024F\u1E00-\u1EFF\p{Mn}]+/gu

function evidence(encoding: LegacyEncoding, words: string[], decode: (word: string) => string): Evidence {
  const found: Evidence = { encoding, count: 0, distinct: new Set(), against: 0, words: words.length, foreign: 0 }
  for (const word of words) {
    if (/^[A-Za-z]+$/u.test(word)) {
      if (!isVietnameseSyllable(word)) found.foreign += 1
      continue
    }
    const decoded = decode(word)
    const fits = decoded !== word && !/[\u0100-\uFFFF]/u.test(word) && isPlausible(word, decoded)
    if (!fits) found.against += 1
    else if (decoded.length > 1 && !isVietnameseSyllable(word)) {
      found.count += 1
      found.distinct.add(decoded)
    }
  }
  return found
}

function convincing({ count, distinct, against, words, foreign }: Evidence): boolean {
  if (distinct.size > 1) return count >= 4 * against && count >= foreign && 5 * count >= words
  // One word alone, such as mËt on a line of its own: µm and où must not do.
  const [only = ''] = distinct
  return only.length > 2 && against === 0 && foreign === 0 && words <= 6
}

function isPlausible(word: string, decoded: string): boolean {
  // Lower-case words with capitals inside are what French and Unicode Vietnamese decode to (là → lỔ).
  const caseFits = !/[a-z]/u.test(word) || /^\p{L}\p{Ll}*$/u.test(decoded)
  return caseFits && isVietnameseSyllable(decoded)
}

/** Symbol fonts put their bytes into the private area, U+F020 and up; extractors give Greek mu for the micro sign. */
function toLatin1(text: string): string {
  return text
    .replace(/[\uF020-\uF0FF]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xf000))
    .replaceAll('\u03BC', '\u00B5')
}

// 0xB0 to 0xB4 would be loose tone marks, which no font of the time used: there they are °, ±, ², ³ and ´.
const TCVN3_LETTERS = /[\u00A1-\u00AF\u00B5-\u00FE]/gu

function decodeTcvn3Word(word: string): string {
  const decoded = word.replace(TCVN3_LETTERS, (letter) => iconv.decode(Buffer.from(letter, 'latin1'), 'tcvn'))
  const inCapitals = /.[A-Z]/u.test(word) && !/[a-z]/u.test(word)
  return inCapitals ? decoded.toUpperCase() : decoded
}

const TONE_MARKS = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const CIRCUMFLEX = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' }
const BREVE = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' }

const VNI = new Map<string, string>([
  ...Object.entries({ ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }),
  ...pairs('aeouy', TONE_MARKS, ''),
  ...pairs('ô', TONE_MARKS, '\u031B').map(([pair, letter]): [string, string] => [pair, letter.replace('ô', 'o')]),
  ...pairs('ö', TONE_MARKS, '\u031B').map(([pair, letter]): [string, string] => [pair, letter.replace('ö', 'u')]),
  ...pairs('aeo', CIRCUMFLEX, '\u0302'),
  ...pairs('a', BREVE, '\u0306'),
])

const VNI_LETTER = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñæóòî]/giu

function pairs(bases: string, marks: Record<string, string>, shape: string): [string, string][] {
  return [...bases].flatMap((base) =>
    Object.entries(marks).map(([mark, tone]): [string, string] => [base + mark, base + shape + tone]),
  )
}

function decodeVniLetter(pair: string): string {
  const [base = ''] = pair
  const letter = VNI.get(pair.toLowerCase())
  // A pair that is none (uâ): only its first letter may stand for something.
  const decoded = letter ?? (VNI.get(base.toLowerCase()) ?? base.toLowerCase()) + pair.slice(1)
  return base === base.toLowerCase() ? decoded : decoded.toUpperCase()
}
