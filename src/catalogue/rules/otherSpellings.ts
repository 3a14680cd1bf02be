import type { Syllable } from './searchTerms'

/** How else the same is written: 05 for 5, kí for ký, III for 3 behind “quý”, 4 for tư behind “tháng”. Each a word in place of the one that was typed. */
export function otherSpellings(typed: Syllable, before: Syllable | undefined): Syllable[] {
  const digit = digitOf(typed, before)
  if (digit) return [digit, isMonth(before) ? otherDigits(digit) : otherNumeral(digit, before)].filter(isThere)
  return [otherDigits(typed), otherFinal(typed), otherNumeral(typed, before)].filter(isThere)
}

function isThere(other: Syllable | null): other is Syllable {
  return other !== null
}

const COUNT_WORDS = new Map(
  'một hai ba bốn năm sáu bảy tám chín mười'.split(' ').map((word, at) => [word, String(at + 1)]),
)
const MONTH_WORDS = new Map([...COUNT_WORDS, ['giêng', '1'], ['tư', '4'], ['chạp', '12']])
const QUARTER_WORDS = new Map([...COUNT_WORDS, ['tư', '4']])

/** tháng ba, quý tư; with their marks, as without them many are other words. */
function digitOf({ marked }: Syllable, before: Syllable | undefined): Syllable | null {
  if (isMonth(before)) return plain(MONTH_WORDS.get(marked))
  return before?.folded === 'quy' ? plain(QUARTER_WORDS.get(marked)) : null
}

function isMonth(before: Syllable | undefined): boolean {
  return before?.folded === 'thang'
}

/** Numbers of documents, days and months have two digits or one. */
function otherDigits({ folded }: Syllable): Syllable | null {
  if (/^\d$/.test(folded)) return plain(`0${folded}`)
  return /^0\d$/.test(folded) ? plain(folded.slice(1)) : null
}

const EITHER_FINAL = /^(?:[hklmst]|qu)[iy]$/

/** Both i and y are taught and printed where they are the only vowel: kí and ký, sĩ and sỹ, qui and quy. */
function otherFinal({ folded, marked }: Syllable): Syllable | null {
  if (!EITHER_FINAL.test(folded)) return null
  const other = (word: string) =>
    word
      .normalize('NFD')
      .replace(/[iy](?=\p{M}*$)/u, (final) => (final === 'i' ? 'y' : 'i'))
      .normalize('NFC')
  return { folded: other(folded), marked: other(marked) }
}

const COUNTED = new Set(['quy', 'khoa', 'hoi', 'ky', 'thu', 'chuong', 'phan', 'muc', 'cap', 'loai'])
const NUMERALS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ')

/** Quý III, khóa XV, Đại hội XIV are also written with digits. */
function otherNumeral({ folded }: Syllable, before: Syllable | undefined): Syllable | null {
  if (!before || !COUNTED.has(before.folded)) return null
  if (/^[1-9]\d?$/.test(folded)) return plain(NUMERALS[Number(folded) - 1])
  const at = NUMERALS.indexOf(folded)
  return at < 0 ? null : plain(String(at + 1))
}

/** Money and counts in threes, telephone numbers as they are printed: 500000 for 500.000, 0977112233 for 0977 112 233. */
export function groupedDigits(digits: string): string[][] {
  if (digits.length < 5) return []
  const isTelephone = /^(?:0[1-9]\d{8,9}|[2-9]\d{6})$/.test(digits)
  const groupings = (isTelephone ? TELEPHONE_GROUPS[digits.length] : undefined) ?? []
  const grouped = groupings.map((sizes) => {
    let from = 0
    return sizes.map((size) => digits.slice(from, (from += size)))
  })
  return /^[1-9]\d{4,11}$/.test(digits) ? [digits.split(/(?=(?:\d{3})+$)/), ...grouped] : grouped
}

const TELEPHONE_GROUPS: Record<number, readonly (readonly number[])[]> = {
  7: [
    [4, 3],
    [3, 4],
  ],
  10: [
    [4, 3, 3],
    [3, 3, 4],
    [4, 2, 2, 2],
  ],
  11: [
    [4, 4, 3],
    [4, 3, 4],
  ],
}

function plain(word: string | undefined): Syllable | null {
  return word === undefined ? null : { folded: word, marked: word }
}
