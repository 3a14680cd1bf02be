import { createHash, randomBytes } from 'node:crypto'

const PREFIX = 'hd_'
const SHOWN_LENGTH = 10

/** A new key of an API consumer: 256 random bits, so a plain SHA-256 is enough to keep it by. */
export function makeConsumerKey(key = PREFIX + randomBytes(32).toString('base64url')): {
  key: string
  keyHash: string
  keyPrefix: string
} {
  return { key, keyHash: hashConsumerKey(key), keyPrefix: key.slice(0, SHOWN_LENGTH) }
}

/** What is kept of a key, lower-case hexadecimal SHA-256. */
export function hashConsumerKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
