import type { FrozenRelation } from '../publish/rules/frozen'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { rowsOf, run } from './sql'
import { visibleTo } from './visibility'
import type { RelatedDocuments } from './views'

/** Replaces what the edition in force of a document does to others. */
export function writeRelations(catalogue: Catalogue, key: number, relations: readonly FrozenRelation[]): void {
  run(catalogue, 'DELETE FROM relations WHERE document = ?', [key])
  for (const { kind, document, parts } of relations) {
    run(catalogue, 'INSERT OR REPLACE INTO relations VALUES (?, ?, ?, ?)', [key, kind, document, parts])
  }
}

/** The documents that this one replaces, amends, corrects or repeals now, whether given out or not. */
export function targetsOf(catalogue: Catalogue, key: number): string[] {
  const sql = `SELECT target FROM relations WHERE document = ?
    UNION SELECT supersedes FROM documents WHERE key = ? AND supersedes IS NOT NULL`
  return rowsOf<{ target: string }>(catalogue, sql, [key, key]).map(({ target }) => target)
}

export type Related = {
  id: string
  /** What this edition says that it does to others. */
  relations: readonly FrozenRelation[]
  /** Whether anything that is given out says something of it. */
  isNamed: boolean
}

/** Both directions, as far as this reader may see the other document: what one may not know is not named. */
export function relatedDocuments(catalogue: Catalogue, reader: Reader, related: Related): RelatedDocuments {
  const answer: RelatedDocuments = {}
  for (const { kind, document, parts } of seenTargets(catalogue, reader, related)) {
    ;(answer[kind] ??= []).push(linkTo(document, parts))
  }
  if (!related.isNamed) return answer
  for (const { kind, id, parts } of namedBy(catalogue, reader, related.id)) {
    ;(answer[REVERSE[kind]] ??= []).push(linkTo(id, parts))
  }
  return answer
}

const REVERSE = { amends: 'amendedBy', corrects: 'correctedBy', repeals: 'repealedBy' } as const

function linkTo(id: string, parts: string | null): { id: string; parts?: string } {
  return parts ? { id, parts } : { id }
}

function seenTargets(catalogue: Catalogue, reader: Reader, { id, relations }: Related): FrozenRelation[] {
  const others = relations.filter(({ document }) => document !== id)
  if (others.length === 0) return []
  const visible = visibleTo(reader)
  const sql = `SELECT d.id FROM documents d WHERE d.id IN (SELECT value FROM json_each(?)) AND ${visible.sql}`
  const ids = JSON.stringify(others.map(({ document }) => document))
  const seen = new Set(rowsOf<{ id: string }>(catalogue, sql, [ids, ...visible.values]).map((row) => row.id))
  return others.filter(({ document }) => seen.has(document))
}

type Naming = { kind: FrozenRelation['kind']; id: string; parts: string | null }

function namedBy(catalogue: Catalogue, reader: Reader, id: string): Naming[] {
  const visible = visibleTo(reader)
  const sql = `SELECT r.kind, d.id, r.parts FROM relations r CROSS JOIN documents d ON d.key = r.document
    WHERE r.target = ? AND d.id <> ? AND ${visible.sql} ORDER BY d.row, r.kind`
  return rowsOf<Naming>(catalogue, sql, [id, id, ...visible.values])
}
