import { expect, it } from '@jest/globals'
import type { Failpoint } from '../../src/platform/failpoints'
import { describeOnBothDatabases } from '../support/library'
import { killRounds, type Plan, randomPlan } from '../support/process/killRounds'

/** `npm run test:kill` kills 200 times at random on each database. */
const RANDOM_ROUNDS = Number(process.env.KILL_ROUNDS ?? 12)
const ROUND_AT_MOST_MS = 30_000

const FAILPOINTS: Record<Failpoint, number> = {
  'act.begin': 7,
  'act.last-hook': 6,
  'act.before-commit': 5,
  'act.after-commit': 4,
  'journal.numbering': 3,
  'catalogue.apply': 3,
  'file.writing': 2,
}

describeOnBothDatabases('a library that is killed', (database) => {
  it(
    'has no half act and has lost no success, wherever it was stopped',
    async () => {
      const plans = Object.entries(FAILPOINTS).map(([failpoint, nth]) => ({ failpoint: failpoint as Failpoint, nth })) // keys of the record
      const result = await killRounds(database, plans)
      expect(result.faults).toEqual([])
      expect(result.kills).toBe(plans.length)
      // Each was in the middle of something.
      expect(result.unanswered).toBeGreaterThanOrEqual(plans.length)
    },
    Object.keys(FAILPOINTS).length * ROUND_AT_MOST_MS,
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
