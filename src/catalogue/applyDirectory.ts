import type { CatalogueChange, CatalogueGroup, CatalogueProgramme, CatalogueTerm, CatalogueUnit } from './changes'
import type { Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { run } from './sql'

type TermKind = 'topic' | 'type'

type DirectoryChange = Extract<
  CatalogueChange,
  { kind: 'unit' | TermKind | 'removed-term' | 'synonyms' | 'group' | 'programme' }
>

/** What documents are filed under, found by and sent by: units, their groups, terms and synonyms. */
export function applyDirectory(
  catalogue: Catalogue,
  { event, change }: { event: Event; change: DirectoryChange },
): void {
  switch (change.kind) {
    case 'unit':
      return applyUnit(catalogue, change.unit)
    case 'topic':
    case 'type':
      return applyTerm(catalogue, { event, kind: change.kind, term: change.term })
    case 'removed-term':
      return applyRemovedTerm(catalogue, { event, kind: change.table, id: change.id })
    case 'synonyms':
      return applySynonyms(catalogue, change)
    case 'group':
      return applyGrouping(catalogue, { kind: 'group', grouping: change.group })
    case 'programme':
      return applyGrouping(catalogue, { kind: 'programme', grouping: change.programme })
  }
}

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
function applyTerm(
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

function applyRemovedTerm(
  catalogue: Catalogue,
  { event, kind, id }: { event: Event; kind: TermKind; id: string },
): void {
  run(catalogue, 'DELETE FROM terms WHERE kind = ? AND id = ?', [kind, id])
  touchDocumentsOf(catalogue, { event, kind, id })
}

/** Searches answer otherwise from now on; no document looks different. */
function applySynonyms(catalogue: Catalogue, { id, forms }: { id: string; forms: readonly string[] }): void {
  if (forms.length === 0) run(catalogue, 'DELETE FROM synonyms WHERE id = ?', [id])
  else run(catalogue, 'INSERT OR REPLACE INTO synonyms VALUES (?, ?)', [id, JSON.stringify(forms)])
}

type Grouping = { kind: 'group'; grouping: CatalogueGroup } | { kind: 'programme'; grouping: CatalogueProgramme }

function applyGrouping(catalogue: Catalogue, { kind, grouping }: Grouping): void {
  run(catalogue, 'INSERT OR REPLACE INTO unit_groupings VALUES (?, ?, ?)', [
    kind,
    grouping.id,
    JSON.stringify(grouping),
  ])
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
