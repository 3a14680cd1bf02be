import type { Payload } from 'payload'
import { repeatedly } from '../../platform/repeatedly'
import { vietnamDay, vietnamHour } from '../../vietnamese/calendar'
import { countSearch, countVisit, nothing, putBack, type Tally } from '../rules/usage/usageTally'
import { type CountedDay, keptSince, type VisitSums } from '../rules/usage/visitSums'
import { visitSumsReader } from './readVisitSums'
import { writeTally } from './writeTally'

const WRITE_EVERY_MS = 60_000

export type Usage = ReturnType<typeof keepUsage>

type CountedRow = CountedDay & { id: string; shownIn: string }

type UsageOptions = { payload: Payload; now: () => Date; onError: (error: unknown) => void }

/**
 * Counts visits and searches in memory and adds them to the record every minute and at the end; a process that is killed loses a
 * minute's. The foot's figures are read back from the record, so that all processes say the same.
 */
export function keepUsage({ payload, now, onError }: UsageOptions) {
  let tally: Tally = new Map()
  let sums: VisitSums | null = null
  const readSums = visitSumsReader(payload)
  let tidiedOn = ''

  async function write(): Promise<void> {
    const due = await dueToday()
    if (tally.size > 0 || due !== null) {
      const taken = tally
      tally = new Map()
      if (due !== null) putBack(taken, new Map([[due, nothing()]]))
      await writeTally(payload, { tally: taken, hour: vietnamHour(now()) }).catch((error: unknown) => {
        putBack(tally, taken)
        throw error
      })
    }
    sums = await readSums(now())
    await tidy(vietnamDay(now()))
  }

  /** The present day, where the foot says less of it than is known and a new hour has begun. */
  async function dueToday(): Promise<string | null> {
    const day = vietnamDay(now())
    const where = { day: { equals: day } }
    const row = await payload.db.findOne<CountedRow>({ collection: 'usage-days', where })
    return row && row.shown !== row.visits && row.shownIn !== vietnamHour(now()) ? day : null
  }

  async function tidy(today: string): Promise<void> {
    if (tidiedOn === today) return
    const where = { day: { less_than: keptSince(today) } }
    await payload.db.deleteMany({ collection: 'missed-searches', where })
    tidiedOn = today
  }

  const writing = repeatedly(write, { everyMs: WRITE_EVERY_MS, onError })
  return {
    visited: (): void => countVisit(tally, vietnamDay(now())),
    searched: ({ q, found }: { q: string; found: boolean }): void =>
      countSearch(tally, { day: vietnamDay(now()), q, found }),
    sums: () => sums,
    /** Writes down at once what was counted. */
    write: writing.now,
    stop: async (): Promise<void> => {
      await writing.now()
      await writing.stop()
    },
  }
}
