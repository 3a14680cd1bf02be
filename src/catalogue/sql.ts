import { transcode } from 'node:buffer'
import type { Catalogue } from './openCatalogue'

export type SqlValue = string | number | null | Uint8Array

/** Runs a query, each text prepared once. The row type is the caller's word for the columns that it names. */
export function rowsOf<Row>(catalogue: Catalogue, sql: string, values: readonly SqlValue[] = []): Row[] {
  // libsql types rows as unknown; the caller names the columns in the same line.
  return statementOf(catalogue, sql).all(checked(values)) as Row[]
}

export function rowOf<Row>(catalogue: Catalogue, sql: string, values: readonly SqlValue[] = []): Row | undefined {
  return rowsOf<Row>(catalogue, sql, values)[0]
}

/** Many short rows in the order of the query, each the columns that are named: through JSON for a third of what rows cost. */
export function tuplesOf<Tuple extends readonly SqlValue[]>(
  catalogue: Catalogue,
  { columns, from }: { columns: string; from: string },
  values: readonly SqlValue[],
): Tuple[] {
  const sql = `SELECT json_group_array(json_array(${columns})) AS tuples FROM (${from})`
  const row = rowOf<{ tuples: string }>(catalogue, sql, values)
  // The caller names the columns in the same line.
  return row ? (JSON.parse(row.tuples) as Tuple[]) : []
}

/**
 * Rows of some columns, and of one that holds JSON what it says: as one text, in the bytes that they are stored in, for half of what
 * rows and parsing each by itself cost.
 */
export function parsedRowsOf<Columns extends readonly SqlValue[], Parsed>(
  catalogue: Catalogue,
  { columns, json, from }: { columns: string; json: string; from: string },
  values: readonly SqlValue[],
): [Columns, Parsed][] {
  const sql = `SELECT CAST('[' || group_concat('[' || json_array(${columns}) || ',' || ${json} || ']') || ']' AS BLOB) AS rows FROM ${from}`
  const row = rowOf<{ rows: ArrayBuffer | null }>(catalogue, sql, values)
  // The caller names the columns and what the JSON says in the same line.
  return row?.rows ? (JSON.parse(textOfBytes(row.rows)) as [Columns, Parsed][]) : []
}

/** Of UTF-8, three times as quickly as libsql makes a text. */
function textOfBytes(bytes: ArrayBuffer): string {
  return transcode(new Uint8Array(bytes), 'utf8', 'utf16le').toString('utf16le')
}

/** All of it or none. */
export function inTransaction<Result>({ db }: Catalogue, work: () => Result): Result {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

export function run(catalogue: Catalogue, sql: string, values: readonly SqlValue[] = []): void {
  statementOf(catalogue, sql).run(checked(values))
}

/** What `compute` answers, kept until readers could notice a change. `key` must name all that the answer depends on. */
export function memoized<Value>(catalogue: Catalogue, key: string, compute: () => Value): Value {
  // The key names one compute, and so one type.
  const value = catalogue.memo.has(key) ? (catalogue.memo.get(key) as Value) : compute()
  // Last in the map is what was asked last; first is what goes when there are too many.
  catalogue.memo.delete(key)
  catalogue.memo.set(key, value)
  if (catalogue.memo.size > MAX_MEMOS) {
    const [oldest] = catalogue.memo.keys()
    if (oldest !== undefined) catalogue.memo.delete(oldest)
  }
  return value
}

const MAX_MEMOS = 200
const MAX_STATEMENTS = 500

function statementOf(catalogue: Catalogue, sql: string) {
  const known = catalogue.statements.get(sql)
  if (known) return known
  if (catalogue.statements.size >= MAX_STATEMENTS) catalogue.statements.clear()
  const statement = catalogue.db.prepare(sql)
  catalogue.statements.set(sql, statement)
  return statement
}

/** libsql 0.5 aborts the whole process when it is given undefined or a boolean, and a text ends for it at a NUL. */
function checked(values: readonly SqlValue[]): SqlValue[] {
  return values.map((value) => {
    if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value
    if (value === null || typeof value === 'number' || value instanceof Uint8Array) return value
    throw new TypeError(`not a value for SQL: ${typeof value}`)
  })
}
