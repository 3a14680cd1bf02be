import { transcode } from 'node:buffer'
import type { Catalogue } from './openCatalogue'
import { lookInto, snippetOf, type Looked } from './rules/highlight'
import { allSyllables, otherForms, type SearchQuery } from './rules/searchQuery'
import { bestFits, type Wanted } from './rules/wordHits'
import { memoized, rowsOf } from './sql'
import { summaryPieces, type SummaryPiece } from './summaryPieces'
import type { Steps } from './turns'
import type { Highlight } from './views'

/** Where documents in force match, in their order: each of the short fields that does, and the first of the texts that does. */
export function* highlightsOf(catalogue: Catalogue, keys: readonly number[], query: SearchQuery): Steps<Highlight[][]> {
  const asked = { catalogue, wanted: wantedBy(query), pieces: summaryPieces(catalogue, keys) }
  const quick = yield* pass(asked, keys, { thorough: false })
  const unexplained = keys.filter((_, index) => quick[index]?.length === 0)
  const thorough = (yield* pass(asked, unexplained, { thorough: true })).values()
  return quick.map((found) => (found.length > 0 ? found : (thorough.next().value ?? [])))
}

type Asked = { catalogue: Catalogue; wanted: Wanted; pieces: ReadonlyMap<number, SummaryPiece> }
type Thoroughness = { thorough: boolean }

type Field = Looked & { field: Highlight['field']; isText: boolean }

/** A text layer can be a book, of which a hundred are not read in one breath. */
const READ_AT_ONCE = 5

function* pass(asked: Asked, keys: readonly number[], how: Thoroughness): Steps<Highlight[][]> {
  const { wanted, pieces } = asked
  const fields = new Map(keys.map((key) => [key, shortFields(pieces.get(key), wanted, how)]))
  for (const text of TEXTS) {
    const open = keys.filter((key) => !fields.get(key)?.some(({ isText }) => isText))
    for (let from = 0; from < open.length; from += READ_AT_ONCE) {
      yield
      yield* lookIntoTexts(asked, text, { keys: open.slice(from, from + READ_AT_ONCE), fields, how })
    }
  }
  return keys.map((key) => shown(fields.get(key) ?? [], wanted))
}

type Looking = { keys: readonly number[]; fields: ReadonlyMap<number, Field[]>; how: Thoroughness }

function* lookIntoTexts(
  { catalogue, wanted }: Asked,
  { field, column }: (typeof TEXTS)[number],
  { keys, fields, how }: Looking,
): Steps<void> {
  const texts = textsOf(catalogue, keys, column)
  for (const key of keys) {
    const looked = lookInto(texts.get(key) ?? '', wanted, how)
    if (looked.hits.length > 0) fields.get(key)?.push({ field, isText: true, ...looked })
    if (looked.searched.length > LONG) yield
  }
}

/** Longer texts take a while. */
const LONG = 10_000

function shortFields(piece: SummaryPiece | undefined, wanted: Wanted, how: Thoroughness): Field[] {
  if (!piece) return []
  return SHORT.map((field) => ({ field, isText: false, ...lookInto(piece[field] ?? '', wanted, how) }))
}

const SHORT = ['title', 'number', 'issuer', 'summary'] as const

function shown(fields: readonly Field[], wanted: Wanted): Highlight[] {
  const best = bestFits(fields.flatMap(({ hits }) => hits))
  return fields.flatMap(({ field, isText: _isText, ...looked }) => {
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

/** Of each only the beginning. The texts of the documents that are shown most are at hand. */
function textsOf(catalogue: Catalogue, keys: readonly number[], column: Column): ReadonlyMap<number, string> {
  const kept = memoized(catalogue, `texts ${column}`, newTexts)
  if (kept.length > MAX_KEPT_LENGTH) {
    kept.texts.clear()
    kept.length = 0
  }
  const missing = keys.filter((key) => !kept.texts.has(key))
  for (const { key, bytes } of missing.length === 0 ? [] : readTexts(catalogue, missing, column)) {
    const text = bytes === null ? '' : textOf(bytes)
    kept.texts.set(key, text)
    kept.length += text.length
  }
  return kept.texts
}

type Kept = { texts: Map<number, string>; length: number }

const MAX_KEPT_LENGTH = 4 * 1024 ** 2

function newTexts(): Kept {
  return { texts: new Map(), length: 0 }
}

/** More than is looked at of any text: no letter takes more than three bytes for each of its UTF-16 units. */
const MAX_READ_BYTES = 3 * 61_000

/** As bytes: to have libsql make the strings takes three times as long. */
function readTexts(catalogue: Catalogue, keys: readonly number[], column: Column) {
  return rowsOf<{ key: number; bytes: ArrayBuffer | null }>(
    catalogue,
    `SELECT d.key, substr(CAST(t.${column} AS BLOB), 1, ${MAX_READ_BYTES}) AS bytes FROM json_each(?) AS own
     CROSS JOIN documents d ON d.key = own.value JOIN texts t ON t.document = d.key AND t.version = d.version`,
    [JSON.stringify(keys)],
  )
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return transcode(new Uint8Array(bytes), 'utf8', 'utf16le').toString('utf16le')
  } catch {
    // The beginning of a long text can end inside a letter.
    return Buffer.from(bytes).toString('utf8')
  }
}
