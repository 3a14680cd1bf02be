import type Database from 'libsql'
import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { noteTerms } from './bitmaps/termBitmaps'
import type { Catalogue } from './openCatalogue'
import { indexTerms } from './rules/searchTerms'
import { rowOf, rowsOf, run } from './sql'
import { detailOf } from './editionRows'
import { countWords } from './vocabulary'

/** By database: documents whose words the open transaction has yet to write. */
const waiting = new WeakMap<Database.Database, Set<number>>()

/** Makes a document's edition in force found by its words, once `settleSearch` is called. */
export function addToSearch(catalogue: Catalogue, key: number): void {
  waitingIn(catalogue).add(key)
}

/** To be called while its texts are still there. */
export function removeFromSearch(catalogue: Catalogue, key: number): void {
  if (waitingIn(catalogue).delete(key)) return
  countWords(catalogue, () => termsOf(catalogue, key)?.terms ?? [], -1)
  run(catalogue, 'DELETE FROM search WHERE rowid = (SELECT place FROM documents WHERE key = ?)', [key])
}

/**
 * Writes the words of what was added. To be called before the commit: in the order of the rows, since for each that comes out of
 * order FTS5 begins a new segment.
 */
export function settleSearch(catalogue: Catalogue): void {
  const added = waitingIn(catalogue)
  if (added.size === 0) return
  const sql = 'SELECT key FROM documents WHERE key IN (SELECT value FROM json_each(?)) AND +live = 1 ORDER BY place'
  for (const { key } of rowsOf<{ key: number }>(catalogue, sql, [JSON.stringify([...added])])) {
    const found = termsOf(catalogue, key)
    if (!found) continue
    run(catalogue, 'INSERT INTO search (rowid, terms) VALUES (?, ?)', [found.place, found.terms.join(' ')])
    countWords(catalogue, () => found.terms, 1)
    noteTerms(catalogue, key, found.terms)
  }
  added.clear()
}

/** After a transaction that was not committed. */
export function forgetWaiting(catalogue: Catalogue): void {
  waiting.delete(catalogue.db)
}

function waitingIn({ db }: Catalogue): Set<number> {
  const known = waiting.get(db) ?? new Set<number>()
  waiting.set(db, known)
  return known
}

type TextRow = {
  place: number
  title: string
  number: string | null
  issued_on: string
  detail: string
  body_text: string
  script: string | null
  file_text: string
}

function termsOf(catalogue: Catalogue, key: number): { place: number; terms: string[] } | null {
  const row = rowOf<TextRow>(
    catalogue,
    `SELECT d.place, d.title, d.number, d.issued_on, e.detail, t.body_text, t.script, t.file_text FROM documents d
     JOIN editions e ON e.document = d.key AND e.version = d.version
     JOIN texts t ON t.document = d.key AND t.version = d.version
     WHERE d.key = ? AND d.live = 1`,
    [key],
  )
  if (!row) return null
  const { issuer, summary } = detailOf(row.detail)
  const terms = indexTerms({
    title: row.title,
    number: row.number,
    numberKey: row.number === null ? '' : normalizeDocumentNumber(row.number),
    issuedOn: row.issued_on,
    issuer: issuer?.name ?? null,
    others: [summary, row.body_text, row.script, row.file_text],
  })
  return { place: row.place, terms }
}
