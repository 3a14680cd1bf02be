import type { Payload, PayloadRequest } from 'payload'
import type { ReminderStage } from '../rules/reminderStage'

export type ReminderRow = {
  id: string
  key: string
  stage: ReminderStage
  document: string
  version: number
  unit: string
  person: string
  state: 'waiting' | 'sending' | 'sent' | 'settled' | 'unknown' | 'dead'
  urgent?: boolean | null
  attempts?: number | null
  nextAttemptAt?: string | null
  claimedAt?: string | null
  claim?: string | null
  settledAt?: string | null
  lastError?: string | null
}

const COLLECTION = 'reminders'

type Finding = {
  where: NonNullable<Parameters<Payload['db']['find']>[0]['where']>
  limit: number
  req?: PayloadRequest
}

/** Whoever waits longest first. */
export async function findReminders(payload: Payload, { where, limit, req }: Finding): Promise<ReminderRow[]> {
  const { docs } = await payload.db.find<ReminderRow>({
    collection: COLLECTION,
    where,
    sort: 'nextAttemptAt',
    limit,
    pagination: false,
    ...(req ? { req } : {}),
  })
  return docs
}

export async function createReminder(req: PayloadRequest, row: ReminderRow): Promise<void> {
  await req.payload.db.create({ collection: COLLECTION, data: { ...row }, req, returning: false })
}

/** The whole row: the SQLite adapter writes rows that have relations by inserting over them. */
export async function saveReminder(req: PayloadRequest, row: ReminderRow): Promise<void> {
  await req.payload.db.updateOne({ collection: COLLECTION, id: row.id, data: { ...row }, req, returning: false })
}
