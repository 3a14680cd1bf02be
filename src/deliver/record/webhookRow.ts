import type { Payload, PayloadRequest } from 'payload'
import type { PostFault } from '../../platform/outbound/postTo'

/** Why the newest delivery was not taken; `secret-unreadable`: PAYLOAD_SECRET is no longer the one it was sealed with. */
export type WebhookFault = PostFault | 'secret-unreadable'

export type WebhookRow = {
  id: string
  consumer: string
  url: string
  active: boolean
  state: 'sending' | 'retrying' | 'stopped'
  secret: string
  formerSecret?: string | null
  formerSecretUntil?: string | null
  /** A place in the consumer's change feed; none before the first delivery was taken. */
  position?: string | null
  /** The catalogue's number when that place was taken: a catalogue that is behind it cannot go on from there. */
  positionSeq?: number | null
  failures?: number | null
  nextAttemptAt?: string | null
  leaseId?: string | null
  leaseUntil?: string | null
  lastAttemptAt?: string | null
  lastSuccessAt?: string | null
  lastStatus?: number | null
  lastError?: WebhookFault | null
  stoppedAt?: string | null
}

const COLLECTION = 'webhooks'

export async function findWebhook(payload: Payload, id: string, req?: PayloadRequest): Promise<WebhookRow | null> {
  return payload.db.findOne<WebhookRow>({
    collection: COLLECTION,
    where: { id: { equals: id } },
    ...(req ? { req } : {}),
  })
}

/** Those that send or wait for another try, the one that waited longest first. */
export async function activeWebhooks(payload: Payload): Promise<WebhookRow[]> {
  const { docs } = await payload.db.find<WebhookRow>({
    collection: COLLECTION,
    where: { and: [{ active: { equals: true } }, { state: { not_equals: 'stopped' } }] },
    sort: 'lastAttemptAt',
    limit: 0,
    pagination: false,
  })
  return docs
}

/** May be tried now: no pause runs, and no process is at it. */
export function isDue(row: WebhookRow, now: Date): boolean {
  const isPast = (instant: string | null | undefined) => !instant || instant <= now.toISOString()
  return row.active && row.state !== 'stopped' && isPast(row.nextAttemptAt) && isPast(row.leaseUntil)
}

/** What only the sender and its acts change: no hook of Payload's runs, no event is made. */
export async function saveWebhook(req: PayloadRequest, id: string, data: Partial<WebhookRow>): Promise<void> {
  // A copy: on MongoDB the adapter writes into what it is given.
  await req.payload.db.updateOne({ collection: COLLECTION, id, data: { ...data }, req, returning: false })
}
