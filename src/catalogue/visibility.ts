import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { rowsOf, tuplesOf, type SqlValue } from './sql'
import type { RemovalReason } from './views'

export type Condition = { sql: string; values: SqlValue[] }

/** What this reader may see now, as a condition on `documents d`. Says the same as `standingFor`, for many rows at once. */
export function visibleTo(reader: Reader): Condition {
  const classes = reader.audiences.filter((audience) => !audience.startsWith('unit:'))
  const units = reader.audiences.filter((audience) => audience.startsWith('unit:'))
  // The class is the first audience of a document, so whoever holds it needs no look at the grants.
  const parts: Condition[] = [{ sql: `d.access IN (${classes.map(() => '?').join(', ')})`, values: classes }]
  if (units.length > 0) {
    parts.push({
      sql: `d.access = 'assigned' AND EXISTS (SELECT 1 FROM grants g WHERE g.document = d.key AND g.kind = 'open'
        AND g.audience IN (SELECT value FROM json_each(?)))`,
      values: [JSON.stringify(units)],
    })
  }
  const byAudience = `+d.live = 1 AND (${parts.map(({ sql }) => `(${sql})`).join(' OR ')})`
  const values = parts.flatMap((part) => part.values)
  if (reader.topicIds === null) return { sql: byAudience, values }
  return {
    sql: `${byAudience} AND EXISTS (SELECT 1 FROM document_topics t WHERE t.document = d.key AND t.topic IN (SELECT value FROM json_each(?)))`,
    values: [...values, JSON.stringify(reader.topicIds)],
  }
}

/** Where one document stands for one reader: seen since, gone since, or (null) never seen. */
export type Standing =
  | { visible: true; seq: number; at: string }
  | { visible: false; seq: number; at: string; reason: RemovalReason; seenFromSeq: number }

type GrantRow = [number, Grant['kind'], string, number, number, string, RemovalReason | null]

type Grant = {
  kind: 'open' | 'closed' | 'notice'
  from_seq: number
  last_seq: number
  last_at: string
  reason: RemovalReason | null
}

/**
 * `seq` is the newest event that mattered to this reader: for a visible document the newest after which it looks different or
 * since which they see it, for one that is gone the one that took it away.
 */
export function standingFor(catalogue: Catalogue, reader: Reader, key: number): Standing | null {
  return standingsFor(catalogue, reader, [key]).get(key) ?? null
}

/** The same for many documents at once; what was never seen is left out. */
export function standingsFor(catalogue: Catalogue, reader: Reader, keys: readonly number[]): Map<number, Standing> {
  const standings = new Map<number, Standing>()
  for (const [key, own] of grantsFor(catalogue, reader, keys)) {
    const standing = standingBy(own)
    if (standing) standings.set(key, standing)
  }
  return standings
}

function standingBy(own: readonly Grant[]): Standing | null {
  const open = own.filter(({ kind }) => kind === 'open').reduce(earlier, null)
  if (open) {
    const newest = own.filter(({ kind }) => kind === 'notice').reduce(later, open)
    return { visible: true, seq: newest.last_seq, at: newest.last_at }
  }
  const closed = own.filter(({ kind }) => kind === 'closed')
  const last = closed.reduce<Grant | null>((best, grant) => (best ? later(best, grant) : grant), null)
  if (!last) return null
  const seenFromSeq = Math.min(...closed.map((grant) => grant.from_seq))
  return { visible: false, seq: last.last_seq, at: last.last_at, reason: last.reason ?? 'scope', seenFromSeq }
}

/** Whether this reader may see the document as it is now. */
export function seesDocument(catalogue: Catalogue, reader: Reader, documentId: string): boolean {
  const visible = visibleTo(reader)
  const sql = `SELECT 1 FROM documents d WHERE d.id = ? AND ${visible.sql}`
  return rowsOf(catalogue, sql, [documentId, ...visible.values]).length > 0
}

function grantsFor(catalogue: Catalogue, reader: Reader, keys: readonly number[]): Map<number, Grant[]> {
  // Few audiences are looked up; many are picked out of all grants of a document, of which there are about as many.
  const audience = reader.audiences.length > FEW_AUDIENCES ? '+audience' : 'audience'
  const from = `SELECT * FROM grants WHERE document IN (SELECT value FROM json_each(?))
    AND ${audience} IN (SELECT value FROM json_each(?))`
  const columns = 'document, kind, topic, from_seq, last_seq, last_at, reason'
  const values = [JSON.stringify(keys), JSON.stringify(reader.audiences)]
  const topics = reader.topicIds && new Set(reader.topicIds)
  const grants = new Map<number, Grant[]>(keys.map((key) => [key, []]))
  for (const row of tuplesOf<GrantRow>(catalogue, { columns, from }, values)) {
    const [document, kind, topic, from_seq, last_seq, last_at, reason] = row
    if (topics && !topics.has(topic)) continue
    grants.get(document)?.push({ kind, from_seq, last_seq, last_at, reason })
  }
  return grants
}

const FEW_AUDIENCES = 8

function earlier(best: Grant | null, grant: Grant): Grant {
  return best && best.last_seq <= grant.last_seq ? best : grant
}

function later(best: Grant, grant: Grant): Grant {
  return grant.last_seq > best.last_seq ? grant : best
}
