import { type CorrectableReceipt, replacedReceipts } from '../../../catalogue/rules/replacedReceipts'
import type { ReceiptRow } from '../rows'
import { type Asked, isKnown } from './asked'

export type Corrected = CorrectableReceipt & { at: string }

/** Of one unit's receipts those that count, and those of the period that were corrected after its end. */
export type Standing = { receipts: readonly ReceiptRow[]; late: readonly ReceiptRow[] }

/**
 * Leaves out whatever the library knew to be replaced. A correction counts on the day that it names itself, so that one which moves a
 * session into another quarter takes it away here: that is told as what became known with it.
 */
export function standingReceipts(
  corrected: readonly Corrected[],
  asked: Asked,
): (rows: readonly ReceiptRow[]) => Standing {
  const known = corrected.filter(({ receivedAt }) => isKnown(asked, receivedAt))
  if (known.length === 0) return (receipts) => ({ receipts, late: [] })
  const replaced = replacedReceipts(known)
  const byId = new Map(known.map((receipt) => [receipt.id, receipt]))
  return (rows) => ({
    receipts: rows.filter(({ id }) => !replaced.has(id)),
    late: rows.flatMap((row): ReceiptRow[] => {
      const standing = byId.get(replaced.get(row.id) ?? '')
      return standing && isElsewhere(standing, asked) ? [{ ...row, receivedAt: standing.receivedAt }] : []
    }),
  })
}

function isElsewhere({ at }: Corrected, { fromAt, endAt }: Asked): boolean {
  return at < fromAt || endAt <= at
}
