import { dayNumber } from '../indicators/days'
import type { Asked } from '../indicators/asked'

/** A question's bounds as the ledger's columns have times: from `fromAt` on, before `endAt`, known by `knownBy` (Infinity: by now). */
export type Bounds = { from: number; asOf: number; fromAt: number; endAt: number; knownBy: number }

export function boundsOf({ from, asOf, fromAt, endAt, knownBy }: Asked): Bounds {
  return {
    from: dayNumber(from),
    asOf: dayNumber(asOf),
    fromAt: Date.parse(fromAt),
    endAt: Date.parse(endAt),
    knownBy: knownBy === undefined ? Infinity : Date.parse(knownBy),
  }
}

/** Whether something that the library did itself had happened by the end of the last day, as far as it may be known. */
export function hadHappenedBy({ endAt, knownBy }: Bounds, at: number): boolean {
  return at < endAt && at <= knownBy
}
