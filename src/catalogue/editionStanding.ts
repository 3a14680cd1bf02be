import { findDocument, listVersions } from './findDocument'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { rowOf, rowsOf } from './sql'
import { successorOf } from './summaries'
import type { DocumentInFull } from './views'

/**
 * What is known of an edition that somebody holds on paper or as a file: in use, replaced, past its last day, withdrawn. Nothing
 * for what this reader could never see: the same as for what does not exist.
 */
export type EditionStanding =
  | {
      found: 'edition'
      document: DocumentInFull
      standing: 'current' | 'newer-version' | 'superseded' | 'expired'
      /** The version in force. */
      inForce: number
      /** The document that replaces it, where this reader may see that. */
      supersededBy: string | null
    }
  | {
      found: 'withdrawn'
      documentId: string
      version: number
      withdrawnAt: string
      reason: string | null
      replacedBy: string | null
    }

/** What this reader may know of the edition with this code. */
export function standingByCode(catalogue: Catalogue, reader: Reader, code: string): EditionStanding | null {
  const sql = 'SELECT document_id AS id, version FROM edition_codes WHERE code = ?'
  const edition = rowOf<Edition>(catalogue, sql, [code])
  return edition ? standingOf(catalogue, reader, edition) : null
}

/** What this reader may know of the editions that have this very file, those in use first; one for each document, the newest. */
export function standingsByFile(catalogue: Catalogue, reader: Reader, sha256: string): EditionStanding[] {
  const editions = rowsOf<Edition>(
    catalogue,
    `SELECT d.id, max(m.version) AS version FROM file_marks m JOIN documents d ON d.key = m.document
     WHERE m.sha256 = ? GROUP BY d.key ORDER BY d.live DESC, d.key DESC LIMIT ?`,
    [sha256, MOST_DOCUMENTS],
  )
  const found = editions.flatMap((edition) => standingOf(catalogue, reader, edition) ?? [])
  return found.toSorted((one, other) => Number(isInUse(other)) - Number(isInUse(one)))
}

/** The same form or picture may go with many. */
const MOST_DOCUMENTS = 50

function isInUse(standing: EditionStanding): boolean {
  return standing.found === 'edition' && standing.standing === 'current'
}

type Edition = { id: string; version: number }

function standingOf(catalogue: Catalogue, reader: Reader, { id, version }: Edition): EditionStanding | null {
  const found = findDocument(catalogue, reader, { id, version })
  if (found.found === 'nothing') return null
  if (found.found === 'withdrawn') return { ...found, documentId: id, version }
  const { document } = found
  const newest = listVersions(catalogue, reader, { id })?.find(({ current }) => current)
  const inForce = newest?.version ?? document.version
  const standing = inForce === document.version ? document.state : 'newer-version'
  return { found: 'edition', document, standing, inForce, supersededBy: successorOf(catalogue, reader, id) }
}
