/** The five marks of tones, as they stand behind a vowel in NFD. */
export const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

const ANY_TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The tones of a text, as in NFD. */
export function tonesOf(text: string): string[] {
  return text.normalize('NFD').match(ANY_TONE) ?? []
}

/** A text without its tones, in NFC; â, ơ and đ stay what they are. */
export function withoutTones(text: string): string {
  return text.normalize('NFD').replace(ANY_TONE, '').normalize('NFC')
}
