import type { Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { rowOf, rowsOf, run } from './sql'

/** A document as it was given out for a while; open while `to_seq` is null. */
type Stretch = {
  document_id: string
  version: number
  state: string
  access: string
  type_id: string | null
  topics: string
  review_on: string | null
  from_seq: number
  from_at: string
  to_seq: number | null
  to_at: string | null
  why: string | null
}

/** What ends a stretch; `changed`: another begins with the same event. */
type Why = 'changed' | 'withdrawn' | 'purged'

/**
 * Keeps how documents were given out in time, for questions about days that have passed: closes the open stretch of a document
 * where it looks otherwise now or is gone, and begins the next. Call it after each event that may have changed the document.
 */
export function settleStretch(
  catalogue: Catalogue,
  { documentId, event, gone }: { documentId: string; event: Event; gone?: Exclude<Why, 'changed'> },
): void {
  const open = rowOf<Stretch>(catalogue, 'SELECT * FROM stretches WHERE document_id = ? AND to_seq IS NULL', [
    documentId,
  ])
  const now = presentOf(catalogue, documentId)
  if (open && now && isSame(open, now)) return
  if (open) closeStretch(catalogue, { documentId, event, why: now ? 'changed' : (gone ?? 'withdrawn') })
  if (!now) return
  // What looked otherwise only between two acts of one event never did.
  run(catalogue, 'DELETE FROM stretches WHERE document_id = ? AND from_seq = ?', [documentId, event.seq])
  run(catalogue, 'INSERT INTO stretches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL)', [
    documentId,
    now.version,
    now.state,
    now.access,
    now.type_id,
    now.topics,
    now.review_on,
    event.seq,
    event.at,
  ])
}

/** After a purge nothing says what type of document it was; a catalogue that is filled anew does not know it either. */
export function forgetTypes(catalogue: Catalogue, documentId: string): void {
  run(catalogue, 'UPDATE stretches SET type_id = NULL WHERE document_id = ?', [documentId])
}

type Present = Pick<Stretch, 'version' | 'state' | 'access' | 'type_id' | 'topics' | 'review_on'>

function presentOf(catalogue: Catalogue, documentId: string): Present | undefined {
  const document = rowOf<Omit<Present, 'topics'> & { key: number }>(
    catalogue,
    `SELECT d.key, d.version, d.state, d.access, d.type_id, json_extract(e.detail, '$.reviewOn') AS review_on
     FROM documents d JOIN editions e ON e.document = d.key AND e.version = d.version WHERE d.id = ? AND d.live = 1`,
    [documentId],
  )
  if (!document) return undefined
  const sql = 'SELECT topic FROM document_topics WHERE document = ? ORDER BY topic'
  const topics = rowsOf<{ topic: string }>(catalogue, sql, [document.key]).map(({ topic }) => topic)
  const { key: _key, ...present } = document
  return { ...present, topics: JSON.stringify(topics) }
}

function isSame(one: Present, other: Present): boolean {
  const textOf = ({ version, state, access, type_id, topics, review_on }: Present) =>
    JSON.stringify([version, state, access, type_id, topics, review_on])
  return textOf(one) === textOf(other)
}

type Closing = { documentId: string; event: Event; why: Why }

function closeStretch(catalogue: Catalogue, { documentId, event, why }: Closing): void {
  run(catalogue, 'UPDATE stretches SET to_seq = ?, to_at = ?, why = ? WHERE document_id = ? AND to_seq IS NULL', [
    event.seq,
    event.at,
    why,
    documentId,
  ])
}
