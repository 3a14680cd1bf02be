import type { Catalogue } from '../../catalogue/openCatalogue'
import { rowOf } from '../../catalogue/sql'
import { vietnamDay } from '../../vietnamese/calendar'
import type { Asked } from '../rules/indicators/asked'

/** When an answer was found, as far as it decides how long the answer holds. */
type Moment = {
  db: Catalogue['db']
  moment: number
  /** Of the units and terms as they were. */
  treeHash: string
  /** Calendar day in Vietnam. */
  on: string
  lastReceipt: number
}

type Kept<Value> = { value: Promise<Value>; found: Moment }

type Asking<Value> = { asked: Asked; treeHash: string; now: Date; find: () => Promise<Value> }

/**
 * Answers of the ledger, the last that were asked for. One about days that were over when it was found holds until something
 * comes in late that is of those days, or may correct what is: everything else that happens is of later ones. One that is being found is waited for.
 */
export function keepLedgers<Value>(catalogue: Catalogue, max: number) {
  const kept = new Map<string, Kept<Value>>()
  return ({ asked, treeHash, now, find }: Asking<Value>): Promise<Value> => {
    const key = JSON.stringify([asked.from, asked.asOf, asked.knownBy ?? null, asked.unitIds?.toSorted() ?? null])
    const known = kept.get(key)
    kept.delete(key)
    const good = known && holds(catalogue, known.found, { asked, treeHash }) ? known : begin(find)
    kept.set(key, good)
    const [oldest] = kept.keys()
    if (kept.size > max && oldest !== undefined) kept.delete(oldest)
    return good.value

    function begin(start: () => Promise<Value>): Kept<Value> {
      const { db, moment } = catalogue
      const found = { db, moment, treeHash, on: vietnamDay(now), lastReceipt: lastReceipt(catalogue) }
      const value = start()
      // What failed is asked anew by whoever comes next.
      value.catch(() => kept.delete(key))
      return { value, found }
    }
  }
}

function holds(catalogue: Catalogue, found: Moment, { asked, treeHash }: { asked: Asked; treeHash: string }): boolean {
  if (found.db !== catalogue.db || found.treeHash !== treeHash) return false
  if (found.moment === catalogue.moment) return true
  if (asked.asOf >= found.on) return false
  const late = 'SELECT 1 FROM receipts WHERE rowid > ? AND (at < ? OR corrects IS NOT NULL) LIMIT 1'
  return rowOf(catalogue, late, [found.lastReceipt, asked.endAt]) === undefined
}

function lastReceipt(catalogue: Catalogue): number {
  return rowOf<{ last: number | null }>(catalogue, 'SELECT max(rowid) AS last FROM receipts')?.last ?? 0
}
