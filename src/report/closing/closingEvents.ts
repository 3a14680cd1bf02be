import type { Payload, PayloadRequest } from 'payload'
import type { EventCode } from '../../platform/journal/appendEvent'
import type { NumberedEvent } from '../../platform/journal/rules/chain'
import type { Period } from '../rules/reportPeriod'

const CLOSED: EventCode = 'report/closed'

/** What the journal holds of a closing: nobody can take it back. */
export type ClosingEvent = Period & { report: string; sha256: string; /** Instant. */ at: string }

/** The first closing of each period; a later one of the same period means that the first one's figures were taken away. */
export async function firstClosings(
  payload: Payload,
  req?: PayloadRequest,
): Promise<ReadonlyMap<string, ClosingEvent>> {
  const { docs } = await payload.db.find<NumberedEvent>({
    collection: 'journal',
    where: { code: { equals: CLOSED } },
    sort: 'seq',
    limit: 0,
    pagination: false,
    ...(req && { req }),
  })
  const first = new Map<string, ClosingEvent>()
  for (const { data, at } of docs) {
    const [report, from, asOf, sha256] = ['report', 'from', 'asOf', 'sha256'].map((name) => String(data[name] ?? ''))
    if (!report || !from || !asOf || !sha256) continue
    const key = keyOf({ from, asOf })
    if (!first.has(key)) first.set(key, { report, from, asOf, sha256, at })
  }
  return first
}

/** Unique in the record, so that of two who close at once one is told. */
export function keyOf({ from, asOf }: Period): string {
  return `${from}/${asOf}`
}
