import type { Catalogue } from '../../catalogue/openCatalogue'
import { rowOf } from '../../catalogue/sql'
import { paced } from '../../catalogue/turns'
import { vietnamDay } from '../../vietnamese/calendar'
import type { Asked } from '../rules/indicators/asked'
import { type QuarterSum, sumOfQuarter } from '../rules/indicators/trends'
import { countUnits } from './askLedger'
import type { Ledger } from './keepColumns'
import { directoryOf } from './reportUnits'

/** When a sum was found, as far as it decides how long it holds. */
type Found = {
  ledger: Pick<Ledger, 'db' | 'moment' | 'lastReceipt'>
  /** Of the units and terms as they were. */
  treeHash: string
  /** Calendar day in Vietnam. */
  on: string
}

type Kept = { value: Promise<QuarterSum>; found: Found }

/** Of quarters in trends; a year of every unit's own page is twice as many. */
const MAX_SUMS = 400

/**
 * Sums of quarters, the last that were asked for. One about days that were over when it was found holds until something comes in late
 * that is of those days, or may correct what is: everything else that happens is of later ones. One that is being found is waited for.
 */
export function keepSums(catalogue: Catalogue, now: () => Date) {
  const kept = new Map<string, Kept>()
  return (ledger: Ledger, asked: Asked): Promise<QuarterSum> => {
    const key = JSON.stringify([asked.from, asked.asOf, asked.knownBy ?? null, asked.unitIds?.toSorted() ?? null])
    const { units, hash: treeHash } = directoryOf(catalogue)
    const known = kept.get(key)
    kept.delete(key)
    const good = known && holds(catalogue, known.found, { asked, ledger, treeHash }) ? known : begin()
    kept.set(key, good)
    const [oldest] = kept.keys()
    if (kept.size > MAX_SUMS && oldest !== undefined) kept.delete(oldest)
    return good.value

    function begin(): Kept {
      const { db, moment, lastReceipt } = ledger
      const value = paced(countUnits(ledger, { asked, units })).then(sumOfQuarter)
      // What failed is asked anew by whoever comes next.
      value.catch(() => kept.delete(key))
      return { value, found: { ledger: { db, moment, lastReceipt }, treeHash, on: vietnamDay(now()) } }
    }
  }
}

type Asking = { asked: Asked; ledger: Ledger; treeHash: string }

function holds(catalogue: Catalogue, found: Found, { asked, ledger, treeHash }: Asking): boolean {
  if (found.ledger.db !== ledger.db || found.treeHash !== treeHash) return false
  if (found.ledger.moment === ledger.moment) return true
  if (asked.asOf >= found.on) return false
  const late = 'SELECT 1 FROM receipts WHERE rowid > ? AND (at < ? OR corrects IS NOT NULL) LIMIT 1'
  return rowOf(catalogue, late, [found.ledger.lastReceipt, asked.endAt]) === undefined
}
