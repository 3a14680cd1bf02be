import type { Catalogue } from './openCatalogue'
import { rowOf, rowsOf } from './sql'

/** What a unit still has to confirm or to remove, of which version. */
export type OpenCell = {
  documentId: string
  unitId: string
  version: number
  open: 'confirm' | 'remove'
  dueOn: string | null
  urgent: boolean
  withdrawn: boolean
}

type Question = {
  open: 'confirm' | 'remove'
  /** Only what is to be confirmed by this day in Vietnam. */
  dueUntil: string
  /** Behind this one, in the order of the answers; null: from the beginning. */
  after: { documentId: string; unitId: string } | null
  limit: number
}

type Row = {
  document_id: string
  unit_id: string
  version: number
  due_on: string | null
  urgent: 0 | 1
  live: 0 | 1
}

/** Some of what is open, by document and unit. */
export function openThings(catalogue: Catalogue, { open, dueUntil, after, limit }: Question): OpenCell[] {
  const isDue = open === 'confirm' ? 'c.due_on <= ?' : '? IS NOT NULL'
  const rows = rowsOf<Row>(
    catalogue,
    `SELECT c.document_id, c.unit_id, d.version, c.due_on, d.urgent, d.live FROM cells c JOIN documents d ON d.id = c.document_id
     WHERE c.open = '${open}' AND c.open <> '' AND ${isDue} AND (c.document_id, c.unit_id) > (?, ?)
     ORDER BY c.document_id, c.unit_id LIMIT ?`,
    [dueUntil, after?.documentId ?? '', after?.unitId ?? '', limit],
  )
  return rows.map(({ document_id: documentId, unit_id: unitId, version, due_on: dueOn, urgent, live }) => {
    const withdrawn = live === 0
    return { documentId, unitId, version, open, dueOn, urgent: withdrawn && urgent === 1, withdrawn }
  })
}

/** Whether the unit still owes this for this version. */
export function stillOwes(
  catalogue: Catalogue,
  { documentId, unitId, version, open }: Pick<OpenCell, 'documentId' | 'unitId' | 'version' | 'open'>,
): boolean {
  const sql = `SELECT 1 FROM cells c JOIN documents d ON d.id = c.document_id
    WHERE c.document_id = ? AND c.unit_id = ? AND c.open = ? AND d.version = ?`
  return rowOf(catalogue, sql, [documentId, unitId, open, version]) !== undefined
}
