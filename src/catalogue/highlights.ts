import type { Catalogue } from './openCatalogue'
import { lookInto, snippetOf, type Looked } from './rules/highlight'
import { allSyllables, otherForms, type SearchQuery } from './rules/searchQuery'
import { bestFits, type Wanted } from './rules/wordHits'
import { memoized, rowsOf } from './sql'
import type { DocumentSummary, Highlight } from './views'

/** Where documents in force match, in their order: each of the short fields that does, and the first of the texts that does. */
export function highlightsOf(
  catalogue: Catalogue,
  documents: readonly DocumentSummary[],
  query: SearchQuery,
): Highlight[][] {
  const asked = { catalogue, wanted: wantedBy(query) }
  const quick = pass(asked, documents, { thorough: false })
  const unexplained = documents.filter((_, index) => quick[index]?.length === 0)
  const thorough = pass(asked, unexplained, { thorough: true }).values()
  return quick.map((found) => (found.length > 0 ? found : (thorough.next().value ?? [])))
}

type Asked = { catalogue: Catalogue; wanted: Wanted }
type Thoroughness = { thorough: boolean }

type Field = Looked & { field: Highlight['field'] }

function pass({ catalogue, wanted }: Asked, documents: readonly DocumentSummary[], how: Thoroughness): Highlight[][] {
  const fields = documents.map((document) => shortFields(document, wanted, how))
  let open = documents.map((_, index) => index)
  for (const { field, column } of TEXTS) {
    const idOf = (index: number) => documents[index]?.id ?? ''
    const texts = textsOf(catalogue, open.map(idOf), column)
    open = open.filter((index) => {
      const looked = lookInto(texts.get(idOf(index)) ?? '', wanted, how)
      if (looked.hits.length === 0) return true
      fields[index]?.push({ field, ...looked })
      return false
    })
  }
  return fields.map((own) => shown(own, wanted))
}

function shortFields({ title, number, issuer, summary }: DocumentSummary, wanted: Wanted, how: Thoroughness): Field[] {
  const texts = { title, number, issuer: issuer?.name, summary }
  return SHORT.map((field) => ({ field, ...lookInto(texts[field] ?? '', wanted, how) }))
}

const SHORT = ['title', 'number', 'issuer', 'summary'] as const

function shown(fields: readonly Field[], wanted: Wanted): Highlight[] {
  const best = bestFits(fields.flatMap(({ hits }) => hits))
  return fields.flatMap(({ field, ...looked }) => {
    const snippet = snippetOf(looked, { wanted, best })
    return snippet ? [{ field, ...snippet }] : []
  })
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
  const wanted = { syllables: allSyllables(query), openEnded: query.openEnded, others: otherForms(query) }
  wantedByQuery.set(query, wanted)
  return wanted
}

type Column = (typeof TEXTS)[number]['column']

/** Of each only the beginning: a text layer can be a book. The texts of the documents that are shown most are at hand. */
function textsOf(catalogue: Catalogue, documentIds: readonly string[], column: Column): Map<string, string> {
  const kept = memoized(catalogue, `texts ${column}`, newTexts)
  if (kept.length > MAX_KEPT_LENGTH) {
    kept.texts.clear()
    kept.length = 0
  }
  const missing = documentIds.filter((id) => !kept.texts.has(id))
  for (const { id, text } of missing.length === 0 ? [] : readTexts(catalogue, missing, column)) {
    kept.texts.set(id, text ?? '')
    kept.length += text?.length ?? 0
  }
  return kept.texts
}

type Kept = { texts: Map<string, string>; length: number }

const MAX_KEPT_LENGTH = 4 * 1024 ** 2

function newTexts(): Kept {
  return { texts: new Map(), length: 0 }
}

function readTexts(catalogue: Catalogue, documentIds: readonly string[], column: Column) {
  return rowsOf<{ id: string; text: string | null }>(
    catalogue,
    `SELECT d.id, substr(t.${column}, 1, 61000) AS text FROM json_each(?) AS own
     CROSS JOIN documents d ON d.id = own.value JOIN texts t ON t.document = d.key AND t.version = d.version`,
    [JSON.stringify(documentIds)],
  )
}
