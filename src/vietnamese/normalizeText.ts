/**
 * Text as we store it: NFC, without control characters, byte order marks, zero-width spaces, zero-width non-joiners, word
 * joiners and soft hyphens, with an ordinary space for every no-break space, and U+FFFD for half of a surrogate pair.
 *
 * What the author wrote otherwise stays: either tone placement, runs of spaces, and the look-alikes of Đ (Ð U+00D0,
 * Ɖ U+0189), which are letters of other languages; only keys map those (foldText, markedKey, document numbers). The
 * zero-width joiner stays too: emoji and several scripts need it, and keys drop it. So do the controls that part words,
 * lines and pages: tab, line ends, form feed.
 * In text of a legacy encoding a soft hyphen is the letter ư: detect and decode that before calling this.
 * Source: Unicode Standard Annex #15.
 */
export function normalizeText(text: string): string {
  return text
    .replace(/(?!\p{White_Space})\p{Cc}/gu, '') // SQLite ends a text at NUL
    .replace(/[\u00AD\u200B\u200C\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
}

/** One space for every run of white space, line ends included, and none at either end. For fields of one line. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
