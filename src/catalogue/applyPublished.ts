import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { foldText } from '../vietnamese/foldText'
import { sortKey } from '../vietnamese/compareVietnamese'
import { isInEffectAtOnce } from '../publish/rules/clockDates'
import type { CatalogueEdition } from './changes'
import { markEdition } from './editionMarks'
import { setGrants, tellingRelatives, touchGrants, type Event } from './grants'
import type { Catalogue } from './openCatalogue'
import { recipientIds } from './recipients'
import { targetsOf, writeRelations } from './relations'
import { placeOf } from './rules/places'
import { addToSearch, removeFromSearch } from './searchIndex'
import { rowOf, run, type SqlValue } from './sql'
import { settleStretch } from './stretches'
import { settleState } from './supersession'

type Publication = { event: Event; edition: CatalogueEdition }

/** The edition becomes the one in force. Older ones stay readable, a withdrawn document is given out again, a purged one never. */
export function applyPublished(catalogue: Catalogue, { event, edition }: Publication): void {
  const { documentId } = edition
  const known = rowOf<{ key: number; purged_at: string | null }>(
    catalogue,
    'SELECT key, purged_at FROM documents WHERE id = ?',
    [documentId],
  )
  if (known && known.purged_at !== null) return
  const key = known?.key ?? event.seq
  const before = targetsOf(catalogue, key)
  tellingRelatives(catalogue, { documentId, event }, () => {
    removeFromSearch(catalogue, key)
    writeDocument(catalogue, key, { event, edition })
    writeEdition(catalogue, key, edition)
    writeRelations(catalogue, key, edition.relations ?? [])
    markEdition(catalogue, key, edition)
    addToSearch(catalogue, key)
    const unitIds = recipientIds(catalogue, documentId)
    setGrants(catalogue, key, { event, visibility: { ...edition, unitIds } })
    touchGrants(catalogue, key, event)
  })
  for (const id of new Set([documentId, ...before, ...targetsOf(catalogue, key)])) {
    settleState(catalogue, { documentId: id, event })
  }
  settleStretch(catalogue, { documentId, event })
}

function writeDocument(catalogue: Catalogue, key: number, { event, edition }: Publication): void {
  const columns: Record<string, SqlValue> = {
    id: edition.documentId,
    row: event.seq,
    place: placeOf({ row: event.seq, state: 'current' }),
    version: edition.version,
    edition_id: edition.editionId,
    live: 1,
    access: edition.access,
    state: 'current',
    expired: 0,
    begun: isInEffectAtOnce(edition.effectiveOn, edition) ? 1 : 0,
    repealed: 0,
    superseded_seq: null,
    superseded_at: null,
    supersedes: edition.supersedes === edition.documentId ? null : edition.supersedes,
    ...searchableColumns(edition),
    type_id: edition.typeId,
    language: edition.language,
    issued_on: edition.issuedOn ?? '',
    published_at: instant(edition.publishedAt),
    updated_at: event.at,
    ...bulletinColumns(edition),
    sample: edition.sample ? 1 : 0,
    withdrawn_seq: null,
    withdrawn_at: null,
    withdrawn_reason: null,
    replaced_by: null,
    urgent: 0,
    purged_at: null,
  }
  const names = Object.keys(columns)
  const values = names.map(() => '?').join(', ')
  run(
    catalogue,
    `INSERT INTO documents (key, ${names.join(', ')}) VALUES (?, ${values})
     ON CONFLICT (key) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [key, ...Object.values(columns)],
  )
  run(catalogue, 'DELETE FROM document_topics WHERE document = ?', [key])
  for (const topicId of new Set(edition.topicIds))
    run(catalogue, 'INSERT INTO document_topics VALUES (?, ?)', [key, topicId])
}

/** Keys by which a document is found and sorted. */
function searchableColumns({ title, number, issuer }: CatalogueEdition): Record<string, SqlValue> {
  return {
    title,
    number,
    title_sort: sortKey(title),
    number_key: number === null ? '' : normalizeDocumentNumber(number),
    issuer_id: issuer?.id ?? null,
    issuer_name: issuer?.name ?? null,
    issuer_folded: issuer === null ? '' : foldText(issuer.name),
  }
}

function bulletinColumns({ bulletin }: CatalogueEdition): Record<string, SqlValue> {
  return {
    priority: bulletin?.priority ?? null,
    valid_from: bulletin?.validFrom ?? null,
    valid_to: bulletin?.validTo ?? null,
  }
}

function writeEdition(catalogue: Catalogue, key: number, edition: CatalogueEdition): void {
  const { version, access, publishedAt, bodyHtml, bodyText, script, files, ...rest } = edition
  const detail = { ...rest, files: files.map(({ text: _text, ...file }) => file) }
  run(catalogue, 'INSERT OR REPLACE INTO editions VALUES (?, ?, ?, ?, ?)', [
    key,
    version,
    access,
    instant(publishedAt),
    JSON.stringify(detail),
  ])
  const fileText = files
    .map((file) => file.text)
    .filter(Boolean)
    .join('\n\n')
  run(catalogue, 'INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, ?, ?)', [
    key,
    version,
    bodyText,
    script,
    bodyHtml,
    fileText,
  ])
  run(catalogue, 'DELETE FROM files WHERE document = ? AND version = ?', [key, version])
  files.forEach((file, position) => {
    run(catalogue, 'INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
      key,
      version,
      position,
      file.sha256,
      file.thumbnailSha256,
      file.name,
      file.mediaType,
      file.sizeBytes,
    ])
  })
}

/** One spelling of an instant, so that text order is time order. */
function instant(at: string): string {
  return new Date(at).toISOString()
}
