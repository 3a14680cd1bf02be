import type { Payload } from 'payload'
import type { DayCountRow, MissedSearchRow } from '../rules/rows'

const ALL = { sort: 'day', limit: 0, pagination: false } as const

/** Visits and searches by the day, and what was searched for and not found in the last thirteen months. */
export async function readUsageRows(payload: Payload): Promise<{ days: DayCountRow[]; missed: MissedSearchRow[] }> {
  const days = await payload.db.find<Required<DayCountRow>>({ collection: 'usage-days', ...ALL })
  const missed = await payload.db.find<MissedSearchRow>({ collection: 'missed-searches', ...ALL })
  return {
    days: days.docs.map(({ day, visits, searches, missed: without }) => ({ day, visits, searches, missed: without })),
    missed: missed.docs.map(({ day, query, times }) => ({ day, query, times })),
  }
}
