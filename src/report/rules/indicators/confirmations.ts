import type { GivenOutRow, ReceiptRow, SendingRow } from '../rows'
import { type Asked, hadHappened, isKnown } from './asked'
import { dayOf } from './days'

/** Of one unit and one document: sendings that ask for a confirmation, as they stood on the last day, and all confirmations. */
export type Confirming = {
  sendings: readonly SendingRow[]
  confirmed: readonly ReceiptRow[]
  /** How the document was given out, oldest first. */
  givenOut: readonly GivenOutRow[]
}

/** A sending and the first confirmation of the version that it brought, or of a later one; null: none by the last day. */
export type Answered = SendingRow & { confirmedAt: string | null }

/**
 * Which confirmation answers each sending: a new version has to be confirmed anew, and what was confirmed before it was sent
 * once more is confirmed. A unit's own time counts, so a batch that comes late over a bad line falls into its day.
 */
export function answered({ sendings, confirmed, givenOut }: Confirming, asked: Asked): Answered[] {
  const known = confirmed.filter(({ at, receivedAt }) => at < asked.endAt && isKnown(asked, receivedAt))
  return sendings
    .filter(({ confirm, sentAt }) => confirm && hadHappened(asked, sentAt))
    .map((sending) => {
      const version = versionAt(givenOut, sending.sentAt)
      const times = known.filter((receipt) => receipt.version >= version).map(({ at }) => at)
      return { ...sending, confirmedAt: times.toSorted()[0] ?? null }
    })
}

/** The version that was in force at an instant; 0 before the first. */
function versionAt(givenOut: readonly GivenOutRow[], at: string): number {
  return givenOut.findLast(({ from }) => from <= at)?.version ?? 0
}

/** Whether a copy was still to be confirmed on a day: given out and not replaced by then. */
export function isInUseThrough(givenOut: readonly GivenOutRow[], day: string): boolean {
  const then = givenOut.findLast(({ from }) => dayOf(from) <= day)
  if (!then || then.state === 'superseded') return false
  return then.to === null || dayOf(then.to) > day
}
