import type { Catalogue } from './openCatalogue'
import { memoized, rowOf, rowsOf, type SqlValue } from './sql'
import { termsOf, withDescendants } from './terms'

/** What anybody may see, or could see once; `stamp` (UTC, whole seconds) since when it stands so. */
export type PublicRecord = { key: number; id: string; stamp: string; live: 0 | 1; topicIds: string[] }

/** Where a list goes on: after this record. */
export type RecordPlace = { stamp: string; key: number }

export type RecordsQuery = {
  /** Inclusive, in the form of a stamp; null: open. */
  from: string | null
  until: string | null
  /** A topic, what is below it included; null: all records. */
  topicId: string | null
  after: RecordPlace | null
  limit: number
}

/**
 * Records in the order in which they came to stand as they do, from just after a place on. What changes while a harvester is
 * on its way moves to the end of the list, so nothing is missed; the cost does not grow with the place.
 */
export function listPublicRecords(catalogue: Catalogue, query: RecordsQuery): PublicRecord[] {
  const { from, until, topicId, limit } = query
  const after = query.after ?? { stamp: from ?? '', key: 0 }
  const beyond: SqlValue[] = [after.stamp, after.key, until ?? AT_THE_END, limit]
  if (topicId === null) {
    const sql = `SELECT document AS key, stamp FROM public_records
      WHERE (stamp, document) > (?, ?) AND stamp <= ? ORDER BY stamp, document LIMIT ?`
    return recordsAt(catalogue, rowsOf<RecordPlace>(catalogue, sql, beyond))
  }
  const sql = `SELECT document AS key, stamp FROM public_record_topics
    WHERE topic = ? AND (stamp, document) > (?, ?) AND stamp <= ? ORDER BY stamp, document LIMIT ?`
  const places = topicIdsIn(catalogue, topicId).flatMap((id) => rowsOf<RecordPlace>(catalogue, sql, [id, ...beyond]))
  const distinct = [...new Map(places.map((place) => [place.key, place])).values()]
  return recordsAt(catalogue, distinct.toSorted(comparePlaces).slice(0, limit))
}

/** How many there are in all between two stamps, both included; kept until readers could notice a change. */
export function countPublicRecords(
  catalogue: Catalogue,
  { from, until }: Pick<RecordsQuery, 'from' | 'until'>,
): number {
  const range = [from ?? '', until ?? AT_THE_END]
  return memoized(catalogue, `public records ${JSON.stringify(range)}`, () => {
    const sql = 'SELECT count(*) AS total FROM public_records WHERE stamp >= ? AND stamp <= ?'
    return rowOf<{ total: number }>(catalogue, sql, range)?.total ?? 0
  })
}

/** Null for what never was public. */
export function findPublicRecord(catalogue: Catalogue, documentId: string): PublicRecord | null {
  const sql = `SELECT d.key, r.stamp FROM documents d JOIN public_records r ON r.document = d.key WHERE d.id = ?`
  return recordsAt(catalogue, rowsOf<RecordPlace>(catalogue, sql, [documentId]))[0] ?? null
}

/** No record has an earlier stamp; null where there is none at all. */
export function earliestStamp(catalogue: Catalogue): string | null {
  return rowOf<{ stamp: string | null }>(catalogue, 'SELECT min(stamp) AS stamp FROM public_records')?.stamp ?? null
}

/** Later than any stamp, as text. */
const AT_THE_END = 'Z'

function topicIdsIn(catalogue: Catalogue, topicId: string): string[] {
  const found = withDescendants(termsOf(catalogue, 'topic').values(), [topicId])
  return 'ids' in found ? found.ids : []
}

function comparePlaces(one: RecordPlace, other: RecordPlace): number {
  if (one.stamp !== other.stamp) return one.stamp < other.stamp ? -1 : 1
  return one.key - other.key
}

function recordsAt(catalogue: Catalogue, places: readonly RecordPlace[]): PublicRecord[] {
  const keys = [JSON.stringify(places.map(({ key }) => key))]
  const rows = rowsOf<Omit<PublicRecord, 'topicIds'>>(
    catalogue,
    `SELECT r.document AS key, d.id, r.stamp, r.live FROM public_records r JOIN documents d ON d.key = r.document
     WHERE r.document IN (SELECT value FROM json_each(?))`,
    keys,
  )
  const topics = rowsOf<{ document: number; topic: string }>(
    catalogue,
    'SELECT document, topic FROM public_record_topics WHERE document IN (SELECT value FROM json_each(?))',
    keys,
  )
  const records = new Map(rows.map((row) => [row.key, { ...row, topicIds: [] as string[] }]))
  for (const { document, topic } of topics) records.get(document)?.topicIds.push(topic)
  return places.flatMap(({ key }) => records.get(key) ?? [])
}
