import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { secretText } from '../rules/webhookSignature'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const SECRET_BYTES = 32

export type SealingPlace = { installationSecret: string; webhookId: string }

/** A new secret to sign with, 256 random bits, as people see it. */
export function newSigningSecret(): string {
  return secretText(randomBytes(SECRET_BYTES))
}

/**
 * A secret as the record keeps it: whoever has a copy of the database alone cannot sign. AES-256-GCM, bound to its webhook, so
 * that a sealed secret is worth nothing in another row. The key comes from the installation's secret. Source: RFC 5869.
 */
export function sealSecret(secret: string, place: SealingPlace): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(place), nonce).setAAD(Buffer.from(place.webhookId))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** Null when it was sealed with another installation's secret, or for another webhook. */
export function unsealSecret(text: string, place: SealingPlace): string | null {
  try {
    const bytes = Buffer.from(text, 'base64url')
    const nonce = bytes.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', keyOf(place), nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(place.webhookId)).setAuthTag(bytes.subarray(-TAG_BYTES))
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

function keyOf({ installationSecret }: SealingPlace): Buffer {
  return Buffer.from(hkdfSync('sha256', installationSecret, 'hai-dang', 'webhook secrets, AES-256-GCM', KEY_BYTES))
}
