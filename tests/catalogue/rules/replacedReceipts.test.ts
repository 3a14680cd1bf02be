import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type CorrectableReceipt, replacedReceipts } from '../../../src/catalogue/rules/replacedReceipts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']
/** Whatever anybody could have written: chains, several of one, circles, names of nothing. */
const receipts: fc.Arbitrary<CorrectableReceipt[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...IDS),
    corrects: fc.option(fc.constantFrom(...IDS, 'x')),
    receivedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
  }),
  { selector: ({ id }) => id },
)

const pairs = (all: Iterable<CorrectableReceipt>) =>
  [...replacedReceipts(all)].toSorted(([one], [other]) => (one < other ? -1 : 1))

describe('which receipt counts in the place of which', () => {
  it('is the last of a chain for all before it', () => {
    const at = '2026-01-01T00:00:00.000Z'
    const chain = [
      { id: 'a', corrects: null, receivedAt: at },
      { id: 'b', corrects: 'a', receivedAt: at },
      // A clock of another process was behind: the chain decides, not the clock.
      { id: 'c', corrects: 'b', receivedAt: '2025-12-31T23:59:59.000Z' },
      { id: 'd', corrects: null, receivedAt: at },
    ]
    expect(pairs(chain)).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ])
  })

  it('is the one received last where two corrected the same at one moment', () => {
    const all = [
      { id: 'a', corrects: null, receivedAt: '2026-01-01T00:00:00.000Z' },
      { id: 'z', corrects: 'a', receivedAt: '2026-01-02T00:00:00.000Z' },
      { id: 'b', corrects: 'a', receivedAt: '2026-01-03T00:00:00.000Z' },
    ]
    expect(pairs(all)).toEqual([
      ['a', 'b'],
      ['z', 'b'],
    ])
  })

  it('is the same in any order, however often each came', () => {
    const shuffled = receipts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    )
    fc.assert(fc.property(shuffled, ([all, again]) => expect(pairs(again)).toEqual(pairs(all))))
  })

  it('leaves one standing of each that has a beginning, which itself is replaced by nothing', () => {
    fc.assert(
      fc.property(receipts, (all) => {
        const replaced = replacedReceipts(all)
        for (const standing of replaced.values()) expect(replaced.has(standing)).toBe(false)
        const ids = new Set(all.map(({ id }) => id))
        for (const { id, corrects } of all) {
          if (corrects !== null && ids.has(corrects)) continue
          const others = [...replaced].filter(([, standing]) => standing === (replaced.get(id) ?? id))
          expect(others.length).toBe(new Set(others.map(([other]) => other)).size)
        }
      }),
    )
  })
})
