import type { Catalogue } from './openCatalogue'
import { highlight, type Wanted } from './rules/highlight'
import { allSyllables, otherWords, type SearchQuery } from './rules/searchQuery'
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

function pass({ catalogue, wanted }: Asked, documents: readonly DocumentSummary[], how: Thoroughness): Highlight[][] {
  const found = documents.map((document) => shortHighlights(document, wanted, how))
  let open = documents.map((_, index) => index)
  for (const { field, column } of TEXTS) {
    const texts = textsOf(
      catalogue,
      open.map((index) => documents[index]?.id ?? ''),
      column,
    )
    open = open.filter((index) => {
      const own = highlightIn(field, texts.get(documents[index]?.id ?? '') ?? null, { wanted, how })
      found[index]?.push(...own)
      return own.length === 0
    })
  }
  return found
}

function shortHighlights(document: DocumentSummary, wanted: Wanted, how: Thoroughness): Highlight[] {
  const { title, number, issuer, summary } = document
  return [
    ...highlightIn('title', title, { wanted, how }),
    ...highlightIn('number', number, { wanted, how }),
    ...highlightIn('issuer', issuer?.name ?? null, { wanted, how }),
    ...highlightIn('summary', summary, { wanted, how }),
  ]
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

type Looking = { wanted: Wanted; how: Thoroughness }

function highlightIn(field: Highlight['field'], text: string | null, { wanted, how }: Looking): Highlight[] {
  const snippet = text === null || text === '' ? null : highlight(text, wanted, how)
  return snippet === null ? [] : [{ field, ...snippet }]
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
