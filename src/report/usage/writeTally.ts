import type { Payload, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { runAct } from '../../platform/runAct'
import { type DayTally, MOST_QUERIES, type Tally } from '../rules/usage/usageTally'

type DayRow = {
  id: string
  day: string
  visits: number
  searches: number
  missed: number
  shown: number
  shownIn: string
}
type MissedRow = { id: string; key: string; times: number }

/**
 * Adds what was counted to the record's own numbers, in one transaction: whatever several processes add at once, nothing is
 * lost. `hour` is the present one in Vietnam; with the first writing of an hour the foot's figure is the day's.
 */
export function writeTally(payload: Payload, { tally, hour }: { tally: Tally; hour: string }): Promise<void> {
  return runAct({ payload, user: null }, async (req) => {
    for (const [day, counted] of tally) {
      await addToDay(req, { day, counted, hour })
      await addMissed(req, { day, counted })
    }
  })
}

type Adding = { day: string; counted: DayTally }

async function addToDay(req: PayloadRequest, { day, counted, hour }: Adding & { hour: string }): Promise<void> {
  const { db } = req.payload
  const collection = 'usage-days'
  const row = await db.findOne<DayRow>({ collection, where: { day: { equals: day } }, req })
  const visits = (row?.visits ?? 0) + counted.visits
  const isNewHour = row?.shownIn !== hour
  const data = {
    day,
    visits,
    searches: (row?.searches ?? 0) + counted.searches,
    missed: (row?.missed ?? 0) + counted.missed,
    shown: isNewHour ? visits : row.shown,
    shownIn: hour,
  }
  if (row) await db.updateOne({ collection, id: row.id, data, req, returning: false })
  else await db.create({ collection, data: { id: uuidv7(), ...data }, req, returning: false })
}

async function addMissed(req: PayloadRequest, { day, counted: { queries } }: Adding): Promise<void> {
  if (queries.size === 0) return
  const { db } = req.payload
  const collection = 'missed-searches'
  const keyed = new Map([...queries].map(([query, times]) => [`${day} ${query}`, { query, times }]))
  const all = { limit: 0, pagination: false, req } as const
  const known = await db.find<MissedRow>({ collection, where: { key: { in: [...keyed.keys()] } }, ...all })
  for (const { id, key, times } of known.docs) {
    const data = { times: times + (keyed.get(key)?.times ?? 0) }
    await db.updateOne({ collection, id, data, req, returning: false })
    keyed.delete(key)
  }
  const { totalDocs } = await db.count({ collection, where: { day: { equals: day } }, req })
  for (const [key, { query, times }] of [...keyed].slice(0, Math.max(MOST_QUERIES - totalDocs, 0))) {
    await db.create({ collection, data: { id: uuidv7(), key, day, query, times }, req, returning: false })
  }
}
