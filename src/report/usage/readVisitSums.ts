import type { Payload, Where } from 'payload'
import { dayBefore } from '../../assign/rules/units/dated'
import { vietnamDay, vietnamHour } from '../../vietnamese/calendar'
import { type CountedDay, together, type VisitSums, visitSums } from '../rules/usage/visitSums'

type Kept = { hour: string; sums: VisitSums }

/**
 * Reads what the foot of pages says. Each time only the present day and the one before, which another process may still be writing
 * down; what is older is added up once an hour, so that whatever came later still is in it.
 */
export function visitSumsReader(payload: Payload): (now: Date) => Promise<VisitSums> {
  let kept: Kept | null = null
  return async (now) => {
    const [today, hour] = [vietnamDay(now), vietnamHour(now)]
    const yesterday = dayBefore(today)
    if (kept?.hour !== hour) {
      kept = { hour, sums: visitSums(await countedDays(payload, { day: { less_than: yesterday } }), today) }
    }
    const { sums } = kept
    const recent = await countedDays(payload, { day: { greater_than_equal: yesterday } })
    return together(sums, visitSums(recent, today))
  }
}

async function countedDays(payload: Payload, where: Where): Promise<CountedDay[]> {
  const { docs } = await payload.db.find<CountedDay & { id: string }>({
    collection: 'usage-days',
    where,
    limit: 0,
    pagination: false,
  })
  return docs
}
