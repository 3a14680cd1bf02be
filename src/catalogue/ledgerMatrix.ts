import { startOfVietnamDay } from '../vietnamese/calendar'
import { sortKey } from '../vietnamese/compareVietnamese'
import { foldText } from '../vietnamese/foldText'
import { heldDocuments, standingOf } from './holdings'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import type { CellOpen, CellStep } from './refreshCells'
import { memoized, rowsOf, type SqlValue } from './sql'
import { termsOf, withDescendants } from './terms'
import { unitGroupsOn } from './unitGroups'
import { unitDetails, unitLabel } from './units'
import type { LedgerHead } from './views'

export const CELL_STATES = ['qua-han', 'phai-huy', 'chua-xac-nhan', 'chua-xem', 'da-xac-nhan', 'da-huy'] as const
export type CellState = (typeof CELL_STATES)[number]

/** What of the ledger is asked for, within the reader's scope. Days are calendar days in Vietnam, both inclusive. */
export type LedgerFilter = {
  /** As of this day. */
  today: string
  unitId?: string | undefined
  /** Slug of a kind of unit. */
  unitKind?: string | undefined
  /** Slug of a group by rule: whoever belongs on `today`. */
  unitGroup?: string | undefined
  /** Words of the title or the number, marks and capitals do not matter; or an id. */
  document?: string | undefined
  /** A topic's slug; takes in what is below it. */
  topic?: string | undefined
  state?: CellState | undefined
  sentFrom?: string | undefined
  sentTo?: string | undefined
}

export type MatrixCell = {
  unitId: string
  open: CellOpen
  step: CellStep
  dueOn: string | null
  sentAt: string
  overdue: boolean
}

export type MatrixRow = Pick<LedgerHead, 'documentId' | 'version' | 'title' | 'number' | 'state'> & {
  late: number
  open: number
  recipients: number
  /** By unit; who is missing was not sent it, or does not answer to the filter. */
  cells: ReadonlyMap<string, MatrixCell>
}

export type LedgerMatrix = {
  rows: MatrixRow[]
  /** The units of these rows, whoever is late first, then by name. */
  units: { id: string; slug: string; name: string }[]
  /** Of all that was asked for, not of this page. */
  totals: { documents: number; cells: number; late: number; open: number }
}

type Page = { offset: number; limit: number }

/** Documents × units in the reader's scope, the documents with most late units first, then the last sent. */
export function ledgerMatrix(
  catalogue: Catalogue,
  reader: Reader,
  { filter, page }: { filter: LedgerFilter; page: Page },
): LedgerMatrix {
  const condition = conditionOf(catalogue, reader, filter)
  const groups = groupsOf(catalogue, { condition, today: filter.today, page })
  const ids = groups.map((group) => group.document_id)
  const cells = cellsOf(catalogue, { condition, today: filter.today, documentIds: ids })
  const heads = new Map(heldDocuments(catalogue, ids).map((document) => [document.id, document]))
  const rows = groups.flatMap((group): MatrixRow[] => {
    const head = heads.get(group.document_id)
    if (!head) return []
    const { id: documentId, version, title, number } = head
    const { late, open, recipients } = group
    const own = new Map((cells.get(documentId) ?? []).map((cell) => [cell.unitId, cell]))
    return [{ documentId, version, title, number, state: standingOf(head), late, open, recipients, cells: own }]
  })
  const [first] = groups
  const totals = first
    ? { documents: first.documents, cells: first.all_cells, late: first.all_late, open: first.all_open }
    : { documents: 0, cells: 0, late: 0, open: 0 }
  return { rows, units: unitsOf(catalogue, rows), totals }
}

/** Ids of all documents that were asked for, in the order of the matrix. */
export function ledgerDocumentIds(catalogue: Catalogue, reader: Reader, filter: LedgerFilter): string[] {
  const condition = conditionOf(catalogue, reader, filter)
  const page = { offset: 0, limit: Number.MAX_SAFE_INTEGER }
  return groupsOf(catalogue, { condition, today: filter.today, page }).map((group) => group.document_id)
}

