import type { AccessClass } from './changes'
import { recipientIds } from './recipients'
import { ANONYMOUS, type Reader } from './reader'
import type { Catalogue } from './openCatalogue'
import { maySee } from './rules/audiences'
import { memoized, rowsOf } from './sql'
import { detailOf } from './editionRows'
import type { FoundFile } from './views'
import { rightsOf } from './validators'
import { seesDocument } from './visibility'

/**
 * A file as this reader may have it: it stands in an edition in force, or in an older one, that they may read. The same bytes
 * in a document that they may not see do not count. Null for everything else, whether it exists or not.
 */
export function findFile(catalogue: Catalogue, reader: Reader, { sha256 }: { sha256: string }): FoundFile | null {
  const found = memoized(catalogue, 'found files', () => new Map<string, FoundFile>())
  const name = `${rightsOf(reader)} ${sha256}`
  const known = found.get(name)
  if (known) return known
  const file = readFile(catalogue, reader, { sha256 })
  if (!file) return null
  if (found.size >= MAX_FOUND) found.clear()
  found.set(name, file)
  return file
}

/** Of each download its parts are asked for one by one. What is not found is not kept: anybody could ask for anything. */
const MAX_FOUND = 2_000

function readFile(catalogue: Catalogue, reader: Reader, { sha256 }: { sha256: string }): FoundFile | null {
  const rows = rowsOf<FileRow>(catalogue, SQL, [sha256, sha256])
  const own = rows.find((row) => mayHave(catalogue, reader, row))
  if (!own) return null
  const isPublic = rows.some((row) => mayHave(catalogue, ANONYMOUS, row))
  if (own.original === 0)
    return { sha256, name: `${own.name}.webp`, mediaType: 'image/webp', sizeBytes: null, isPublic, kind: 'thumbnail' }
  return { sha256, name: own.name, mediaType: own.media_type, sizeBytes: own.size_bytes, isPublic, kind: 'original' }
}

type FileRow = {
  name: string
  media_type: string
  size_bytes: number
  original: 0 | 1
  id: string
  current: 0 | 1
  access: AccessClass
  detail: string
}

const SQL = `SELECT f.name, f.media_type, f.size_bytes, f.sha256 = ?1 AS original, d.id, f.version = d.version AS current, e.access, e.detail
  FROM (SELECT * FROM files WHERE sha256 = ?1 UNION SELECT * FROM files WHERE thumbnail_sha256 = ?2) f
  JOIN documents d ON d.key = f.document AND d.live = 1
  JOIN editions e ON e.document = f.document AND e.version = f.version
  ORDER BY original DESC, current DESC, d.row DESC, f.position`

function mayHave(catalogue: Catalogue, reader: Reader, row: FileRow): boolean {
  if (!seesDocument(catalogue, reader, row.id)) return false
  if (row.current === 1) return true
  const unitIds = recipientIds(catalogue, row.id)
  return maySee(reader, { access: row.access, topicIds: detailOf(row.detail).topicIds, unitIds })
}
