import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { obligationOf } from '../../src/catalogue/rules/obligation'
import { moves } from './commands'
import { faultsIn } from './invariants'
import { commandOf, newWorld, step } from './world'

/** Sequences; `MODEL_RUNS` asks for more. */
const RUNS = Number(process.env.MODEL_RUNS ?? 3000)

describe('random attempts by everybody, on the rules alone', () => {
  it('never break what must always hold, after any of them', () => {
    const reached = { published: 0, withdrawn: 0, refused: 0, purged: 0, confirmed: 0 }
    fc.assert(
      fc.property(moves(30), (sequence) => {
        const world = newWorld()
        for (const move of sequence) {
          const before = JSON.stringify([...world.documents])
          const outcome = step(world, commandOf(world, move))
          const faults = faultsIn(world)
          if (!outcome.ok) {
            reached.refused += 1
            if (JSON.stringify([...world.documents]) !== before) faults.push('a refusal changed something')
          }
          if (faults.length > 0) throw new Error(faults.join('; '))
        }
        for (const { copy } of world.documents.values()) {
          if (copy.version > 0) reached.published += 1
          if (copy.state === 'withdrawn') reached.withdrawn += 1
          if (copy.purge) reached.purged += 1
        }
        if (world.receipts.some(({ event }) => event === 'acknowledged')) reached.confirmed += 1
      }),
      { numRuns: RUNS },
    )
    // Else the sequences would show nothing.
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(RUNS / 50)
  })

  it('owe the same whatever order receipts come in, and nothing twice', () => {
    const receipt = fc.record({
      version: fc.integer({ min: 1, max: 3 }),
      event: fc.constantFrom('seen', 'downloaded', 'acknowledged', 'removed'),
      at: fc.integer({ min: 0, max: 1000 }).map((ms) => new Date(ms).toISOString()),
      by: fc.constant('Người nhận'),
      seq: fc.integer({ min: 1, max: 50 }),
    })
    const circumstances = fc.record({
      version: fc.integer({ min: 1, max: 3 }),
      removalSeq: fc.option(fc.integer({ min: 1, max: 50 })),
      sent: fc.option(
        fc.record({
          sentAt: fc.constant('2026-01-01T00:00:00.000Z'),
          dueOn: fc.option(fc.constantFrom('2026-01-01', '2026-12-31')),
          confirm: fc.boolean(),
          note: fc.constant(null),
          firstSeq: fc.integer({ min: 1, max: 50 }),
          because: fc.constant(null),
        }),
      ),
      withdrawals: fc.array(
        fc.record({ version: fc.integer({ min: 1, max: 3 }), seq: fc.integer({ min: 1, max: 50 }) }),
        { maxLength: 2 },
      ),
      today: fc.constant('2026-06-01'),
    })
    const shuffled = fc
      .array(receipt, { maxLength: 8 })
      .chain((receipts) =>
        fc.tuple(fc.constant(receipts), fc.shuffledSubarray(receipts, { minLength: receipts.length })),
      )
    fc.assert(
      fc.property(circumstances, shuffled, (common, [receipts, other]) => {
        const owed = obligationOf({ ...common, receipts })
        expect(obligationOf({ ...common, receipts: [...other, ...other] })).toEqual(owed)
        if (owed.mustRemove && owed.removeVersion === null)
          expect([owed.mustReceive, owed.mustConfirm, owed.overdue]).toEqual([false, false, false])
        if (owed.overdue) expect(owed.mustConfirm).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
})
