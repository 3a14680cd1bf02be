import { startOfVietnamDay } from '../../vietnamese/calendar'

const DAY_MS = 24 * 60 * 60 * 1000

/** The keys of an API consumer, as the record keeps them. */
export type ConsumerKeys = {
  keyHash?: string | null | undefined
  formerKeyHash?: string | null | undefined
  /** Instant (UTC) at which the former key ends. */
  formerKeyUntil?: string | null | undefined
  /** Last day (Vietnam) of both keys. */
  expiresOn?: string | null | undefined
  /** Set when that day was over: what a clock that is set back does not undo. */
  expiredOn?: string | null | undefined
  revoked?: boolean | null
}

/**
 * The instant (milliseconds, UTC) at which the key with this hash ends, Infinity where it has no end; null where it may not be used
 * (any more).
 */
export function keyEndsAt(keys: ConsumerKeys, keyHash: string, now: Date): number | null {
  if (keys.revoked || keys.expiredOn) return null
  const endsAt = Math.min(endOfLastDay(keys.expiresOn), endOfOne(keys, keyHash))
  return endsAt > now.getTime() ? endsAt : null
}

/** What is kept of the present key when another takes its place for good in `days` days; nothing where it has ended already. */
export function formerKeyFrom(
  keys: ConsumerKeys,
  { days, now }: { days: number; now: Date },
): { formerKeyHash: string | null; formerKeyUntil: string | null } {
  const endsAt = keys.keyHash ? keyEndsAt(keys, keys.keyHash, now) : null
  const until = Math.min(endsAt ?? 0, now.getTime() + days * DAY_MS)
  if (!keys.keyHash || until <= now.getTime()) return NO_FORMER_KEY
  return { formerKeyHash: keys.keyHash, formerKeyUntil: new Date(until).toISOString() }
}

export const NO_FORMER_KEY = { formerKeyHash: null, formerKeyUntil: null }

function endOfOne(keys: ConsumerKeys, keyHash: string): number {
  if (keys.keyHash === keyHash) return Number.POSITIVE_INFINITY
  return keys.formerKeyHash === keyHash && keys.formerKeyUntil ? Date.parse(keys.formerKeyUntil) : 0
}

function endOfLastDay(day: string | null | undefined): number {
  return day ? startOfVietnamDay(day).getTime() + DAY_MS : Number.POSITIVE_INFINITY
}