/** Which units of each of these documents answer to the filter. */
export function ledgerCells(
  catalogue: Catalogue,
  reader: Reader,
  { filter, documentIds }: { filter: LedgerFilter; documentIds: readonly string[] },
): ReadonlyMap<string, MatrixCell[]> {
  const condition = conditionOf(catalogue, reader, filter)
  return cellsOf(catalogue, { condition, today: filter.today, documentIds })
}

const LATE = "(c.open = 'remove' OR (c.open = 'confirm' AND coalesce(c.due_on < ?, 0)))"

type Condition = { sql: string; values: SqlValue[] }
type Group = {
  document_id: string
  late: number
  open: number
  recipients: number
  documents: number
  all_cells: number
  all_late: number
  all_open: number
}

function groupsOf(
  catalogue: Catalogue,
  { condition, today, page }: { condition: Condition; today: string; page: Page },
): Group[] {
  const values = [today, ...condition.values]
  const sql = `SELECT g.*, count(*) OVER () AS documents, sum(recipients) OVER () AS all_cells, sum(late) OVER () AS all_late,
      sum(open) OVER () AS all_open FROM (
        SELECT c.document_id, sum(${LATE}) AS late, sum(c.open <> '') AS open, count(*) AS recipients, max(c.sent_at) AS sent_at
        FROM cells c WHERE ${condition.sql} GROUP BY c.document_id) g
    ORDER BY late DESC, sent_at DESC, document_id LIMIT ? OFFSET ?`
  const all = [...values, page.limit, page.offset]
  return memoized(catalogue, `ledger ${sql} ${JSON.stringify(all)}`, () => rowsOf<Group>(catalogue, sql, all))
}

type CellRow = {
  document_id: string
  unit_id: string
  open: CellOpen
  step: CellStep
  due_on: string | null
  sent_at: string
  overdue: 0 | 1
}

function cellsOf(
  catalogue: Catalogue,
  { condition, today, documentIds }: { condition: Condition; today: string; documentIds: readonly string[] },
): Map<string, MatrixCell[]> {
  const rows = rowsOf<CellRow>(
    catalogue,
    `SELECT c.document_id, c.unit_id, c.open, c.step, c.due_on, c.sent_at, c.open = 'confirm' AND coalesce(c.due_on < ?, 0) AS overdue
     FROM cells c WHERE c.document_id IN (SELECT value FROM json_each(?)) AND ${condition.sql}`,
    [today, JSON.stringify(documentIds), ...condition.values],
  )
  const byDocument = new Map<string, MatrixCell[]>()
  for (const { document_id, unit_id: unitId, open, step, due_on: dueOn, sent_at: sentAt, overdue } of rows) {
    const cell = { unitId, open, step, dueOn, sentAt, overdue: overdue === 1 }
    byDocument.set(document_id, [...(byDocument.get(document_id) ?? []), cell])
  }
  return byDocument
}

function unitsOf(catalogue: Catalogue, rows: readonly MatrixRow[]): LedgerMatrix['units'] {
  const late = new Map<string, number>()
  for (const { cells } of rows) {
    for (const { unitId, overdue, open } of cells.values()) {
      late.set(unitId, (late.get(unitId) ?? 0) + Number(overdue || open === 'remove'))
    }
  }
  const units = [...late.keys()].map((id) => unitLabel(catalogue, id))
  const order = new Map(units.map(({ id, name }) => [id, `${sortKey(name)} ${id}`]))
  return units.toSorted(
    (one, other) =>
      (late.get(other.id) ?? 0) - (late.get(one.id) ?? 0) ||
      ((order.get(one.id) ?? '') < (order.get(other.id) ?? '') ? -1 : 1),
  )
}

const STATES: Record<CellState, string> = {
  'qua-han': "c.open = 'confirm' AND c.due_on < ?",
  'phai-huy': "c.open = 'remove'",
  'chua-xac-nhan': "c.open = 'confirm'",
  'chua-xem': "c.open <> 'remove' AND c.step = ''",
  'da-xac-nhan': "c.open <> 'remove' AND c.step = 'acknowledged'",
  'da-huy': "c.step = 'removed'",
}

