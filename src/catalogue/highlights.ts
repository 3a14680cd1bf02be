import type { Catalogue } from './openCatalogue'
import { highlight, type Wanted } from './rules/highlight'
import { allSyllables, otherWords, type SearchQuery } from './rules/searchQuery'
import { rowOf } from './sql'
import type { DocumentSummary, Highlight } from './views'

/** Where a document in force matches: each of its short fields that does, and the first of its texts that does. */
export function highlightsOf(catalogue: Catalogue, document: DocumentSummary, query: SearchQuery): Highlight[] {
  const wanted = wantedBy(query)
  const { title, number, issuer, summary } = document
  const short = [
    found('title', title, wanted),
    found('number', number, wanted),
    found('issuer', issuer?.name ?? null, wanted),
    found('summary', summary, wanted),
  ]
  const long: Highlight[] = []
  for (const { field, column } of TEXTS) {
    long.push(...found(field, textOf(catalogue, document.id, column), wanted))
    if (long.length > 0) break
  }
  return [...short.flat(), ...long]
}

const TEXTS = [
  { field: 'body', column: 'body_text' },
  { field: 'script', column: 'script' },
  { field: 'file', column: 'file_text' },
] as const

const wantedByQuery = new WeakMap<SearchQuery, Wanted>()

/** One for each query, so that what was worked out for one text serves the next. */
function wantedBy(query: SearchQuery): Wanted {
  const known = wantedByQuery.get(query)
  if (known) return known
  const wanted = { syllables: allSyllables(query), openEnded: query.openEnded, others: otherWords(query) }
  wantedByQuery.set(query, wanted)
  return wanted
}

function found(field: Highlight['field'], text: string | null, wanted: Wanted): Highlight[] {
  const snippet = text === null ? null : highlight(text, wanted)
  return snippet === null ? [] : [{ field, ...snippet }]
}

/** Only the beginning: a text layer can be a book. */
function textOf(catalogue: Catalogue, documentId: string, column: (typeof TEXTS)[number]['column']): string | null {
  const sql = `SELECT substr(t.${column}, 1, 61000) AS text FROM documents d JOIN texts t ON t.document = d.key AND t.version = d.version WHERE d.id = ?`
  return rowOf<{ text: string | null }>(catalogue, sql, [documentId])?.text ?? null
}
