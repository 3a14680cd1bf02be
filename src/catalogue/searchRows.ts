import type { Catalogue } from './openCatalogue'
import type { Expression } from './rules/searchExpression'
import { ABOVE_ALL } from './rules/places'
import { rowOf } from './sql'

type Asked = { expression: Expression; after: number; limit: number }

/** Rows of the index that match, in their order, behind `after`. */
export function rowsAfter(catalogue: Catalogue, { expression, after, limit }: Asked): number[] {
  const sql = `SELECT json_group_array(${ABOVE_ALL} - rowid) AS list FROM (
    SELECT rowid FROM search WHERE search MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?)`
  return listOf(rowOf<{ list: string }>(catalogue, sql, [expression.text, after, limit]))
}

/** Which of these rows match. */
export function rowsAmong(catalogue: Catalogue, expression: Expression, rows: readonly number[]): number[] {
  const sql = `SELECT json_group_array(${ABOVE_ALL} - rowid) AS list FROM (
    SELECT s.rowid FROM json_each(?) AS own CROSS JOIN search s ON s.rowid = own.value WHERE s.search MATCH ?)`
  return listOf(rowOf<{ list: string }>(catalogue, sql, [JSON.stringify(rows), expression.text]))
}

/**
 * A thousand rows one by one cost more than to find them, so they come as one text, written by json_group_array; as small numbers, which
 * are read in a third of the time.
 */
function listOf(row: { list: string } | undefined): number[] {
  const list = JSON.parse(row?.list ?? '[]') as number[] // written above
  return list.map((below) => ABOVE_ALL - below)
}
