import { dayNumberOf } from '../indicators/days'
import { type Bounds, hadHappenedBy } from './bounds'
import { EVENT_PLACES, placeOf, type ReceiptColumns, type SendingColumns, type UnitColumns } from './columns'
import { isInUseThrough, versionAt } from './stretchColumns'
import { type AnsweredPlaces, type Counting, NO_PLACE, type Scratch, type SendingsCount } from './unitCount'

const { acknowledged: ACKNOWLEDGED } = EVENT_PLACES

/** What a unit was sent, and which of it it confirmed; `late`: confirmations of what was due that came after the last day. */
export function countSendings(unit: UnitColumns, counting: Counting): SendingsCount & { late: number[] } {
  const { bounds, scratch } = counting
  const { sendings, receipts } = unit
  const found = { has: false, inTime: noPlaces(), missed: noPlaces(), confirmed: noPlaces() }
  const { next, late } = chainConfirmations(receipts, { bounds, scratch })
  scratch.isDue.fill(0)
  const end = placeOf(sendings.sentAt, bounds.endAt)
  for (let place = 0; place < end; place += 1) {
    if (!isStanding(sendings, { place, bounds })) continue
    if (sendings.endedAt[place] === Infinity) found.has = true
    if (sendings.confirm[place] === 1) countSending(found, { place, unit, counting, next })
  }
  return { ...found, late: late.filter((place) => scratch.isDue[receipts.document[place] ?? 0] === 1) }
}

/** Strings together what the unit confirmed by the last day, oldest first: by document the first and the last, and after each the next. */
function chainConfirmations(receipts: ReceiptColumns, { bounds, scratch }: { bounds: Bounds; scratch: Scratch }) {
  const { document, event, at, receivedAt } = receipts
  const { firstConfirmed, lastConfirmed } = scratch
  const end = placeOf(at, bounds.endAt)
  const next = new Int32Array(end)
  const late: number[] = []
  firstConfirmed.fill(NO_PLACE)
  for (let place = 0; place < end; place += 1) {
    if (event[place] !== ACKNOWLEDGED || (receivedAt[place] ?? 0) > bounds.knownBy) continue
    const of = document[place] ?? 0
    if (firstConfirmed[of] === NO_PLACE) firstConfirmed[of] = place
    else next[lastConfirmed[of] ?? 0] = place
    lastConfirmed[of] = place
    next[place] = NO_PLACE
    if ((receivedAt[place] ?? 0) >= bounds.endAt) late.push(place)
  }
  return { next, late }
}

type Sent = { place: number; unit: UnitColumns; counting: Counting; next: Int32Array }

function countSending(found: SendingsCount, sent: Sent): void {
  const { place, unit, counting, next } = sent
  const { sendings, receipts } = unit
  const { bounds, scratch, stretches } = counting
  const [of, at] = [sendings.document[place] ?? 0, sendings.sentAt[place] ?? 0]
  const isDue = isWithin(sendings.dueOn[place] ?? 0, bounds)
  if (isDue) scratch.isDue[of] = 1
  else if (!isConfirmedSince(receipts, { scratch, of, since: bounds.fromAt })) return
  const version = versionAt(stretches, { document: of, at })
  const from = scratch.firstConfirmed[of] ?? NO_PLACE
  const confirmedAt = firstConfirmation(receipts, { next, from, version })
  if (isDue) takeDue(found, { place, confirmedAt, sendings, counting })
  // What had been confirmed before it was sent once more took no time.
  if (confirmedAt !== Infinity && confirmedAt >= Math.max(bounds.fromAt, at)) add(found.confirmed, place, confirmedAt)
}

function isWithin(day: number, { from, asOf }: Bounds): boolean {
  return from <= day && day <= asOf
}

/** Whether this is how a part in a sending stood on the last day. */
function isStanding(
  { sentAt, since, until }: SendingColumns,
  { place, bounds }: { place: number; bounds: Bounds },
): boolean {
  return (
    hadHappenedBy(bounds, sentAt[place] ?? 0) &&
    hadHappenedBy(bounds, since[place] ?? 0) &&
    !hadHappenedBy(bounds, until[place] ?? 0)
  )
}

function isConfirmedSince(
  { at }: ReceiptColumns,
  { scratch, of, since }: { scratch: Scratch; of: number; since: number },
): boolean {
  return scratch.firstConfirmed[of] !== NO_PLACE && (at[scratch.lastConfirmed[of] ?? 0] ?? 0) >= since
}

/**
 * When the version that a sending brought, or a later one, was first confirmed: a new version has to be confirmed anew, and what was
 * confirmed before it was sent once more is confirmed. A unit's own time counts, so a batch that comes late falls into its day.
 */
function firstConfirmation(
  { version: versions, at }: ReceiptColumns,
  { next, from, version }: { next: Int32Array; from: number; version: number },
): number {
  for (let place = from; place !== NO_PLACE; place = next[place] ?? NO_PLACE) {
    if ((versions[place] ?? 0) >= version) return at[place] ?? 0
  }
  return Infinity
}

type Due = { place: number; confirmedAt: number; sendings: SendingColumns; counting: Counting }

/**
 * A sending that was to be confirmed in the period. Not counted while unconfirmed: what the unit was released from, what was withdrawn
 * or replaced, and what was left when the unit ended, before that day was over.
 */
function takeDue(found: SendingsCount, due: Due): void {
  const { place, confirmedAt, sendings } = due
  if (confirmedAt === Infinity && isExcused(due)) return
  const isInTime = dayNumberOf(confirmedAt) <= (sendings.dueOn[place] ?? 0)
  add(isInTime ? found.inTime : found.missed, place, confirmedAt)
}

function isExcused({ place, sendings, counting: { stretches, lives, bounds } }: Due): boolean {
  const { document, dueOn, endedAt } = sendings
  const day = dueOn[place] ?? 0
  if (dayNumberOf(endedAt[place] ?? 0) <= day) return true
  if (day < lives.from || lives.to < day) return true
  return !isInUseThrough(stretches, { document: document[place] ?? 0, day, bounds })
}

function noPlaces(): AnsweredPlaces {
  return { sendings: [], confirmedAt: [] }
}

function add({ sendings, confirmedAt }: AnsweredPlaces, place: number, at: number): void {
  sendings.push(place)
  confirmedAt.push(at)
}
