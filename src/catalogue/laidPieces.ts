import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { TOUCHED_SINCE } from './grants'
import type { Catalogue } from './openCatalogue'
import { rowsOf, run } from './sql'
import type { SummaryPiece } from './summaryPiece'

/*
 * Pieces as they lie ready in the catalogue's file: to put one together takes four times as long as to read it. A row goes with each event
 * that touches its document, and counts only for the program that wrote it, since another may show documents otherwise.
 */

type LaidRow = { key: number; about: string; bytes: ArrayBuffer }

/** All of a piece but its bytes. */
type About = Omit<SummaryPiece, 'open' | 'shown' | 'sizeBytes'> & { digest: string; openBytes: number; ends: number[] }

/** Of these documents those that lie ready, by key. */
export function laidPieces(catalogue: Catalogue, keys: readonly number[]): Map<number, SummaryPiece> {
  const sql = `SELECT l.document AS key, l.about, l.bytes FROM json_each(?) AS own
    CROSS JOIN laid_pieces l ON l.document = own.value WHERE l.program = ?`
  const rows = rowsOf<LaidRow>(catalogue, sql, [JSON.stringify(keys), thisProgram()])
  return new Map(rows.map((row) => [row.key, pieceOf(row)]))
}

function pieceOf(row: LaidRow): SummaryPiece {
  // Written by layPiece.
  const { digest, openBytes, ends, ...about } = JSON.parse(row.about) as About
  const bytes = Buffer.from(row.bytes)
  return {
    ...about,
    open: { bytes: bytes.subarray(0, openBytes), digest },
    shown: { bytes: bytes.subarray(openBytes), length: ends.at(-1) ?? 0, ends },
    sizeBytes: bytes.length + row.about.length,
  }
}

/** To be called in the turn in which the piece was made: until then its document may change. */
export function layPiece(catalogue: Catalogue, key: number, piece: SummaryPiece): void {
  const { open, shown, sizeBytes: _sizeBytes, ...rest } = piece
  const about: About = { ...rest, digest: open.digest, openBytes: open.bytes.length, ends: shown.ends }
  const bytes = Buffer.concat([open.bytes, shown.bytes])
  run(catalogue, 'INSERT OR REPLACE INTO laid_pieces VALUES (?, ?, ?, ?)', [
    key,
    thisProgram(),
    JSON.stringify(about),
    bytes,
  ])
}

/** Of these documents those in force that do not lie ready. */
export function unlaidAmong(catalogue: Catalogue, keys: readonly number[]): number[] {
  const sql = `SELECT d.key FROM json_each(?) AS own CROSS JOIN documents d ON d.key = own.value
    WHERE d.live = 1 AND NOT EXISTS (SELECT 1 FROM laid_pieces l WHERE l.document = d.key AND l.program = ?)`
  return rowsOf<{ key: number }>(catalogue, sql, [JSON.stringify(keys), thisProgram()]).map(({ key }) => key)
}

/** To be called in the transaction of the events after this one. */
export function removeTouchedPieces(catalogue: Catalogue, seq: number): void {
  run(catalogue, `DELETE FROM laid_pieces WHERE document IN (${TOUCHED_SINCE})`, [seq])
}

let program: string | null = null

/** Named by its own bytes: whoever changes how a document looks need not think of what lies ready. */
function thisProgram(): string {
  program ??= hash('sha256', readFileSync(fileURLToPath(import.meta.url)), 'base64url').slice(0, 16)
  return program
}
