import { describe, expect, it } from '@jest/globals'
import { decodeTyping } from '../../src/vietnamese/rawTyping'

const KEYS: Record<string, { telex: string; vni: string }> = {
  '\u0301': { telex: 's', vni: '1' },
  '\u0300': { telex: 'f', vni: '2' },
  '\u0309': { telex: 'r', vni: '3' },
  '\u0303': { telex: 'x', vni: '4' },
  '\u0323': { telex: 'j', vni: '5' },
}
const LETTERS: Record<string, { telex: string; vni: string }> = {
  â: { telex: 'aa', vni: 'a6' },
  ê: { telex: 'ee', vni: 'e6' },
  ô: { telex: 'oo', vni: 'o6' },
  ă: { telex: 'aw', vni: 'a8' },
  ơ: { telex: 'ow', vni: 'o7' },
  ư: { telex: 'uw', vni: 'u7' },
  đ: { telex: 'dd', vni: 'd9' },
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u

/** As the keys are pressed by a person whose input method is off, the tone last or after its vowel. */
function typedAs(syllable: string, method: 'telex' | 'vni', tonePlace: 'last' | 'vowel'): string {
  const keyOf = (mark: string | undefined) => (mark && KEYS[mark]?.[method]) ?? ''
  const tone = TONE.exec(syllable.normalize('NFD'))?.[0]
  const letters = [...syllable.normalize('NFC')].map((letter) => {
    const bare = letter.normalize('NFD').replace(TONE, '').normalize('NFC')
    const own = tonePlace === 'vowel' ? keyOf(TONE.exec(letter.normalize('NFD'))?.[0]) : ''
    return (LETTERS[bare]?.[method] ?? bare) + own
  })
  return letters.join('') + (tonePlace === 'last' ? keyOf(tone) : '')
}

const SYLLABLES =
  'biên giới biển đồn phòng quyền quý quỳ già giữ hòa khỏe thủy khuỷu nước người trường tuyên truyền ngoài đảo đất được nghiêng thuở chuyện yếu ưỡn lươn hươu'.split(
    ' ',
  )

describe('decodeTyping', () => {
  it.each(['telex', 'vni'] as const)('reads %s, with the tone at the end or after its vowel', (method) => {
    const typed = SYLLABLES.flatMap((syllable) =>
      (['last', 'vowel'] as const).map((tonePlace) => ({ syllable, keys: typedAs(syllable, method, tonePlace) })),
    )
    const misread = typed.filter(({ syllable, keys }) => keys !== syllable && !decodeTyping(keys).includes(syllable))
    expect(misread).toEqual([])
  })

  it.each([
    ['bieern', 'biển'],
    ['bieenr', 'biển'],
    ['biênr', 'biển'],
    ['ddoofn', 'đồn'],
    ['dod', 'đo'],
    ['nuocws', 'nước'],
    ['nuo7c1', 'nước'],
    ['d9o62n', 'đồn'],
    ['BIEENF', 'biền'],
    ['bieent'.normalize('NFD'), 'biênt'],
  ])('reads %s as %s or not at all', (keys, syllable) => {
    const decoded = decodeTyping(keys)
    if (syllable === 'biênt') expect(decoded).toEqual([])
    else expect(decoded).toContain(syllable)
  })

  it.each(['class', 'pass', 'asean', 'iuu', '1191', 'unclos', 'biển', 'bien', '', 'x'.repeat(50), '😀', "h'leo"])(
    'leaves %j alone: no key in it was a mark, or what comes out is no syllable',
    (word) => {
      expect(decodeTyping(word)).toEqual([])
    },
  )
})
