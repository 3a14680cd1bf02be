import { createHash } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { DomainError } from './errors'

const FREE_FAILURES = 5
const FIRST_PAUSE_SECONDS = 2
const LONGEST_PAUSE_SECONDS = 300

type Attempts = { id: string; key: string; failures: number; blockedUntil: number }

/**
 * Guessing is slowed down by account, with a pause that doubles; nobody is locked out for good, so an attacker cannot lock an
 * owner out. In the record, so that every process counts together.
 *
 * @throws DomainError platform/too-many-requests with `Retry-After`
 */
export async function assertMayTrySigningIn(req: PayloadRequest, username: unknown): Promise<void> {
  const attempts = await attemptsOf(req.payload, keyOf(username))
  const waitMs = (attempts?.blockedUntil ?? 0) - Date.now()
  if (waitMs <= 0) return
  const seconds = Math.ceil(waitMs / 1000)
  throw new DomainError('platform/too-many-requests', {
    detail: `Đăng nhập sai nhiều lần. Hãy đợi ${seconds} giây rồi thử lại.`,
    headers: { 'Retry-After': String(seconds) },
  })
}

/** Counts a failed sign-in. */
export async function countFailedSignIn(payload: Payload, username: unknown): Promise<void> {
  const key = keyOf(username)
  const attempts = await attemptsOf(payload, key)
  const failures = (attempts?.failures ?? 0) + 1
  const data = { key, failures, blockedUntil: Date.now() + pauseSeconds(failures) * 1000 }
  if (attempts) {
    await payload.db.updateOne({ collection: 'sign-in-attempts', id: attempts.id, data, returning: false })
    return
  }
  await payload.create({ collection: 'sign-in-attempts', data, overrideAccess: true }) // counted for nobody signed in
}

/** A sign-in that succeeded forgives the failures before it. */
export async function forgiveFailedSignIns(payload: Payload, username: unknown): Promise<void> {
  await payload.db.deleteMany({ collection: 'sign-in-attempts', where: { key: { equals: keyOf(username) } } })
}

/** Seconds to wait after that many failures in a row. */
export function pauseSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (failures - FREE_FAILURES), LONGEST_PAUSE_SECONDS)
}

/** Hashed: the table must not become a list of user names. */
function keyOf(username: unknown): string {
  const name = typeof username === 'string' ? username.normalize('NFC').trim().toLowerCase() : ''
  return createHash('sha256').update(`account:${name}`).digest('hex')
}

async function attemptsOf(payload: Payload, key: string): Promise<Attempts | null> {
  return payload.db.findOne<Attempts>({ collection: 'sign-in-attempts', where: { key: { equals: key } } })
}
