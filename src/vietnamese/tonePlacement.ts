const MARKED_SECOND_VOWEL = /(?<![\p{L}\p{M}])([b-df-hj-np-tv-zđ]*)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu

/**
 * Moves the tone mark of each syllable that ends in oa, oe or uy to the first of the two vowels: hoà → hòa, khoẻ → khỏe,
 * thuỷ → thủy. Both placements are official; the older is the one of the administration and the press. A u after q is
 * part of the consonant (quý, quỳ), and a syllable that goes on after the two vowels has only one placement (toàn,
 * ngoài, khuỷu). Takes a syllable or a text, answers in NFC.
 */
export function toOldTonePlacement(syllableOrText: string): string {
  return syllableOrText.normalize('NFC').replace(MARKED_SECOND_VOWEL, (syllable, onset: string, vowels: string) => {
    if (/q$/i.test(onset)) return syllable
    const [first = '', second = '', tone = ''] = vowels.normalize('NFD')
    return onset + (first + tone + second).normalize('NFC')
  })
}
