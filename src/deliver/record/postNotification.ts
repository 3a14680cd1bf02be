import type { Payload } from 'payload'
import { networkOf } from '../../platform/outbound/networkOf'
import { postTo } from '../../platform/outbound/postTo'
import { signedHeaders } from '../rules/webhookSignature'
import { signingSecrets } from './signingSecrets'
import type { WebhookFault, WebhookRow } from './webhookRow'

export type NotificationOutcome =
  { ok: true; status: number } | { ok: false; fault: WebhookFault; status: number | null } | 'called-off'

type Posting = { payload: Payload; now: () => Date; stopped: AbortSignal }
type Told = { id: string; content: Readonly<Record<string, unknown>> }

/** Signs and posts; `called-off` when this process ends meanwhile, which is no fault of the receiver's. */
export async function postNotification(
  { payload, now, stopped }: Posting,
  row: WebhookRow,
  { id, content }: Told,
): Promise<NotificationOutcome> {
  const at = now()
  const secrets = signingSecrets(payload, row, at)
  if (secrets.length === 0) return { ok: false, fault: 'secret-unreadable', status: null }
  const body = JSON.stringify({ id, at: at.toISOString(), ...content })
  const signed = signedHeaders(secrets, { id, timestampSeconds: Math.floor(at.getTime() / 1000), body })
  const headers = { ...signed, 'Content-Type': 'application/json', 'User-Agent': 'Hai-Dang-Webhook/1' }
  const outcome = await postTo({ url: row.url, headers, body, network: networkOf(payload), stopped })
  return !outcome.ok && stopped.aborted ? 'called-off' : outcome
}
