import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import type { Catalogue } from './openCatalogue'
import { indexTerms } from './rules/searchTerms'
import { rowOf, run } from './sql'
import type { EditionDetail } from './summaries'
import type { DocumentState } from './views'
import { countWords } from './vocabulary'

/** Above every number of an event. */
const CURRENT_FIRST = 2 ** 40

/** The row of the index at which a document stands: those in force before the others, then the newest publication first. */
export function placeOf({ row, state }: { row: number; state: DocumentState }): number {
  return row + (state === 'current' ? CURRENT_FIRST : 0)
}

/** Makes a document's edition in force found by its words. */
export function addToSearch(catalogue: Catalogue, key: number): void {
  const found = termsOf(catalogue, key)
  if (!found) return
  run(catalogue, 'INSERT INTO search (rowid, terms) VALUES (?, ?)', [found.place, found.terms.join(' ')])
  countWords(catalogue, () => found.terms, 1)
}

/** To be called while its texts are still there. */
export function removeFromSearch(catalogue: Catalogue, key: number): void {
  countWords(catalogue, () => termsOf(catalogue, key)?.terms ?? [], -1)
  run(catalogue, 'DELETE FROM search WHERE rowid = (SELECT place FROM documents WHERE key = ?)', [key])
}

type TextRow = {
  place: number
  title: string
  number: string | null
  detail: string
  body_text: string
  script: string | null
  file_text: string
}

function termsOf(catalogue: Catalogue, key: number): { place: number; terms: string[] } | null {
  const row = rowOf<TextRow>(
    catalogue,
    `SELECT d.place, d.title, d.number, e.detail, t.body_text, t.script, t.file_text FROM documents d
     JOIN editions e ON e.document = d.key AND e.version = d.version
     JOIN texts t ON t.document = d.key AND t.version = d.version
     WHERE d.key = ? AND d.live = 1`,
    [key],
  )
  if (!row) return null
  // Written by applyPublished, from a CatalogueEdition.
  const { issuer, summary } = JSON.parse(row.detail) as EditionDetail
  const terms = indexTerms({
    title: row.title,
    number: row.number,
    numberKey: row.number === null ? '' : normalizeDocumentNumber(row.number),
    others: [issuer?.name ?? null, summary, row.body_text, row.script, row.file_text],
  })
  return { place: row.place, terms }
}
