import { foldText } from './foldText'
import { tonesOf, withoutTones } from './tones'

/**
 * Whether a text is built like one Vietnamese syllable: a consonant, a rhyme and at most one tone that exist, in either
 * tone placement and any case. It knows no dictionary: many such syllables mean nothing.
 */
export function isVietnameseSyllable(text: string): boolean {
  const tones = tonesOf(text)
  if (tones.length > 1) return false
  const toneless = withoutTones(text.toLowerCase())
  if (!SYLLABLE.test(toneless)) return false
  // A syllable that ends in a stop has sắc or nặng.
  return !/(?:c|ch|p|t)$/u.test(toneless) || tones[0] === '\u0301' || tones[0] === '\u0323'
}

const ONSETS = 'ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx]'

const RHYMES = [
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây',
  'e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|êng|ênh|êp|êt|êu',
  'i|ia|ich|im|in|inh|ip|it|iu|iêc|iêm|iên|iêng|iêp|iêt|iêu',
  'o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot',
  'ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt',
  'u|ua|uân|uâng|uât|uây|uc|uê|uêch|uênh|ui|um|un|ung|uôc|uôi|uôm|uôn|uông|uôt|uơ|up|ut|uy|uya|uych|uyên|uyêt|uynh|uyp|uyt|uyu',
  'ư|ưa|ưc|ưi|ưng|ưt|ưu|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu',
  'y|ych|yêm|yên|yêng|yêt|yêu|ynh|yt',
].join('|')

const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${RHYMES})$`, 'u')
const UNMARKED = new RegExp(`^(?:${foldText(ONSETS)})?(?:${foldText(RHYMES)})$`)

/** Whether a key without marks (foldText) is what some Vietnamese syllable looks like without its marks. */
export function isUnmarkedSyllable(folded: string): boolean {
  return UNMARKED.test(folded)
}
