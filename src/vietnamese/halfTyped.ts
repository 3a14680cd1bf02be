import { TONES, tonesOf, withoutTones } from './tones'

const VOWEL = /[aăâeêioôơuưy]/gu

/**
 * How a longer syllable may begin of which so much was typed, in lower case and NFC: as typed, and with the tone where the whole syllable has it.
 * A tone is often typed last (giơ on the way to giới), and moves as the syllable grows (hòa, hoàng).
 */
export function beginningsOf(typed: string): string[] {
  const [tone] = tonesOf(typed)
  const toneless = withoutTones(typed)
  const vowels = [...toneless.matchAll(VOWEL)].map(({ index }) => index)
  const withTone = (tone === undefined ? TONES : [tone]).flatMap((own) =>
    vowels.map((at) => `${toneless.slice(0, at + 1)}${own}${toneless.slice(at + 1)}`.normalize('NFC')),
  )
  return [...new Set([typed, ...(tone === undefined ? [toneless] : []), ...withTone])]
}
