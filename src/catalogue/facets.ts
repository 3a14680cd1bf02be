import { compareVietnamese } from '../vietnamese/compareVietnamese'
import { bitmapsOf, type BitmapIndex } from './bitmaps/bitmapIndex'
import { withAny } from './documentFilter'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import { type Bitmap, forEachBit, intersectionOf, sharedSize } from './rules/bitmap'
import { memoized, rowsOf } from './sql'
import { descendantsOfAll, termsOf } from './terms'
import { unitsById } from './units'
import type { FacetQuestion, Facets } from './views'

type Question = {
  names: readonly FacetQuestion[]
  documents: () => Bitmap
  /** Stands for the documents: the same object as long as they are the same. */
  source: object
  isMinimum?: boolean
}

/** All pages of an answer have the same facets. */
const kept = new WeakMap<object, Map<string, Facets>>()

/** Longer lists help nobody, and cost the reader's line. */
const MAX_VALUES = 100

/** Counts documents by what was asked for; null where nothing was. Only what the documents themselves have, and units of the reader's own scope. */
export function facetsOf(
  catalogue: Catalogue,
  reader: Reader,
  { names, documents, source, isMinimum }: Question,
): Facets | null {
  if (names.length === 0) return null
  const own = kept.get(source) ?? new Map<string, Facets>()
  kept.set(source, own)
  const name = JSON.stringify([FACET_QUESTIONS.filter((each) => names.includes(each)), reader.unitScope])
  const facets =
    own.get(name) ?? count({ catalogue, reader, documents: documents(), index: bitmapsOf(catalogue) }, names)
  own.set(name, facets)
  return isMinimum ? { ...facets, isMinimum: true } : facets
}

const FACET_QUESTIONS: readonly FacetQuestion[] = ['topic', 'type', 'issuer', 'year', 'unit']

function count(counted: Counted, names: readonly FacetQuestion[]): Facets {
  const facets: Facets = {}
  if (names.includes('topic')) facets.topic = countTerms(counted, 'topic')
  if (names.includes('type')) facets.type = countTerms(counted, 'type')
  if (names.includes('issuer')) facets.issuer = countIssuers(counted)
  if (names.includes('year')) facets.year = countYears(counted)
  if (names.includes('unit')) facets.unit = countUnits(counted)
  return facets
}

/** How many of the documents each term has, those below it taken in; by the term's id. */
export function termCounts(
  catalogue: Catalogue,
  { kind, documents }: { kind: 'topic' | 'type'; documents: Bitmap },
): Map<string, number> {
  return new Map([...documentsByTerm(catalogue, kind)].map(([id, ofTerm]) => [id, sharedSize(documents, ofTerm)]))
}

type Counted = { catalogue: Catalogue; reader: Reader; documents: Bitmap; index: BitmapIndex }

/** Documents of each term, those of all terms below it taken in. */
function documentsByTerm(catalogue: Catalogue, kind: 'topic' | 'type'): Map<string, Bitmap> {
  return memoized(catalogue, `documents by ${kind}`, () => {
    const index = bitmapsOf(catalogue)
    const below = descendantsOfAll(termsOf(catalogue, kind).values())
    return new Map([...below].map(([id, ids]) => [id, withAny(index, kind, ids)]))
  })
}

/** Units that ever were, each with those below it. */
function unitsBelow(catalogue: Catalogue): Map<string, string[]> {
  return memoized(catalogue, 'units below', () => descendantsOfAll(unitsById(catalogue).values()))
}

function countTerms({ catalogue, documents }: Counted, kind: 'topic' | 'type') {
  const counts = termCounts(catalogue, { kind, documents })
  return mostFirst(
    [...termsOf(catalogue, kind).values()].map(({ id, slug, name }) => ({ slug, name, count: counts.get(id) ?? 0 })),
  )
}

function countIssuers({ catalogue, index, documents }: Counted) {
  const values = [...index.bitmaps.issuer]
    .map(([folded, bitmap]) => ({ folded, bitmap, count: sharedSize(documents, bitmap) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.folded < other.folded ? -1 : 1))
    .slice(0, MAX_VALUES)
    .map(({ bitmap, count }) => ({ key: newestKey(index, intersectionOf(documents, bitmap)), count }))
  const written = issuersOf(
    catalogue,
    values.map(({ key }) => key),
  )
  return mostFirst(
    values.map(({ key, count }) => {
      const { id = null, name = '' } = written.get(key) ?? {}
      return { ...(id === null ? {} : { id }), name, count }
    }),
  )
}

function newestKey({ keys }: BitmapIndex, documents: Bitmap): number {
  let newest = 0
  forEachBit(documents, (slot) => (newest = Math.max(newest, keys[slot] ?? 0)))
  return newest
}

/** As a document that the reader may see writes it: other spellings and ids may be those of others. */
function issuersOf(catalogue: Catalogue, keys: readonly number[]): Map<number, { id: string | null; name: string }> {
  const sql = `SELECT key, issuer_id AS id, issuer_name AS name FROM documents
    WHERE key IN (SELECT value FROM json_each(?)) AND issuer_name IS NOT NULL`
  const rows = rowsOf<{ key: number; id: string | null; name: string }>(catalogue, sql, [JSON.stringify(keys)])
  return new Map(rows.map(({ key, id, name }) => [key, { id, name }]))
}

function countYears({ index, documents }: Counted) {
  const values = [...index.bitmaps.year].map(([year, bitmap]) => ({
    year: Number(year),
    count: sharedSize(documents, bitmap),
  }))
  return values.filter(({ count }) => count > 0).sort((one, other) => other.year - one.year)
}

function countUnits({ catalogue, reader, index, documents }: Counted) {
  const below = unitsBelow(catalogue)
  const inScope = (id: string) => reader.unitScope === 'all' || reader.unitScope.includes(id)
  const values = [...unitsById(catalogue).values()]
    .filter(({ id }) => inScope(id))
    .map(({ id, slug, name }) => {
      const ids = below.get(id)?.filter(inScope) ?? []
      return { id, slug, name, count: sharedSize(documents, withAny(index, 'unit', ids)) }
    })
  return mostFirst(values)
}

function mostFirst<Value extends { name: string; count: number }>(values: Value[]): Value[] {
  return values
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || compareVietnamese(one.name, other.name))
    .slice(0, MAX_VALUES)
}
