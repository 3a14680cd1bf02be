import { USES } from '../equipment/firstUses'
import { type Bounds, hadHappenedBy } from './bounds'
import { eventFlags, type SendingColumns, type UnitColumns } from './columns'
import { replacedRows } from './corrected'
import { countReports } from './countReports'
import { countSendings } from './countSendings'
import type { Counting, Scratch, UnitCount } from './unitCount'

const USED = eventFlags(USES)

export function scratchFor(documents: number): Scratch {
  return {
    sentAt: new Float64Array(documents),
    firstConfirmed: new Int32Array(documents),
    lastConfirmed: new Int32Array(documents),
    isDue: new Uint8Array(documents),
    isOpened: new Uint8Array(documents),
  }
}

/** Counts one unit. Afterwards `scratch.sentAt` says since when it was sent each document. */
export function countUnit(unit: UnitColumns, counting: Counting): UnitCount {
  const { bounds, scratch } = counting
  const { receivedAt } = unit.receipts
  const replaced = replacedRows(unit.corrected, bounds)
  noteSent(unit.sendings, { bounds, sentAt: scratch.sentAt })
  const { late, ...sendings } = countSendings(unit, counting)
  const reports = countReports(unit.receipts, { bounds, scratch, replaced })
  const lateConfirmations = late.map((receipt) => ({ receipt, receivedAt: receivedAt[receipt] ?? 0 }))
  return { ...sendings, ...reports, late: [...reports.late, ...lateConfirmations] }
}

/** When a unit first used the library, as far as it may be known; null: never. */
export function firstUseAt({ receipts: { event, at, receivedAt } }: UnitColumns, { knownBy }: Bounds): number | null {
  const first = event.findIndex((code, place) => USED[code] === 1 && (receivedAt[place] ?? 0) <= knownBy)
  return at[first] ?? null
}

function noteSent(
  { document, sentAt: times }: SendingColumns,
  { bounds, sentAt }: Pick<Scratch, 'sentAt'> & { bounds: Bounds },
): void {
  sentAt.fill(Infinity)
  for (let place = 0; place < document.length; place += 1) {
    const at = times[place] ?? 0
    if (!hadHappenedBy(bounds, at)) continue
    const of = document[place] ?? 0
    if (at < (sentAt[of] ?? 0)) sentAt[of] = at
  }
}
