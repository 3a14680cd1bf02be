import { expect, it } from '@jest/globals'
import type { Failpoint } from '../../src/platform/failpoints'
import { describeOnBothDatabases } from '../support/library'
import { killRounds, type Plan, randomPlan } from '../support/process/killRounds'

/** More of them: `KILL_ROUNDS=200 npm test -- tests/path/kill.test.ts`. */
const RANDOM_ROUNDS = Number(process.env.KILL_ROUNDS ?? 12)
const ROUND_AT_MOST_MS = 30_000

/** The first writing of a file is inside the store, the second between the store and the row. */
const PLACES: { failpoint: Failpoint; nth: number }[] = [
  { failpoint: 'act.begin', nth: 7 },
  { failpoint: 'act.last-hook', nth: 6 },
  { failpoint: 'act.before-commit', nth: 5 },
  { failpoint: 'act.after-commit', nth: 4 },
  { failpoint: 'journal.numbering', nth: 3 },
  { failpoint: 'catalogue.apply', nth: 3 },
  { failpoint: 'file.writing', nth: 1 },
  { failpoint: 'file.writing', nth: 4 },
]

describeOnBothDatabases('a library that is killed', (database) => {
  it(
    'has no half act and has lost no success, wherever it was stopped',
    async () => {
      const result = await killRounds(database, PLACES)
      expect(result.faults).toEqual([])
      expect(result.kills).toBe(PLACES.length)
      // Each was in the middle of something.
      expect(result.unanswered).toBeGreaterThanOrEqual(PLACES.length)
    },
    PLACES.length * ROUND_AT_MOST_MS,
  )

  it(
    `has no half act and has lost no success after ${RANDOM_ROUNDS} kills at random moments`,
    async () => {
      const plans: Plan[] = Array.from({ length: RANDOM_ROUNDS }, randomPlan)
      const result = await killRounds(database, plans)
      if (process.env.KILL_ROUNDS) console.log(database, { ...result, faults: result.faults.length })
      expect(result.faults).toEqual([])
      expect(result.kills).toBe(RANDOM_ROUNDS)
      expect(result.successes).toBeGreaterThan(0)
    },
    RANDOM_ROUNDS * ROUND_AT_MOST_MS,
  )
})
