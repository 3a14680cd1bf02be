import type { Catalogue } from './openCatalogue'
import { editionCode } from './rules/editionCode'
import { rowOf, run } from './sql'

/** Gives an edition its code and notes whose its files are; both follow from the journal alone. */
export function markEdition(
  catalogue: Catalogue,
  key: number,
  edition: { documentId: string; version: number; files: readonly { sha256: string }[] },
): void {
  for (const { sha256 } of edition.files)
    run(catalogue, 'INSERT OR IGNORE INTO file_marks VALUES (?, ?, ?)', [sha256, key, edition.version])
  if (codeOf(catalogue, edition) !== null) return
  for (let attempt = 0; ; attempt += 1) {
    const code = editionCode({ ...edition, attempt })
    if (rowOf(catalogue, 'SELECT 1 FROM edition_codes WHERE code = ?', [code])) continue
    return run(catalogue, 'INSERT INTO edition_codes VALUES (?, ?, ?)', [code, edition.documentId, edition.version])
  }
}

/** A purge leaves no hash behind by which a file could be told. */
export function forgetFileMarks(catalogue: Catalogue, key: number): void {
  run(catalogue, 'DELETE FROM file_marks WHERE document = ?', [key])
}

/** The code of an edition, as `readEditionCode` answers it; null for one that was never published. */
export function codeOf(catalogue: Catalogue, edition: { documentId: string; version: number }): string | null {
  const sql = 'SELECT code FROM edition_codes WHERE document_id = ? AND version = ?'
  return rowOf<{ code: string }>(catalogue, sql, [edition.documentId, edition.version])?.code ?? null
}
