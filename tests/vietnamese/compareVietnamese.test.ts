import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareVietnamese, sortKey } from '../../src/vietnamese/compareVietnamese'

const ALPHABET = 'a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z'
const NAMES = ['Ăn', 'Zalo', 'Đồn', 'An', 'Êm', 'Dân', 'Ân', 'Em']

function byKey(one: string, other: string): number {
  const [oneKey, otherKey] = [sortKey(one), sortKey(other)]
  if (oneKey === otherKey) return 0
  return oneKey < otherKey ? -1 : 1
}

describe.each([
  ['compareVietnamese', compareVietnamese],
  ['sortKey', byKey],
])('%s', (_, compare) => {
  it.each([
    ['the alphabet', ALPHABET.split(' ')],
    ['the tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['letters before tones', ['ba', 'bạ', 'bac', 'bă', 'bặ', 'bâ']],
    ['tones before case', ['hoa', 'Hoa', 'hóa', 'Hóa']],
    ['names', ['An', 'Ăn', 'Ân', 'Dân', 'Đồn', 'Em', 'Êm', 'Zalo']],
    ['numbers by value', ['Phường 1', 'Phường 2', 'Phường 10', 'Phường 100', 'Phường An']],
    ['shorter before longer', ['', 'Hòa', 'Hòa Tâm', 'Hòa Thành']],
    ['spaces before letters', ['Xã B', 'Xãa']],
    ['other scripts at the end', ['An', 'Zalo', 'Яна']],
  ])('sorts %s', (_name, sorted) => {
    expect(sorted.toReversed().sort(compare)).toEqual(sorted)
  })

  it('takes composed and decomposed, Đ and its look-alike, spaces and quotes of either kind for equal', () => {
    for (const name of NAMES) expect(compare(name.normalize('NFD'), name)).toBe(0)
    expect(compare('Ðồn', 'Đồn')).toBe(0)
    expect(compare('Tuy\u00A0Hòa', 'Tuy Hòa')).toBe(0)
    expect(compare('05', '5')).toBe(0)
    expect(compare('“M’gar”…', '"M\'gar"...')).toBe(0)
  })
})

describe('sortKey', () => {
  const characters = [
    ...'aáàảãạăằắặâầấậbcdđeéẹêếệghiìklmnoóôốộơờợpqrstuúưứựvxyýỵfjwz',
    ...'AÁÀẢĂẰÂẦBCDĐEÊẾGHIKLMNOÔỐƠỜPQRSTUƯỨVXYÝ',
    // Without the middle dot: behind an l, ICU takes it for a part of a Catalan letter.
    ...'012359 -–—,;:!?.\'"«»()[]{}§@*/\\&#%•`^°+×<=>|~$€_\t\n',
  ]
  const text = fc.string({ unit: fc.constantFrom(...characters), maxLength: 8 })
  const near = fc.tuple(text, fc.constantFrom(...characters), fc.constantFrom(...characters), text)

  it('orders as the Vietnamese collator of ICU does', () => {
    const collator = new Intl.Collator('vi', { numeric: true })
    fc.assert(
      fc.property(text, text, (one, other) => expect(byKey(one, other)).toBe(Math.sign(collator.compare(one, other)))),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(near, ([before, one, other, after]) => {
        const pair = [before + one + after, before + other + after] as const
        expect(byKey(...pair)).toBe(Math.sign(collator.compare(...pair)))
      }),
      { numRuns: 5000 },
    )
  })

  it('orders the same as bytes of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(Math.sign(Buffer.compare(Buffer.from(sortKey(one)), Buffer.from(sortKey(other))))).toBe(
          byKey(one, other),
        )
      }),
    )
  })
})
