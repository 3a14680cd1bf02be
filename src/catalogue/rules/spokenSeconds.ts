import { tokensOf } from '../../vietnamese/syllables'

const SYLLABLES_PER_SECOND = 4

/**
 * How long a script takes when read aloud, in whole seconds, rounded up. Vietnamese writes each syllable as a word; news
 * readers speak about four a second.
 */
export function spokenSeconds(script: string): number {
  return Math.ceil(tokensOf(script).length / SYLLABLES_PER_SECOND)
}
