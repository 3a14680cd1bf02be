import type { Figure, FigureCode, FigureRow, FigureRows } from './indicators/figure'

/** What is known of units and documents by their ids. */
export type RowNames = {
  /** As it was called on the day of the report. */
  unit: (id: string) => { slug: string; name: string } | null
  /** Title and number of a row's document; null where the reader may not know of it, or it was purged. */
  document: (row: Pick<FigureRow, 'documentId' | 'unitId'>) => string | null
}

/** A row in words. `unit` and `document` are empty where the subject says them already. */
export type ShownRow = {
  row: FigureRow
  subject: string
  unit: string
  document: string
}

export function shownRow(row: FigureRow, names: RowNames): ShownRow {
  const document = row.documentId ? (names.document(row) ?? `Tài liệu ${row.documentId}`) : ''
  const unit = row.unitId ? (names.unit(row.unitId)?.name ?? '') : ''
  const subject = row.personName ?? (row.documentId && row.label === row.documentId ? document : row.label)
  return { row, subject, unit: unit === subject ? '' : unit, document: document === subject ? '' : document }
}

/**
 * Rows as people read them: those that say the same, such as places of a programme that nobody has, are one with their number.
 * Whatever counts rows, counts those of the figure. Rows that are only made when they are looked at are of a unit and a document each.
 */
export function rowsToRead(rows: FigureRows): FigureRows {
  if (!Array.isArray(rows)) return rows
  return [...alikeRows(rows)]
}

function* alikeRows(rows: Iterable<FigureRow>): Generator<FigureRow> {
  const alike = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const { key: _key, ...said } = row
    const text = row.unitId || row.documentId || row.officerId ? row.key : JSON.stringify(said)
    const known = alike.get(text)
    if (known) known.push(row)
    else alike.set(text, [row])
  }
  for (const [first, ...others] of alike.values()) {
    if (first) yield others.length === 0 ? first : { ...first, count: (first.count ?? 1) * (others.length + 1) }
  }
}

/** A page of rows. `page` from 1; beyond the last page it is the last. */
export function pageOfRows(rows: FigureRows, { page, size }: { page: number; size: number }) {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const at = Math.min(page, pages)
  return { rows: rows.slice((at - 1) * size, at * size), page: at, pages }
}

/** A page's number from the address: 1 where it is none. */
export function pageNumber(text: unknown): number {
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

const JUDGED_BY: readonly FigureCode[] = ['supply', 'trained', 'equipped']

/** Whether it is one of the three promises that the plan is judged by. */
export function isJudgedBy({ code }: { code: FigureCode }): boolean {
  return JUDGED_BY.includes(code)
}

/** What these count is what is to be done; what they do not count is in order. */
const COUNTS_FAULTS: ReadonlySet<FigureCode> = new Set(['past-review', 'missed-searches'])

/** Whether somebody can be missing in this figure: counts of documents or visits miss nobody. */
export function missesSomebody({ code, measure, outside }: Figure): boolean {
  return !COUNTS_FAULTS.has(code) && (measure === 'share' || outside.length > 0)
}

/** Whether something is still to be done. */
export function hasMore(figure: Figure): boolean {
  return COUNTS_FAULTS.has(figure.code) ? figure.inside.length > 0 : figure.outside.length > 0
}
