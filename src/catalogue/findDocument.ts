import { jsonPiece, jsonText, type JsonPiece, type JsonText } from '../platform/jsonText'
import { allEditionsOf, type EditionRow } from './editionRows'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { maySee } from './rules/audiences'
import { recipientIds } from './recipients'
import { rowOf } from './sql'
import { summaryOf } from './summaries'
import { restOf, summaryPieces, tiesOf } from './summaryPieces'
import type { DocumentFound, DocumentInFull, DocumentSummary, VersionView } from './views'
import { seesDocument, standingFor, visibleTo } from './visibility'
import { withdrawnEditionFor } from './withdrawnEditions'

/**
 * A document in full, in force or an older version of it. `withdrawn` only for whoever could see it until then, also of a
 * former version when the document was published again; to everybody else it is `nothing`, like a document that never was.
 */
export function findDocument(
  catalogue: Catalogue,
  reader: Reader,
  { id, version }: { id: string; version?: number | undefined },
): DocumentFound {
  const rows = readableEditions(catalogue, reader, id)
  const row = version === undefined ? rows?.[0] : rows?.find((edition) => edition.version === version)
  if (row) return { found: 'document', document: inFull(catalogue, reader, row) }
  if (version === undefined) return withdrawnFor(catalogue, reader, id)
  const withdrawn = withdrawnEditionFor(catalogue, reader, { id, version })
  return withdrawn ? { found: 'withdrawn', ...withdrawn } : { found: 'nothing' }
}

/** The edition in force as JSON, from what lies ready; says the same as `findDocument`. Null where there is none for this reader. */
export function documentText(catalogue: Catalogue, reader: Reader, id: string): JsonText | null {
  const visible = visibleTo(reader)
  const sql = `SELECT d.key FROM documents d WHERE d.id = ? AND ${visible.sql}`
  const key = rowOf<{ key: number }>(catalogue, sql, [id, ...visible.values])?.key
  const summary = key === undefined ? undefined : summaryPieces(catalogue, [key]).get(key)
  if (key === undefined || !summary) return null
  const texts = textsPiece(catalogue, { key, version: summary.version })
  const assignment = assignmentFor(catalogue, { reader, content: summary })
  const end = assignment ? `,"assignment":${JSON.stringify(assignment)}}` : '}'
  return jsonText([summary.open, `${tiesOf(catalogue, reader, summary)},`, texts, `,${summary.rest}${end}`])
}

type Edition = { key: number; version: number }

/**
 * The texts as members of an object, which SQLite writes from its own bytes. Not kept: they are as long as twenty summaries, and whoever
 * reads through the library would throw those out.
 */
function textsPiece(catalogue: Catalogue, { key, version }: Edition): JsonPiece {
  const sql = `SELECT CAST(json_object('body', body_html, 'text', body_text, 'script', script) AS BLOB) AS json
    FROM texts WHERE document = ? AND version = ?`
  const row = rowOf<{ json: ArrayBuffer }>(catalogue, sql, [key, version])
  return jsonPiece(row ? Buffer.from(row.json).subarray(1, -1) : '"body":null,"text":"","script":null')
}

/** The editions that this reader may read, newest first; null when they may not see the document. */
export function listVersions(catalogue: Catalogue, reader: Reader, { id }: { id: string }): VersionView[] | null {
  const rows = readableEditions(catalogue, reader, id)
  return (
    rows?.map((row) => {
      const { title, number, publishedAt, version } = summaryOf(catalogue, reader, row)
      return {
        version,
        title,
        number,
        publishedAt,
        current: row.current,
        url: `/tai-lieu/${id}?version=${version}`,
      }
    }) ?? null
  )
}

/** Whoever may see the document in force, and an older edition only if that one was for them too. */
function readableEditions(catalogue: Catalogue, reader: Reader, id: string): EditionRow[] | null {
  if (!seesDocument(catalogue, reader, id)) return null
  const unitIds = recipientIds(catalogue, id)
  return allEditionsOf(catalogue, id)
    .filter(({ current, access, detail: { topicIds } }) => current || maySee(reader, { access, topicIds, unitIds }))
    .map((row) => (row.current ? row : { ...row, state: 'superseded' }))
}

function inFull(catalogue: Catalogue, reader: Reader, row: EditionRow): DocumentInFull {
  const assignment = assignmentFor(catalogue, { reader, content: row })
  const summary = summaryOf(catalogue, reader, row)
  return {
    ...(row.current ? summary : ofFormerVersion(summary)),
    ...contentOf(catalogue, row),
    ...(assignment ? { assignment } : {}),
  }
}

/** An older version leads to the one in force, of which alone it is said where it stands by its dates. */
function ofFormerVersion({ effectStatus: _ofTheOneInForce, ...summary }: DocumentSummary): DocumentSummary {
  return { ...summary, supersededBy: summary.id }
}

type Content = Pick<DocumentInFull, 'body' | 'text' | 'script' | 'signer' | 'bulletin'>

function contentOf(catalogue: Catalogue, row: EditionRow): Content {
  const texts = rowOf<{ body_html: string | null; body_text: string; script: string | null }>(
    catalogue,
    'SELECT body_html, body_text, script FROM texts WHERE document = ? AND version = ?',
    [row.key, row.version],
  )
  return {
    body: texts?.body_html ?? null,
    text: texts?.body_text ?? '',
    script: texts?.script ?? null,
    ...restOf(row),
  }
}

function assignmentFor(
  catalogue: Catalogue,
  { reader: { unitId }, content }: { reader: Reader; content: { id: string; version: number } },
): DocumentInFull['assignment'] | null {
  if (unitId === null) return null
  const sent = rowOf<{ due_on: string | null; confirm: number }>(
    catalogue,
    `SELECT due_on, max(confirm AND coalesce(settled_version < ?, 1)) OVER () AS confirm FROM recipients
     WHERE unit_id = ? AND document_id = ? AND ended_at IS NULL ORDER BY seq DESC LIMIT 1`,
    [content.version, unitId, content.id],
  )
  if (!sent) return null
  const acknowledged = rowOf<{ at: string }>(
    catalogue,
    "SELECT min(at) AS at FROM receipts WHERE unit_id = ? AND document_id = ? AND version = ? AND event = 'acknowledged'",
    [unitId, content.id, content.version],
  )
  return { dueOn: sent.due_on, confirm: sent.confirm === 1, acknowledgedAt: acknowledged?.at ?? null }
}

type WithdrawnRow = {
  key: number
  live: number
  withdrawn_at: string | null
  withdrawn_reason: string | null
  replaced_by: string | null
}

function withdrawnFor(catalogue: Catalogue, reader: Reader, id: string): DocumentFound {
  const row = rowOf<WithdrawnRow>(
    catalogue,
    'SELECT key, live, withdrawn_at, withdrawn_reason, replaced_by FROM documents WHERE id = ?',
    [id],
  )
  if (!row || row.live === 1 || row.withdrawn_at === null) return { found: 'nothing' }
  const standing = standingFor(catalogue, reader, row.key)
  // Whoever lost it before the withdrawal may not learn what became of it.
  if (!standing || standing.visible || standing.reason === 'scope') return { found: 'nothing' }
  const replacedBy =
    row.replaced_by !== null && seesDocument(catalogue, reader, row.replaced_by) ? row.replaced_by : null
  return { found: 'withdrawn', withdrawnAt: row.withdrawn_at, reason: row.withdrawn_reason, replacedBy }
}
