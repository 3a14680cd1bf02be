import type { Payload } from 'payload'
import { unsealSecret } from '../webhooks/sealSecret'
import type { WebhookRow } from './webhookRow'

/** The secrets that sign at this moment, the newest first; empty when they cannot be read any more. */
export function signingSecrets(payload: Payload, row: WebhookRow, now: Date): string[] {
  const place = { installationSecret: payload.config.secret, webhookId: row.id }
  const isOverlapping = (row.formerSecretUntil ?? '') > now.toISOString()
  const newest = unsealSecret(row.secret, place)
  const former = isOverlapping && row.formerSecret ? unsealSecret(row.formerSecret, place) : null
  return newest === null ? [] : former === null ? [newest] : [newest, former]
}
