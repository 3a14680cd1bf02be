import { vietnamDay } from '../../../vietnamese/calendar'
import type { ReceiptRow } from '../rows'

/** That a unit opened, fetched or confirmed something: it uses the database. */
export const USES = ['seen', 'downloaded', 'acknowledged'] as const

type Use = Pick<ReceiptRow, 'unitId' | 'event' | 'at'>

/** By unit the calendar day in Vietnam on which it first used the database, as the ledger has it. */
export function firstUses(receipts: Iterable<Use>): Map<string, string> {
  const first = new Map<string, string>()
  for (const { unitId, event, at } of receipts) {
    if (!USES.some((use) => use === event)) continue
    const on = vietnamDay(new Date(at))
    const known = first.get(unitId)
    if (known === undefined || on < known) first.set(unitId, on)
  }
  return first
}
