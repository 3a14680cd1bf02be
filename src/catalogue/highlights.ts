import { textsOf } from './keptTexts'
import type { Catalogue } from './openCatalogue'
import { lookInto, snippetOf, type Looked } from './rules/highlight'
import { allSyllables, otherForms, type SearchQuery } from './rules/searchQuery'
import { bestFits, type Wanted } from './rules/wordHits'
import { SHOWN_FIELDS, shownSource, type SummaryPiece } from './summaryPiece'
import { summaryPieces } from './summaryPieces'
import type { Steps } from './turns'
import type { Highlight } from './views'

/** `nearness`: how many of the words stand close together, and how well they fit, where they do so best. */
export type Shown = { highlights: Highlight[]; nearness: number }

/** Where documents in force match, in their order: each of the short fields that does, and the first of the texts that does. */
export function* highlightsOf(catalogue: Catalogue, keys: readonly number[], query: SearchQuery): Steps<Shown[]> {
  const asked = { catalogue, wanted: wantedBy(query), pieces: summaryPieces(catalogue, keys) }
  const quick = yield* pass(asked, keys, { thorough: false })
  const unexplained = keys.filter((_, index) => quick[index]?.highlights.length === 0)
  const thorough = (yield* pass(asked, unexplained, { thorough: true })).values()
  return quick.map((found) => (found.highlights.length > 0 ? found : (thorough.next().value ?? found)))
}

type Asked = { catalogue: Catalogue; wanted: Wanted; pieces: ReadonlyMap<number, SummaryPiece> }
type Thoroughness = { thorough: boolean }

type Field = { field: Highlight['field']; isText: boolean; looked: Looked }

/** A text layer can be a book, of which a hundred are not read in one breath. */
const READ_AT_ONCE = 10

function* pass(asked: Asked, keys: readonly number[], how: Thoroughness): Steps<Shown[]> {
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
  { catalogue, wanted, pieces }: Asked,
  { field, column }: (typeof TEXTS)[number],
  { keys, fields, how }: Looking,
): Steps<void> {
  const editions = keys.flatMap((key) => {
    const piece = pieces.get(key)
    return piece ? [{ key, version: piece.version }] : []
  })
  const texts = textsOf(catalogue, editions, { column })
  for (const key of keys) {
    const text = texts.get(key)
    if (!text) continue
    const looked = lookInto(text, wanted, how)
    if (looked.hits.length > 0) fields.get(key)?.push({ field, isText: true, looked })
    if (looked.part.to - looked.part.from > LONG) yield
  }
}

/** Longer texts take a while. */
const LONG = 10_000

function shortFields(piece: SummaryPiece | undefined, wanted: Wanted, how: Thoroughness): Field[] {
  const fields: Field[] = []
  if (!piece) return fields
  for (const field of SHOWN_FIELDS) {
    const looked = lookInto(shownSource(piece, field), wanted, how)
    if (looked.hits.length > 0) fields.push({ field, isText: false, looked })
  }
  return fields
}

function shown(fields: readonly Field[], wanted: Wanted): Shown {
  const fits = bestFits(fields.flatMap(({ looked }) => looked.hits))
  const highlights: Highlight[] = []
  let nearness = 0
  for (const { field, looked } of fields) {
    const snippet = snippetOf(looked, { wanted, fits })
    if (!snippet) continue
    highlights.push({ field, text: snippet.text, ranges: snippet.ranges })
    nearness = Math.max(nearness, snippet.nearness)
  }
  return { highlights, nearness }
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
