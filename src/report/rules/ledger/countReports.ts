import type { Bounds } from './bounds'
import { EVENT_PLACES, eventFlags, placeOf, type ReceiptColumns } from './columns'
import type { Corrected } from './corrected'
import type { ReportsCount, Scratch } from './unitCount'

/** Whoever broadcast or confirmed a document opened it too. */
const OPENED = eventFlags(['seen', 'downloaded', 'acknowledged', 'broadcast', 'disseminated'])
const { disseminated: DISSEMINATED } = EVENT_PLACES

type Reports = { bounds: Bounds; scratch: Scratch; replaced: ReadonlyMap<number, Corrected> }

/** What a unit reported in the period. `scratch.sentAt` says what it was sent. */
export function countReports(receipts: ReceiptColumns, reports: Reports): ReportsCount {
  const { bounds, scratch } = reports
  const found: ReportsCount = { opened: null, spread: [], late: [] }
  scratch.isOpened.fill(0)
  const end = placeOf(receipts.at, bounds.endAt)
  for (let place = placeOf(receipts.at, bounds.fromAt); place < end; place += 1) {
    if ((receipts.receivedAt[place] ?? 0) <= bounds.knownBy) countReport(found, { receipts, place, reports })
  }
  return found
}

type Report = { receipts: ReceiptColumns; place: number; reports: Reports }

function countReport(found: ReportsCount, { receipts, place, reports }: Report): void {
  const { bounds, scratch, replaced } = reports
  const standing = replaced.size === 0 ? undefined : replaced.get(receipts.row[place] ?? 0)
  const learntAt = standing ? movedAway(standing, bounds) : (receipts.receivedAt[place] ?? 0)
  if (learntAt >= bounds.endAt) found.late.push({ receipt: place, receivedAt: learntAt })
  if (standing) return
  if (receipts.event[place] === DISSEMINATED) found.spread.push(place)
  if (isOpening(receipts, { place, scratch })) takeOpening(found, { receipts, place, scratch })
}

function takeOpening(
  found: ReportsCount,
  { receipts, place, scratch }: Omit<Report, 'reports'> & { scratch: Scratch },
) {
  const of = receipts.document[place] ?? 0
  const documents = (found.opened?.documents ?? 0) + 1 - (scratch.isOpened[of] ?? 0)
  scratch.isOpened[of] = 1
  found.opened = { documents, lastAt: receipts.at[place] ?? 0 }
}

/** When the library learnt that what counts in the place of a report is not of the period; -Infinity where it is. */
function movedAway({ atMs, receivedMs }: Corrected, { fromAt, endAt }: Bounds): number {
  return atMs < fromAt || endAt <= atMs ? receivedMs : -Infinity
}

/** Whether a unit opened something that it was sent. What is corrected to nothing was reported by mistake. */
function isOpening(
  { document, event, sessions }: ReceiptColumns,
  { place, scratch }: { place: number; scratch: Scratch },
): boolean {
  return OPENED[event[place] ?? 0] === 1 && sessions[place] !== 0 && scratch.sentAt[document[place] ?? 0] !== Infinity
}
