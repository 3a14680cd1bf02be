import type { CatalogueTerm, CatalogueUnit } from './changes'
import type { Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { run } from './sql'

type TermKind = 'topic' | 'type'

export function applyUnit(catalogue: Catalogue, unit: CatalogueUnit): void {
  run(catalogue, 'INSERT OR REPLACE INTO units VALUES (?, ?, ?, ?, ?)', [
    unit.id,
    unit.slug,
    unit.name,
    unit.parentId,
    JSON.stringify(unit),
  ])
}

/**
 * Documents show a term's label, so they look different. They are touched even where the label is the same: a rebuild reads
 * the newest label at the first event already, and must end alike.
 */
export function applyTerm(
  catalogue: Catalogue,
  { event, kind, term }: { event: Event; kind: TermKind; term: CatalogueTerm },
): void {
  run(catalogue, 'INSERT OR REPLACE INTO terms VALUES (?, ?, ?, ?, ?, ?)', [
    kind,
    term.id,
    term.slug,
    term.name,
    term.parentId,
    term.order,
  ])
  touchDocumentsOf(catalogue, { event, kind, id: term.id })
}

export function applyRemovedTerm(
  catalogue: Catalogue,
  { event, kind, id }: { event: Event; kind: TermKind; id: string },
): void {
  run(catalogue, 'DELETE FROM terms WHERE kind = ? AND id = ?', [kind, id])
  touchDocumentsOf(catalogue, { event, kind, id })
}

function touchDocumentsOf(
  catalogue: Catalogue,
  { event, kind, id }: { event: Event; kind: TermKind; id: string },
): void {
  const documents =
    kind === 'topic'
      ? 'SELECT document FROM document_topics WHERE topic = ?'
      : 'SELECT key FROM documents WHERE type_id = ?'
  run(catalogue, `UPDATE grants SET last_seq = ?, last_at = ? WHERE kind = 'open' AND document IN (${documents})`, [
    event.seq,
    event.at,
    id,
  ])
}
