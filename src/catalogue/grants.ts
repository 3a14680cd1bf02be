import { grantsOf, type Visibility } from './rules/audiences'
import type { Catalogue } from './openCatalogue'
import { rowOf, rowsOf, run } from './sql'
import type { RemovalReason } from './views'

/** The event that is being applied: its number and instant. */
export type Event = { seq: number; at: string }

/**
 * The documents to which something happened since an event: whatever readers could notice of a document is written into a grant of it, so
 * nothing is missed. The index is named, as for DISTINCT the planner would rather read all grants, with each event.
 */
export const TOUCHED_SINCE = 'SELECT DISTINCT document FROM grants INDEXED BY grants_by_event WHERE last_seq > ?'

type Pair = { audience: string; topic: string }

/** Who may see the document from this event on: closes what no longer holds, opens what is new, leaves the rest running. */
export function setGrants(
  catalogue: Catalogue,
  key: number,
  { event, visibility }: { event: Event; visibility: Visibility },
): void {
  const wanted = new Map(grantsOf(visibility).map((pair) => [nameOf(pair), pair]))
  for (const pair of openPairs(catalogue, key)) {
    if (!wanted.delete(nameOf(pair))) closeGrants(catalogue, key, { event, reason: 'scope', pair })
  }
  for (const { audience, topic } of wanted.values()) {
    run(catalogue, 'INSERT INTO grants VALUES (?, ?, ?, ?, ?, ?, ?, NULL)', [
      key,
      audience,
      topic,
      'open',
      event.seq,
      event.seq,
      event.at,
    ])
  }
}

type Closing = { event: Event; reason: RemovalReason; pair?: Pair }

/** Ends one grant, or all: whoever had it is told to remove the document, and nobody else. */
export function closeGrants(catalogue: Catalogue, key: number, { event, reason, pair }: Closing): void {
  for (const { audience, topic } of pair ? [pair] : openPairs(catalogue, key)) {
    run(
      catalogue,
      `INSERT INTO grants SELECT document, audience, topic, 'closed', from_seq, ?, ?, ? FROM grants
       WHERE document = ? AND kind = 'open' AND audience = ? AND topic = ?
       ON CONFLICT DO UPDATE SET last_seq = excluded.last_seq, last_at = excluded.last_at, reason = excluded.reason`,
      [event.seq, event.at, reason, key, audience, topic],
    )
    run(catalogue, "DELETE FROM grants WHERE document = ? AND kind = 'open' AND audience = ? AND topic = ?", [
      key,
      audience,
      topic,
    ])
  }
}

/** The document looks different to all who may see it. */
export function touchGrants(catalogue: Catalogue, key: number, { seq, at }: Event): void {
  run(catalogue, "UPDATE grants SET last_seq = ?, last_at = ? WHERE document = ? AND kind = 'open'", [seq, at, key])
}

/**
 * Runs a change of a document and tells the documents that it replaces, amends, corrects or repeals and those that do so to it, since
 * they name it to whoever may see both. Only the audiences of the changed document are told: to others nothing of it may show, not even a repeated row.
 */
export function tellingRelatives(
  catalogue: Catalogue,
  { documentId, event }: { documentId: string; event: Event },
  change: () => void,
): void {
  const before = tiesOf(catalogue, documentId)
  change()
  const after = tiesOf(catalogue, documentId)
  const pairs = before.row === after.row ? difference(before.pairs, after.pairs) : union(before.pairs, after.pairs)
  for (const relative of new Set([...before.relatives, ...after.relatives])) {
    for (const { audience, topic } of pairs) {
      run(
        catalogue,
        `INSERT INTO grants SELECT key, ?, ?, 'notice', ?, ?, ?, NULL FROM documents WHERE key = ? AND live = 1
         ON CONFLICT DO UPDATE SET last_seq = excluded.last_seq, last_at = excluded.last_at`,
        [audience, topic, event.seq, event.seq, event.at, relative],
      )
    }
  }
}

type Ties = { row: number | null; relatives: number[]; pairs: Pair[] }

function tiesOf(catalogue: Catalogue, documentId: string): Ties {
  const document = rowOf<{ key: number; row: number; supersedes: string | null }>(
    catalogue,
    'SELECT key, row, supersedes FROM documents WHERE id = ? AND live = 1',
    [documentId],
  )
  if (!document) return { row: null, relatives: [], pairs: [] }
  const relatives = rowsOf<{ key: number }>(
    catalogue,
    // `+`: the planner would rather go through all documents that are given out, at each publication.
    `SELECT key FROM documents WHERE +live = 1 AND key <> ? AND (
       supersedes = ? OR id = ? OR id IN (SELECT target FROM relations WHERE document = ?)
       OR key IN (SELECT document FROM relations WHERE target = ?)
     )`,
    [document.key, documentId, document.supersedes, document.key, documentId],
  )
  return { row: document.row, relatives: relatives.map(({ key }) => key), pairs: openPairs(catalogue, document.key) }
}

function union(before: Pair[], after: Pair[]): Pair[] {
  return [...new Map([...before, ...after].map((pair) => [nameOf(pair), pair])).values()]
}

function difference(before: Pair[], after: Pair[]): Pair[] {
  const [old, now] = [new Set(before.map(nameOf)), new Set(after.map(nameOf))]
  return union(before, after).filter((pair) => old.has(nameOf(pair)) !== now.has(nameOf(pair)))
}

function openPairs(catalogue: Catalogue, key: number): Pair[] {
  return rowsOf<Pair>(catalogue, "SELECT audience, topic FROM grants WHERE document = ? AND kind = 'open'", [key])
}

function nameOf({ audience, topic }: Pair): string {
  return `${audience} ${topic}`
}
