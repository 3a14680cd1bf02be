import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Catalogue } from '../../catalogue/openCatalogue'
import { readerOfConsumerId } from '../../catalogue/record/consumerOfKey'
import { appendEvent } from '../../platform/journal/appendEvent'
import { runAct } from '../../platform/runAct'
import { retryPauseMs } from '../rules/retryPause'
import { nextNotification, type Notification } from '../webhooks/nextNotification'
import { postNotification, type NotificationOutcome } from './postNotification'
import { findWebhook, isDue, saveWebhook, type WebhookRow } from './webhookRow'

// Three times as long as the slowest delivery.
const LEASE_MS = 30_000

export type Delivering = {
  payload: Payload
  catalogue: Catalogue
  /** False when this process does not know what was withdrawn: then nothing leaves. */
  isFresh: () => boolean
  now: () => Date
  /** From 0 to 1. */
  chance: () => number
  stopped: AbortSignal
}

/**
 * Delivers one notification of one webhook, if there is one and no other process is at it.
 *
 * @returns whether it was taken, so that the next may follow.
 */
export async function deliverNext(desk: Delivering, webhookId: string): Promise<boolean> {
  const row = await claim(desk, webhookId)
  if (!row) return false
  // After the claim: what it may see, and where it stands, are of this moment.
  const due = await whatIsDue(desk, row)
  if (!due.notification) {
    await settle(desk, row, { leaseId: null, leaseUntil: null, ...due.place })
    return false
  }
  const outcome = await postNotification(desk, row, due.notification)
  if (outcome === 'called-off') return settle(desk, row, { leaseId: null, leaseUntil: null }).then(() => false)
  await settle(desk, row, { ...resultOf(desk, row, outcome), ...(outcome.ok ? due.place : {}) })
  return outcome.ok
}

type Place = Pick<WebhookRow, 'position' | 'positionSeq'>
type Due = { notification: Notification | null; place: Place | null }

const NOTHING: Due = { notification: null, place: null }

/** What this webhook's consumer would be told now. Nothing for a consumer that was revoked, or while this process is behind. */
export async function whatIsDue({ payload, catalogue, isFresh }: Delivering, row: WebhookRow): Promise<Due> {
  const reader = await readerOfConsumerId(payload, row.consumer)
  if (!reader || !isFresh() || catalogue.seq < (row.positionSeq ?? 0)) return NOTHING
  const found = nextNotification(catalogue, reader, { webhookId: row.id, position: row.position ?? null })
  const place = { position: found.position, positionSeq: catalogue.seq }
  if (found.id !== null) return { notification: found, place }
  return { notification: null, place: found.position === row.position ? null : place }
}

/** Compare and set: of several processes that see the same row, one goes on. */
async function claim({ payload, now }: Delivering, id: string): Promise<WebhookRow | null> {
  return runAct({ payload, user: null }, async (req) => {
    const row = await findWebhook(payload, id, req)
    const at = now()
    if (!row || !isDue(row, at)) return null
    const lease = { leaseId: randomUUID(), leaseUntil: new Date(at.getTime() + LEASE_MS).toISOString() }
    await saveWebhook(req, id, lease)
    return { ...row, ...lease }
  })
}

/** Writes the result down, unless the lease ran out and another process has taken over. */
async function settle({ payload }: Delivering, row: WebhookRow, result: Partial<WebhookRow>): Promise<void> {
  await runAct({ payload, user: null }, async (req) => {
    const fresh = await findWebhook(payload, row.id, req)
    if (fresh?.leaseId !== row.leaseId) return
    await saveWebhook(req, row.id, result)
    if (result.state !== 'stopped') return
    const { lastError, lastStatus } = result
    const data = { webhook: row.id, consumer: row.consumer, error: lastError ?? null, status: lastStatus ?? null }
    await appendEvent(req, 'deliver/webhook-stopped', data)
  })
}

type Told = Exclude<NotificationOutcome, 'called-off'>

function resultOf({ now, chance }: Delivering, row: WebhookRow, outcome: Told): Partial<WebhookRow> {
  const at = now()
  const tried = { leaseId: null, leaseUntil: null, lastAttemptAt: at.toISOString(), lastStatus: outcome.status }
  if (outcome.ok) {
    const well = { state: 'sending', failures: 0, nextAttemptAt: null, lastError: null } as const
    return { ...tried, ...well, lastSuccessAt: at.toISOString() }
  }
  const failures = (row.failures ?? 0) + 1
  const failed = { ...tried, failures, lastError: outcome.fault }
  // The receiver wants no more, or nothing can be signed: another try would end alike.
  const isFinal = outcome.fault === 'gone' || outcome.fault === 'secret-unreadable'
  const pause = isFinal ? null : retryPauseMs(failures, chance())
  if (pause !== null) {
    return { ...failed, state: 'retrying', nextAttemptAt: new Date(at.getTime() + pause).toISOString() }
  }
  const active = outcome.fault !== 'gone'
  return { ...failed, state: 'stopped', active, nextAttemptAt: null, stoppedAt: at.toISOString() }
}
