import type { ReceiptEvent, ReceiptVia } from '../changes'

const DAY_MS = 24 * 60 * 60 * 1000

/** A clock that was set by hand is some days off, or in the wrong month; one that lost its battery is years off. */
const DAYS_OF_A_CLOCK = 31
/** What was read out or handed out, and what somebody enters for a unit, may be of a paper copy that was there before. */
const DAYS_OF_PAPER = 366

export type Claimed = {
  event: ReceiptEvent
  via?: ReceiptVia | null | undefined
  /** The sender's own time and ours, ISO 8601 UTC. */
  at: string
  receivedAt: string
}

/**
 * When a reported deed counts as done: at the sender's own time, however late the report came over a bad line; but where that is
 * before the version was published by more than a wrong clock explains (one that began anew at 1970 or 2000), when the library
 * received it: nobody can say it better. `publishedAt`: null where the version is not known.
 */
export function credibleAt({ event, via, at, receivedAt }: Claimed, publishedAt: string | null): string {
  if (publishedAt === null) return at
  const isOfPaper = via === 'by-hand' || event === 'broadcast' || event === 'disseminated'
  const earliest = new Date(publishedAt).getTime() - (isOfPaper ? DAYS_OF_PAPER : DAYS_OF_A_CLOCK) * DAY_MS
  return new Date(at).getTime() < earliest ? receivedAt : at
}
