import type { Payload, PayloadRequest } from 'payload'
import { vietnamDay } from '../vietnamese/calendar'
import { appendEvent } from './journal/appendEvent'
import { NO_FORMER_KEY } from './rules/keyEndsAt'
import { runAct } from './runAct'

/**
 * Writes down that the clock has ended a key. Nobody could use it any more since that instant; now it also stays ended where a
 * clock is set back, and the journal tells of it. Each is an act that looks again inside its transaction, so several processes may
 * call this at once and it happens once.
 */
export async function endOutdatedKeys(payload: Payload, now: Date): Promise<void> {
  for (const ending of ENDINGS) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'api-consumers',
      where: ending.isDue(now),
      limit: 100,
      pagination: false,
      select: {},
    })
    for (const { id } of docs) {
      await runAct({ payload, user: null }, (req) => endOne(req, { id, ending, now }))
    }
  }
}

type Row = { id: string; expiresOn?: string | null }
type Where = Parameters<Payload['db']['find']>[0]['where'] & object
type Ending = { name: string; isDue: (now: Date) => Where; standing: (row: Row) => Record<string, string | null> }

const ENDINGS: readonly Ending[] = [
  {
    name: 'former-ended',
    isDue: (now) => ({ formerKeyUntil: { less_than_equal: now.toISOString() } }),
    standing: () => ({ ...NO_FORMER_KEY, formerKeyPrefix: null, formerKeyLastUsedAt: null }),
  },
  {
    name: 'expired',
    isDue: (now) => ({ and: [{ expiresOn: { less_than: vietnamDay(now) } }, { expiredOn: { exists: false } }] }),
    standing: ({ expiresOn }) => ({ expiredOn: expiresOn ?? null }),
  },
]

type Due = { id: string; ending: Ending; now: Date }

async function endOne(req: PayloadRequest, { id, ending, now }: Due): Promise<void> {
  const where = { and: [{ id: { equals: id } }, ending.isDue(now)] }
  const row = await req.payload.db.findOne<Row>({ collection: 'api-consumers', where, req })
  if (!row) return
  const data = ending.standing(row)
  await req.payload.db.updateOne({ collection: 'api-consumers', id, data, req, returning: false })
  await appendEvent(req, 'platform/consumer-changed', { consumer: id, key: ending.name })
}
