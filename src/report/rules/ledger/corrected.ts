import { type CorrectableReceipt, replacedReceipts } from '../../../catalogue/rules/replacedReceipts'
import type { Bounds } from './bounds'

/** A report that corrected another, or was corrected. Instants in ms since 1970 in UTC; `row`: see `ReceiptColumns`. */
export type Corrected = CorrectableReceipt & { row: number; atMs: number; receivedMs: number }

/**
 * Whatever the library knew to be replaced, by its row, with what counts in its place. A correction counts on the day that it names
 * itself, so that one which moves a session into another quarter takes it away here.
 */
export function replacedRows(corrected: readonly Corrected[], { knownBy }: Bounds): ReadonlyMap<number, Corrected> {
  if (corrected.length === 0) return NONE
  const known = new Map(corrected.filter(({ receivedMs }) => receivedMs <= knownBy).map((each) => [each.id, each]))
  const found = new Map<number, Corrected>()
  for (const [id, standingId] of replacedReceipts(known.values())) {
    const [replaced, standing] = [known.get(id), known.get(standingId)]
    if (replaced && standing) found.set(replaced.row, standing)
  }
  return found
}

const NONE: ReadonlyMap<number, Corrected> = new Map()
