import { effectStatusOf } from '../publish/rules/effectStatus'
import type { FrozenRelation } from '../publish/rules/frozen'
import type { CatalogueFile } from './changes'
import { editionsOf, type EditionRow } from './editionRows'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { citationOf } from './rules/citation'
import { relatedDocuments } from './relations'
import { documentUrl } from './rules/documentUrl'
import { memoized, rowOf } from './sql'
import { labelOf } from './terms'
import type { DocumentSummary, FileView } from './views'
import { seesDocument, visibleTo } from './visibility'

/** An edition as readers see it in lists. The row must be one that this reader may see. */
export function summaryOf(catalogue: Catalogue, reader: Reader, row: EditionRow): DocumentSummary {
  const known = sharedSummaries.get(row)
  const shared = known ?? sharedSummaryOf(catalogue, row)
  if (!known) sharedSummaries.set(row, shared)
  return {
    ...shared.summary,
    supersedes: predecessorOf(catalogue, reader, { id: row.id, supersedes: shared.supersedes }),
    supersededBy: row.state === 'superseded' ? successorOf(catalogue, reader, row.id) : null,
    ...relatedDocuments(catalogue, reader, { id: row.id, relations: shared.relations, isNamed: row.named }),
  }
}

/** `summary` is the same for all readers, without the documents that only some of them may know of; `supersedes` and `relations` name them. */
type SharedSummary = { summary: DocumentSummary; supersedes: string | null; relations: readonly FrozenRelation[] }

/** Made once for each row: rows in force are kept only until readers could notice a change. */
const sharedSummaries = new WeakMap<EditionRow, SharedSummary>()

export function sharedSummaryOf(catalogue: Catalogue, row: EditionRow): SharedSummary {
  const { detail } = row
  const type = detail.typeId === null ? null : labelOf(catalogue, 'type', detail.typeId)
  const issuer = detail.issuer && {
    ...(detail.issuer.id === null ? {} : { id: detail.issuer.id }),
    name: detail.issuer.name,
  }
  const summary: DocumentSummary = {
    id: row.id,
    version: row.version,
    title: detail.title,
    number: detail.number,
    type,
    issuer,
    ...(detail.source === null ? {} : { source: detail.source }),
    issuedOn: detail.issuedOn,
    effectiveOn: detail.effectiveOn,
    expiresOn: detail.expiresOn,
    topics: detail.topicIds.flatMap((id) => labelOf(catalogue, 'topic', id) ?? []),
    access: row.access,
    targetGroups: detail.targetGroups,
    language: detail.language,
    summary: detail.summary,
    state: row.state,
    ...effectOf(row),
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    supersedes: null,
    supersededBy: null,
    rights: detail.rights,
    sample: detail.sample,
    citation: citationOf({
      ...detail,
      typeName: type?.name ?? null,
      issuerName: issuer?.name ?? null,
      version: row.version,
    }),
    files: detail.files.map(fileView),
    url: documentUrl({ id: row.id, title: detail.title }),
  }
  return { summary, supersedes: detail.supersedes, relations: detail.relations ?? [] }
}

function effectOf({
  begun,
  expired,
  repealed,
  detail: { effectiveOn },
}: EditionRow): Pick<DocumentSummary, 'effectStatus'> {
  const effectStatus = effectStatusOf({
    effectiveOn,
    hasBegun: begun,
    hasEnded: expired,
    isRepealed: repealed,
  })
  return effectStatus === null ? {} : { effectStatus }
}

export function fileView(file: Omit<CatalogueFile, 'text'>): FileView {
  return {
    sha256: file.sha256,
    name: file.name,
    mediaType: file.mediaType,
    sizeBytes: file.sizeBytes,
    role: file.role,
    ...(file.pages === null ? {} : { pages: file.pages }),
    ...(file.durationSeconds === null ? {} : { durationSeconds: file.durationSeconds }),
    ...(file.alt === null ? {} : { alt: file.alt }),
    ...(file.signed === null ? {} : { signed: file.signed }),
    url: `/files/${file.sha256}/${encodeURIComponent(file.name.replace(/\p{Surrogate}/gu, '\uFFFD'))}`,
    ...(file.thumbnailSha256 === null ? {} : { thumbnailUrl: `/files/${file.thumbnailSha256}` }),
  }
}

type Replacing = { id: string; supersedes: string | null }

export function predecessorOf(catalogue: Catalogue, reader: Reader, { id, supersedes }: Replacing): string | null {
  if (supersedes === null || supersedes === id) return null
  return seesDocument(catalogue, reader, supersedes) ? supersedes : null
}

/** The newest document that this reader may see among those that replace this one. */
export function successorOf(catalogue: Catalogue, reader: Reader, documentId: string): string | null {
  const visible = visibleTo(reader)
  const sql = `SELECT d.id FROM documents d WHERE d.supersedes = ? AND ${visible.sql} ORDER BY d.row DESC LIMIT 1`
  return rowOf<{ id: string }>(catalogue, sql, [documentId, ...visible.values])?.id ?? null
}

/** Summaries of documents by key, in the order given. */
export function summariesOf(catalogue: Catalogue, reader: Reader, keys: readonly number[]): DocumentSummary[] {
  return editionsInForce(catalogue, keys).map((row) => summaryOf(catalogue, reader, row))
}

export function editionsInForce(catalogue: Catalogue, keys: readonly number[]): EditionRow[] {
  const kept = memoized(catalogue, 'editions in force', () => new Map<number, EditionRow>())
  if (kept.size > MAX_KEPT) kept.clear()
  const missing = keys.filter((key) => !kept.has(key))
  if (missing.length > 0) for (const row of editionsOf(catalogue, missing)) kept.set(row.key, row)
  return keys.flatMap((key) => kept.get(key) ?? [])
}

/** About 5 kB each. */
const MAX_KEPT = 2_000
