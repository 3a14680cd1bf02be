import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { memoized, rowsOf } from './sql'

/** What the head of every page reminds of. */
export type WaitingCounts = {
  /** What the reader's own unit still has to receive, to confirm or to remove. */
  own: number
  /** Late confirmations and copies still to remove in the units that the reader answers for. */
  late: number
}

/** As of a calendar day in Vietnam. */
export function waitingCounts(catalogue: Catalogue, reader: Reader, { today }: { today: string }): WaitingCounts {
  const { unitId, unitScope, roles } = reader
  if (unitId === null || unitScope === 'all') return { own: 0, late: 0 }
  return memoized(catalogue, `waiting ${today} ${JSON.stringify([unitId, unitScope, roles])}`, () => {
    const own = countOf(catalogue, "unit_id = ? AND open <> ''", [unitId])
    if (!roles.includes('coordinator')) return { own, late: 0 }
    const late = "open = 'remove' OR (open = 'confirm' AND due_on < ?)"
    const inScope = 'unit_id IN (SELECT value FROM json_each(?)) AND sent_at IS NOT NULL'
    return { own, late: countOf(catalogue, `${inScope} AND (${late})`, [JSON.stringify(unitScope), today]) }
  })
}

function countOf(catalogue: Catalogue, condition: string, values: string[]): number {
  const [row] = rowsOf<{ n: number }>(catalogue, `SELECT count(*) AS n FROM cells WHERE ${condition}`, values)
  return row?.n ?? 0
}
