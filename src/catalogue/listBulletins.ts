import type { CatalogueBulletin } from './changes'
import { unitsInScope } from './documentFilter'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { spokenSeconds } from './rules/spokenSeconds'
import { rowsOf } from './sql'
import { detailOf } from './editionRows'
import { fileView } from './summaries'
import { unitLabel } from './units'
import type { BulletinView } from './views'
import { standingsFor, visibleTo, type Condition } from './visibility'

/**
 * What is to be read over the loudspeakers on a calendar day in Vietnam, most urgent first, then the newest. What was replaced
 * or may not be used any more is not read out. A withdrawn bulletin stays until its last day, as cancelled and without its
 * text. Samples are never given to a connected system: it would broadcast them.
 * @throws platform/invalid-input, catalogue/unit-out-of-scope
 */
export function listBulletins(
  catalogue: Catalogue,
  reader: Reader,
  { unit, on }: { unit?: string[] | undefined; on: string },
): BulletinView[] {
  const wanted = wantedBulletins(catalogue, reader, unit)
  const rows = [...inForce(catalogue, reader, { on, wanted }), ...cancelled(catalogue, reader, { on, wanted })]
  const recipients = recipientsOf(catalogue, rows)
  return rows
    .toSorted(byUrgency)
    .map((row) => bulletinView(catalogue, reader, { row, unitIds: recipients.get(row.id) ?? [] }))
}

type BulletinRow = {
  key: number
  id: string
  edition_id: string
  version: number
  live: 0 | 1
  priority: CatalogueBulletin['priority']
  valid_from: string
  valid_to: string
  sample: 0 | 1
  published_at: string
  detail: string | null
  script: string | null
}

const COLUMNS =
  'd.key, d.id, d.edition_id, d.version, d.live, d.priority, d.valid_from, d.valid_to, d.sample, d.published_at'
const ON_DAY = 'd.valid_to >= ? AND d.valid_from <= ? AND d.priority IS NOT NULL'
const URGENCY = { 'khan-cap': 0, 'uu-tien': 1, 'thong-thuong': 2 } as const

/** Sent to the units that are asked for, and no sample for a system. */
function wantedBulletins(catalogue: Catalogue, reader: Reader, unit: string[] | undefined): Condition {
  const sampled = reader.kind === 'consumer' ? 'd.sample = 0' : '1'
  if (!unit?.length) return { sql: sampled, values: [] }
  const sent =
    'd.id IN (SELECT document_id FROM recipients WHERE ended_at IS NULL AND unit_id IN (SELECT value FROM json_each(?)))'
  return { sql: `${sampled} AND ${sent}`, values: [JSON.stringify(unitsInScope(catalogue, reader, unit))] }
}

type Asked = { on: string; wanted: Condition }

function inForce(catalogue: Catalogue, reader: Reader, { on, wanted }: Asked): BulletinRow[] {
  const visible = visibleTo(reader)
  return rowsOf<BulletinRow>(
    catalogue,
    `SELECT ${COLUMNS}, e.detail, t.script FROM documents d INDEXED BY documents_by_validity
     JOIN editions e ON e.document = d.key AND e.version = d.version
     JOIN texts t ON t.document = d.key AND t.version = d.version
     WHERE ${ON_DAY} AND d.state = 'current' AND ${visible.sql} AND ${wanted.sql}`,
    [on, on, ...visible.values, ...wanted.values],
  )
}

/** Withdrawn from this reader; whoever lost one before is not told what became of it. */
function cancelled(catalogue: Catalogue, reader: Reader, { on, wanted }: Asked): BulletinRow[] {
  const rows = rowsOf<BulletinRow>(
    catalogue,
    `SELECT ${COLUMNS}, NULL AS detail, NULL AS script FROM documents d INDEXED BY documents_by_validity WHERE ${ON_DAY} AND d.live = 0 AND ${wanted.sql}`,
    [on, on, ...wanted.values],
  )
  const standings = standingsFor(
    catalogue,
    reader,
    rows.map(({ key }) => key),
  )
  return rows.filter(({ key }) => {
    const standing = standings.get(key)
    return standing !== undefined && !standing.visible && standing.reason === 'withdrawn'
  })
}

function byUrgency(one: BulletinRow, other: BulletinRow): number {
  const urgency = URGENCY[one.priority] - URGENCY[other.priority]
  if (urgency !== 0) return urgency
  if (one.published_at !== other.published_at) return one.published_at > other.published_at ? -1 : 1
  return other.key - one.key
}

function recipientsOf(catalogue: Catalogue, rows: readonly BulletinRow[]): Map<string, string[]> {
  const recipients = new Map<string, string[]>()
  const sent = rowsOf<{ document_id: string; unit_id: string }>(
    catalogue,
    'SELECT DISTINCT document_id, unit_id FROM recipients WHERE ended_at IS NULL AND document_id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(rows.map(({ id }) => id))],
  )
  for (const { document_id, unit_id } of sent) {
    const unitIds = recipients.get(document_id)
    if (unitIds) unitIds.push(unit_id)
    else recipients.set(document_id, [unit_id])
  }
  return recipients
}

type RowToShow = { row: BulletinRow; unitIds: string[] }

function bulletinView(catalogue: Catalogue, reader: Reader, { row, unitIds }: RowToShow): BulletinView {
  const detail = row.detail === null ? null : detailOf(row.detail)
  const recording = detail?.files.find(({ role }) => role === 'audio')
  const spoken = row.script ?? ''
  const { unitScope, unitId } = reader
  const units = unitIds.filter((id) => id === unitId || unitScope === 'all' || unitScope.includes(id))
  return {
    id: row.edition_id,
    documentId: row.id,
    version: row.version,
    title: detail?.title ?? '',
    priority: row.priority,
    spoken,
    ...(recording
      ? {
          audio: { url: fileView(recording).url, sha256: recording.sha256, durationSeconds: recording.durationSeconds },
        }
      : {}),
    seconds: recording?.durationSeconds ?? spokenSeconds(spoken),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    units: units.map((id) => unitLabel(catalogue, id)),
    cancelled: row.live === 0,
    sample: row.sample === 1,
  }
}
