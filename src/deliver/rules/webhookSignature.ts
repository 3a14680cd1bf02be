import { createHmac } from 'node:crypto'

/** Older (or more in the future) than this, a receiver refuses: what was recorded cannot be played again. */
export const REPLAY_WINDOW_SECONDS = 5 * 60

const SECRET_PREFIX = 'whsec_'

type Signed = { id: string; timestampSeconds: number; body: string }

/**
 * The three headers that let a receiver know who speaks and when; one signature for each secret that is in use.
 * Source: Standard Webhooks 1.0 (HMAC-SHA256 over `id.timestamp.body`, `v1,<base64>`, separated by spaces).
 */
export function signedHeaders(
  secrets: readonly string[],
  { id, timestampSeconds, body }: Signed,
): Record<string, string> {
  const timestamp = String(timestampSeconds)
  const signatures = secrets.map((secret) => {
    const hmac = createHmac('sha256', keyBytes(secret)).update(`${id}.${timestamp}.${body}`)
    return `v1,${hmac.digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

/** A secret as it is shown to people. */
export function secretText(key: Buffer): string {
  return SECRET_PREFIX + key.toString('base64')
}

function keyBytes(secret: string): Buffer {
  return Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')
}
