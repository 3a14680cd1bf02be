import { randomUUID } from 'node:crypto'
import { isAdmin } from '../../../collections/access/permissions'
import { DomainError } from '../../platform/errors'
import { appendEvent } from '../../platform/journal/appendEvent'
import { type ActContext, runAct } from '../../platform/runAct'
import { postNotification } from './postNotification'
import { findWebhook, saveWebhook, type WebhookFault, type WebhookRow } from './webhookRow'

/** Where it stands as an act answers it: nothing that signs. */
type WebhookStanding = Pick<WebhookRow, 'id' | 'active' | 'state'>

/**
 * Lets a webhook that waits or has stopped go on at once, from where it stood.
 * @throws DomainError platform/forbidden, platform/not-found, deliver/nothing-to-resend
 */
export function resendNotifications(context: ActContext, { id }: { id: string }): Promise<WebhookStanding> {
  assertAdmin(context)
  return runAct(context, async (req) => {
    const row = await findWebhook(context.payload, id, req)
    if (!row) throw new DomainError('platform/not-found')
    if (row.active && row.state === 'sending') throw new DomainError('deliver/nothing-to-resend')
    const standing = { active: true, state: 'sending' } as const
    await saveWebhook(req, id, { ...standing, failures: 0, nextAttemptAt: null, stoppedAt: null })
    await appendEvent(req, 'deliver/webhook-resent', { webhook: id, consumer: row.consumer })
    return { id, ...standing }
  })
}

export type TrialOutcome = { taken: boolean; status: number | null; error: WebhookFault | null }

/**
 * Sends a signed trial and answers what came of it; changes nothing.
 * @throws DomainError platform/forbidden, platform/not-found
 */
export async function sendTrial(
  context: ActContext,
  { id, now }: { id: string; now: () => Date },
): Promise<TrialOutcome> {
  assertAdmin(context)
  const { payload } = context
  const row = await findWebhook(payload, id)
  if (!row) throw new DomainError('platform/not-found')
  const posting = { payload, now, stopped: new AbortController().signal }
  const outcome = await postNotification(posting, row, { id: `msg_${randomUUID()}`, content: { type: 'test' } })
  if (outcome === 'called-off') throw new DomainError('platform/unavailable')
  return { taken: outcome.ok, status: outcome.status, error: outcome.ok ? null : outcome.fault }
}

function assertAdmin({ user }: ActContext): void {
  if (!isAdmin(user)) throw new DomainError('platform/forbidden')
}
