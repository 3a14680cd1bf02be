import type { Steps } from '../../../catalogue/turns'
import { dayNumberOf } from '../indicators/days'
import type { GivenOutRow } from '../rows'
import { type Bounds, hadHappenedBy } from './bounds'

/** How documents were given out, oldest first; of a document from `first` to before `end`, and none where these are equal. */
export type StretchColumns = {
  first: Int32Array
  end: Int32Array
  from: Float64Array
  /** Infinity: still. */
  to: Float64Array
  version: Int32Array
  isReplaced: Uint8Array
}

const ROWS_A_STEP = 2_000

/** `rows`: those of one document together and oldest first. `places`: of documents in the ledger; others are left out. */
export function* stretchColumns(
  rows: readonly GivenOutRow[],
  places: ReadonlyMap<string, number>,
): Steps<StretchColumns> {
  const columns: StretchColumns = {
    first: new Int32Array(places.size),
    end: new Int32Array(places.size),
    from: new Float64Array(rows.length),
    to: new Float64Array(rows.length),
    version: new Int32Array(rows.length),
    isReplaced: new Uint8Array(rows.length),
  }
  for (const [row, { documentId, from, to, version, state }] of rows.entries()) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield
    const document = places.get(documentId)
    if (document === undefined) continue
    if (columns.end[document] !== row) columns.first[document] = row
    columns.end[document] = row + 1
    columns.from[row] = Date.parse(from)
    columns.to[row] = to === null ? Infinity : Date.parse(to)
    columns.version[row] = version
    columns.isReplaced[row] = state === 'superseded' ? 1 : 0
  }
  return columns
}

/** The version of a document that was in force at an instant; 0 before the first. */
export function versionAt(stretches: StretchColumns, { document, at }: { document: number; at: number }): number {
  const { first, end, from, version } = stretches
  for (let row = (end[document] ?? 0) - 1; row >= (first[document] ?? 0); row -= 1) {
    if ((from[row] ?? 0) <= at) return version[row] ?? 0
  }
  return 0
}

/** Whether a copy was still to be confirmed on a day: given out and not replaced by then. */
export function isInUseThrough(
  stretches: StretchColumns,
  { document, day, bounds }: { document: number; day: number; bounds: Bounds },
): boolean {
  const { first, end, from, to, isReplaced } = stretches
  for (let row = (end[document] ?? 0) - 1; row >= (first[document] ?? 0); row -= 1) {
    const [since, until] = [from[row] ?? 0, to[row] ?? 0]
    if (dayNumberOf(since) > day || !hadHappenedBy(bounds, since)) continue
    return isReplaced[row] === 0 && (!hadHappenedBy(bounds, until) || dayNumberOf(until) > day)
  }
  return false
}
