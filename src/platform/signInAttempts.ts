import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { addressBlock } from './addressBlock'
import { DomainError } from './errors'

const FREE_FAILURES = 5
const FIRST_PAUSE_SECONDS = 2
const LONGEST_PAUSE_SECONDS = 300

/**
 * By address: many accounts tried from one place. A province's whole network may come out of one address, so forty failures at
 * once are let pass (a morning's typos of a hundred people), and one more every minute; nobody behind it ever waits
 * longer than a minute. Whoever guesses gets fewer than 1,500 tries a day for all accounts together.
 */
const ADDRESS_BURST = 40
const ADDRESS_INTERVAL_MS = 60_000
const LONGEST_ADDRESS_PAUSE_MS = 60_000

type Attempts = { id: string; key: string; failures: number; blockedUntil: number }

export type SignInAttempt = { username: unknown; address: string }

/** What a check of a password said: true, false, or null where it did not come to that. */
export type Checked<T> = { answer: T; isRight: boolean | null }

/**
 * Guessing is slowed down by account, with a pause that doubles, and by address, more loosely; nobody is locked out for good,
 * so an attacker cannot lock an owner out. In the record, so that every process counts together. Success forgives what the
 * account's owner mistyped, never what was tried on other accounts from the same address.
 *
 * @throws DomainError platform/too-many-requests with `Retry-After`
 */
export function guardSignIn<T>(
  payload: Payload,
  { username, address }: SignInAttempt,
  check: () => Promise<Checked<T>>,
): Promise<T> {
  const [byAccount, byAddress] = [accountKey(username), addressKey(address)]
  // One at a time. Attack: a thousand tries at once, all let pass before the first is counted.
  return oneAtATime(byAddress, () =>
    oneAtATime(byAccount, async () => {
      await assertMayTry(payload, [byAccount, byAddress])
      const { answer, isRight } = await check()
      if (isRight === true) await forget(payload, byAccount)
      if (isRight === false) {
        await count(payload, byAccount, (before, now) => now + pauseSeconds((before?.failures ?? 0) + 1) * 1000)
        await count(payload, byAddress, (before, now) => addressFreeAt(before?.blockedUntil ?? 0, now))
      }
      return answer
    }),
  )
}

/** Seconds to wait after that many failures in a row. */
export function pauseSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** (failures - FREE_FAILURES), LONGEST_PAUSE_SECONDS)
}

/**
 * From when on an address may try again after one more failure: each takes one place of the burst, each interval gives one
 * back. Source: ITU-T I.371, generic cell rate algorithm.
 */
export function addressFreeAt(freeAtBefore: number, now: number): number {
  const earliest = now - (ADDRESS_BURST - 2) * ADDRESS_INTERVAL_MS
  return Math.min(Math.max(freeAtBefore + ADDRESS_INTERVAL_MS, earliest), now + LONGEST_ADDRESS_PAUSE_MS)
}

async function assertMayTry(payload: Payload, keys: readonly string[]): Promise<void> {
  const found = await Promise.all(keys.map((key) => attemptsOf(payload, key)))
  const waitMs = Math.max(...found.map((attempts) => attempts?.blockedUntil ?? 0)) - Date.now()
  if (waitMs <= 0) return
  const seconds = Math.ceil(waitMs / 1000)
  throw new DomainError('platform/too-many-requests', {
    detail: `Đăng nhập sai nhiều lần. Hãy đợi ${seconds} giây rồi thử lại.`,
    headers: { 'Retry-After': String(seconds) },
  })
}

async function count(
  payload: Payload,
  key: string,
  freeAt: (before: Attempts | null, now: number) => number,
): Promise<void> {
  const before = await attemptsOf(payload, key)
  const data = { key, failures: (before?.failures ?? 0) + 1, blockedUntil: freeAt(before, Date.now()) }
  if (before) {
    await payload.db.updateOne({ collection: 'sign-in-attempts', id: before.id, data, returning: false })
    return
  }
  await payload.create({ collection: 'sign-in-attempts', data, overrideAccess: true }) // counted for nobody signed in
}

async function forget(payload: Payload, key: string): Promise<void> {
  await payload.db.deleteMany({ collection: 'sign-in-attempts', where: { key: { equals: key } } })
}

/** Hashed: the table must not become a list of user names. */
function accountKey(username: unknown): string {
  const name = typeof username === 'string' ? username.normalize('NFC').trim().toLowerCase() : ''
  return createHash('sha256').update(`account:${name}`).digest('hex')
}

function addressKey(address: string): string {
  return createHash('sha256')
    .update(`address:${addressBlock(address)}`)
    .digest('hex')
}

async function attemptsOf(payload: Payload, key: string): Promise<Attempts | null> {
  return payload.db.findOne<Attempts>({ collection: 'sign-in-attempts', where: { key: { equals: key } } })
}

const tails = new Map<string, Promise<unknown>>()

async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve()
  const mine = before.then(work)
  const tail = mine.catch(() => undefined) // only for whoever comes next: the caller gets the error below
  tails.set(key, tail)
  try {
    return await mine
  } finally {
    if (tails.get(key) === tail) tails.delete(key)
  }
}