/** Attack: a coordinator asks for a unit outside the own branch; the scope always stands beside what is asked for. */
function conditionOf(catalogue: Catalogue, { unitScope }: Reader, filter: LedgerFilter): Condition {
  const parts: string[] = ['c.sent_at IS NOT NULL']
  const values: SqlValue[] = []
  const demand = (sql: string, ...more: SqlValue[]): void => {
    parts.push(sql)
    values.push(...more)
  }
  const units = unitsAsked(catalogue, { unitScope, filter })
  if (units) demand('c.unit_id IN (SELECT value FROM json_each(?))', JSON.stringify(units))
  const documents = documentsAsked(catalogue, filter)
  if (documents) demand('c.document_id IN (SELECT value FROM json_each(?))', JSON.stringify(documents))
  if (filter.state) demand(STATES[filter.state], ...(filter.state === 'qua-han' ? [filter.today] : []))
  if (filter.sentFrom) demand('c.sent_at >= ?', startOfVietnamDay(filter.sentFrom).toISOString())
  if (filter.sentTo) demand('c.sent_at < ?', dayAfter(filter.sentTo))
  return { sql: parts.map((part) => `(${part})`).join(' AND '), values }
}

/** Null: all of them. */
function unitsAsked(
  catalogue: Catalogue,
  { unitScope, filter }: { unitScope: Reader['unitScope']; filter: LedgerFilter },
): string[] | null {
  const { unitId, unitKind, unitGroup, today } = filter
  if (unitScope === 'all' && !unitId && !unitKind && !unitGroup) return null
  const ofKind = unitKind
    ? new Set(unitDetails(catalogue).flatMap(({ id, kind }) => (kind.slug === unitKind ? id : [])))
    : null
  const inScope = unitScope === 'all' ? unitDetails(catalogue).map(({ id }) => id) : [...unitScope]
  const inGroup = unitGroup ? membersOf(catalogue, { slug: unitGroup, today }) : null
  return inScope.filter(
    (id) => (!unitId || id === unitId) && (!ofKind || ofKind.has(id)) && (!inGroup || inGroup.has(id)),
  )
}

/** Nobody belongs to a group that there is not. */
function membersOf(catalogue: Catalogue, { slug, today }: { slug: string; today: string }): ReadonlySet<string> {
  return unitGroupsOn(catalogue, today).find((group) => group.slug === slug)?.unitIds ?? new Set()
}

function documentsAsked(catalogue: Catalogue, { document, topic }: LedgerFilter): string[] | null {
  const named = document ? documentsNamed(catalogue, document) : null
  if (!topic) return named
  const about = rowsOf<{ id: string }>(
    catalogue,
    `SELECT DISTINCT d.id FROM document_topics t JOIN documents d ON d.key = t.document
     WHERE t.topic IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(topicIdsBelow(catalogue, topic))],
  ).map(({ id }) => id)
  if (!named) return about
  const wanted = new Set(named)
  return about.filter((id) => wanted.has(id))
}

function topicIdsBelow(catalogue: Catalogue, topic: string): string[] {
  const found = withDescendants(termsOf(catalogue, 'topic').values(), [topic])
  return 'ids' in found ? found.ids : []
}

function documentsNamed(catalogue: Catalogue, words: string): string[] {
  const wanted = foldText(words).split(/\s+/).filter(Boolean)
  return foldedNames(catalogue).flatMap(([id, name]) =>
    id === words || wanted.every((word) => name.includes(word)) ? id : [],
  )
}

/** Of every document that was ever sent to anybody. */
function foldedNames(catalogue: Catalogue): [id: string, name: string][] {
  return memoized(catalogue, 'ledger names', () =>
    rowsOf<{ id: string; title: string | null; number: string | null }>(
      catalogue,
      'SELECT id, title, number FROM documents WHERE id IN (SELECT DISTINCT document_id FROM cells)',
    ).map(({ id, title, number }): [string, string] => [id, foldText(`${title ?? ''} ${number ?? ''}`)]),
  )
}

const DAY_MS = 24 * 60 * 60 * 1000

function dayAfter(day: string): string {
  return new Date(startOfVietnamDay(day).getTime() + DAY_MS).toISOString()
}
