const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const VOWEL = /[aăâeêioôơuưy]/gu

/**
 * How a longer syllable may begin of which so much was typed, in lower case and NFC: as typed, and with the tone where the whole syllable has it.
 * A tone is often typed last (giơ on the way to giới), and moves as the syllable grows (hòa, hoàng).
 */
export function beginningsOf(typed: string): string[] {
  const letters = typed.normalize('NFD')
  const tone = letters.match(TONE)?.[0]
  const toneless = letters.replace(TONE, '').normalize('NFC')
  const vowels = [...toneless.matchAll(VOWEL)].map(({ index }) => index)
  const withTone = (tone === undefined ? TONES : [tone]).flatMap((own) =>
    vowels.map((at) => `${toneless.slice(0, at + 1)}${own}${toneless.slice(at + 1)}`.normalize('NFC')),
  )
  return [...new Set([typed, ...(tone === undefined ? [toneless] : []), ...withTone])]
}
