import { keptQuery } from './keptQuery'

/** What was counted on a day and not written down yet. */
export type DayTally = { visits: number; searches: number; missed: number; queries: Map<string, number> }

/** By calendar day in Vietnam. */
export type Tally = Map<string, DayTally>

/** Distinct searches without result that are kept of a day: whoever makes words up cannot fill the record. */
export const MOST_QUERIES = 500

export function countVisit(tally: Tally, day: string): void {
  tallyOf(tally, day).visits += 1
}

export function countSearch(tally: Tally, { day, q, found }: { day: string; q: string; found: boolean }): void {
  const counted = tallyOf(tally, day)
  counted.searches += 1
  if (found) return
  counted.missed += 1
  const query = keptQuery(q)
  if (query !== null) addTimes(counted, { query, times: 1 })
}

/** What could not be written down is counted again. */
export function putBack(tally: Tally, unwritten: Tally): void {
  for (const [day, { visits, searches, missed, queries }] of unwritten) {
    const counted = tallyOf(tally, day)
    counted.visits += visits
    counted.searches += searches
    counted.missed += missed
    for (const [query, times] of queries) addTimes(counted, { query, times })
  }
}

function addTimes({ queries }: DayTally, { query, times }: { query: string; times: number }): void {
  if (queries.has(query) || queries.size < MOST_QUERIES) queries.set(query, (queries.get(query) ?? 0) + times)
}

function tallyOf(tally: Tally, day: string): DayTally {
  const known = tally.get(day)
  if (known) return known
  const fresh = nothing()
  tally.set(day, fresh)
  return fresh
}

export function nothing(): DayTally {
  return { visits: 0, searches: 0, missed: 0, queries: new Map() }
}
