import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldReceipts, type FoldedReceipt } from '../../../src/catalogue/rules/foldReceipts'

const receipts: fc.Arbitrary<FoldedReceipt[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 3 }),
    event: fc.constantFrom('seen', 'downloaded', 'acknowledged', 'broadcast', 'disseminated', 'removed'),
    // Few instants, so that many receipts have the same.
    at: fc.integer({ min: 1, max: 4 }).map((day) => `2026-01-0${day}T00:00:00.000Z`),
    by: fc.constantFrom('Trần Văn Bình', 'Lê Thị Cúc', null),
    via: fc.constantFrom('portal' as const, 'api' as const, 'mirror' as const, 'by-hand' as const, null),
    sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64), null),
    seq: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
)

/** A permutation in which any receipt may come several times. */
function sentAgain(all: readonly FoldedReceipt[]): fc.Arbitrary<FoldedReceipt[]> {
  return fc
    .tuple(fc.shuffledSubarray([...all], { minLength: all.length }), fc.array(fc.nat(), { maxLength: 20 }))
    .chain(([shuffled, repeats]) => {
      const repeated = all.length > 0 ? repeats.flatMap((place) => all[place % all.length] ?? []) : []
      return fc.shuffledSubarray([...shuffled, ...repeated], { minLength: shuffled.length + repeated.length })
    })
}

const folded = (all: readonly FoldedReceipt[]) => [...foldReceipts(all)].toSorted(([one], [other]) => one - other)

describe('foldReceipts', () => {
  it('does not depend on the order of the receipts, nor on how often each came', () => {
    fc.assert(
      fc.property(
        receipts.chain((all) => fc.tuple(fc.constant(all), sentAgain(all))),
        ([all, again]) => {
          expect(folded(again)).toEqual(folded(all))
        },
      ),
    )
  })

  it('keeps versions apart, and of each deed the first by the sender’s clock', () => {
    const deed = (version: number, event: string, more: Partial<FoldedReceipt> = {}): FoldedReceipt => ({
      version,
      event,
      at: '2026-01-02T00:00:00.000Z',
      by: 'An',
      seq: 1,
      ...more,
    })
    const fold = foldReceipts([
      deed(1, 'acknowledged', { seq: 1 }),
      deed(1, 'acknowledged', { at: '2026-01-01T00:00:00.000Z', by: 'Bình', via: 'by-hand', seq: 9 }),
      deed(2, 'downloaded', { sha256: 'b' }),
      deed(2, 'downloaded', { sha256: 'a' }),
    ])
    expect(fold.get(1)).toMatchObject({
      acknowledged: { at: '2026-01-01T00:00:00.000Z', by: 'Bình', byHand: true },
      downloaded: null,
    })
    expect(fold.get(2)).toMatchObject({ hashes: ['a', 'b'], acknowledged: null })
    expect(fold.get(3)).toBeUndefined()
  })
})
