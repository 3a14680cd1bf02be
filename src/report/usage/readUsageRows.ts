import type { Payload } from 'payload'
import type { Period } from '../rules/reportPeriod'
import type { DayCountRow, MissedSearchRow } from '../rules/rows'

const ALL = { sort: 'day', limit: 0, pagination: false } as const

/** Every day's visits and searches until a period's end, and what was searched for and not found in it, as far as it is kept. */
export async function readUsageRows(
  payload: Payload,
  { from, asOf }: Period,
): Promise<{ days: DayCountRow[]; missed: MissedSearchRow[] }> {
  const untilEnd = { day: { less_than_equal: asOf } }
  const inPeriod = { and: [{ day: { greater_than_equal: from } }, untilEnd] }
  const days = await payload.db.find<Required<DayCountRow>>({ collection: 'usage-days', where: untilEnd, ...ALL })
  const missed = await payload.db.find<MissedSearchRow>({ collection: 'missed-searches', where: inPeriod, ...ALL })
  return {
    days: days.docs.map(({ day, visits, searches, missed: without }) => ({ day, visits, searches, missed: without })),
    missed: missed.docs.map(({ day, query, times }) => ({ day, query, times })),
  }
}
