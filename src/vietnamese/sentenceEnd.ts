/** Two words of a text as written, and what stands between them. */
export type Joint = { before: string; gap: string; after: string }

/**
 * Whether a sentence ends between two words: `.`, `!`, `?` or `…` and a space, and what follows begins with a capital. Not behind what
 * is abbreviated (TP. Tuy Hòa, Đ/c. Hải, v.v.) or numbers a heading (Điều 10. Nền biên phòng, III. Tổ chức). The end of a line is
 * none: scans and titles break anywhere.
 */
export function endsSentence({ before, gap, after }: Joint): boolean {
  return ENDING.test(gap) && /^\p{Lu}/u.test(after) && !SHORTENED.test(before)
}

/** The same of what a person typed, who may have left the capitals out. */
export function mayEndSentence({ before, gap }: Omit<Joint, 'after'>): boolean {
  return ENDING.test(gap) && !SHORTENED.test(before)
}

const ENDING = /[.!?…][^\p{L}\p{N}]*\s/u
// A letter (H.), a few capitals (TP.), letters without a vowel (Tr., Nxb.), a number of a heading.
const SHORTENED = /^(?:\p{L}\p{M}*|\p{Lu}{2,3}|[b-df-hj-np-tv-zB-DF-HJ-NP-TV-ZđĐ]{2,4}|\d{1,3}|[IVXLCivxlc]+)$/u
