import { unitsInScope } from './documentFilter'
import type { CatalogueBulletin } from './changes'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { recipientIds } from './recipients'
import { spokenSeconds } from './rules/spokenSeconds'
import { rowsOf } from './sql'
import { detailOf, fileView } from './summaries'
import { unitLabel } from './units'
import type { BulletinView } from './views'
import { standingFor } from './visibility'

/**
 * What is to be read over the loudspeakers on a calendar day in Vietnam, most urgent first, then the newest. A withdrawn
 * bulletin stays until its last day, as cancelled and without its text. Samples are never given to a connected system: it
 * would broadcast them.
 * @throws platform/invalid-input, catalogue/unit-out-of-scope
 */
export function listBulletins(
  catalogue: Catalogue,
  reader: Reader,
  { unit, on }: { unit?: string[] | undefined; on: string },
): BulletinView[] {
  const wanted = unit?.length ? new Set(unitsInScope(catalogue, reader, unit)) : null
  return rowsOf<BulletinRow>(catalogue, SQL, [on, on])
    .filter((row) => reader.kind !== 'consumer' || row.sample === 0)
    .filter((row) => isFor(catalogue, reader, row))
    .filter((row) => wanted === null || recipientIds(catalogue, row.id).some((id) => wanted.has(id)))
    .map((row) => bulletinView(catalogue, reader, row))
    .sort((one, other) => URGENCY[one.priority] - URGENCY[other.priority])
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
  detail: string | null
  script: string | null
}

const SQL = `SELECT d.key, d.id, d.edition_id, d.version, d.live, d.priority, d.valid_from, d.valid_to, d.sample, e.detail, t.script
  FROM documents d
  LEFT JOIN editions e ON e.document = d.key AND e.version = d.version
  LEFT JOIN texts t ON t.document = d.key AND t.version = d.version
  WHERE d.valid_to >= ? AND d.valid_from <= ? AND d.priority IS NOT NULL
  ORDER BY d.published_at DESC, d.key DESC`

const URGENCY = { 'khan-cap': 0, 'uu-tien': 1, 'thong-thuong': 2 } as const

/** In force and visible, or withdrawn from this reader. */
function isFor(catalogue: Catalogue, reader: Reader, { key, live }: BulletinRow): boolean {
  const standing = standingFor(catalogue, reader, key)
  if (!standing) return false
  return standing.visible || (live === 0 && standing.reason === 'withdrawn')
}

function bulletinView(catalogue: Catalogue, reader: Reader, row: BulletinRow): BulletinView {
  const detail = row.detail === null ? null : detailOf({ detail: row.detail })
  const recording = detail?.files.find(({ role }) => role === 'audio')
  const spoken = row.script ?? ''
  const { unitScope, unitId } = reader
  const units = recipientIds(catalogue, row.id).filter(
    (id) => id === unitId || unitScope === 'all' || unitScope.includes(id),
  )
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
