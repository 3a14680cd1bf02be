import { bitmapsOf, slotOfPlace } from './bitmaps/bitmapIndex'
import { MAX_COUNTED } from './countedMatches'
import { decodeCursor, DEFAULT_LIMIT, encodeCursor, nameOfList } from './cursors'
import type { Catalogue } from './openCatalogue'
import { rowsOf } from './sql'
import type { DocumentQuery, DocumentSort } from './views'

/** Places of the index, and the cursor of what follows. */
export type MatchPage = { places: number[]; next: string | null }

export function isSorted<Asked extends DocumentQuery>(query: Asked): query is Asked & { sort: DocumentSort } {
  return query.sort !== undefined && query.sort !== 'relevance'
}

type Sorting = { query: DocumentQuery; counted: readonly number[] }
type Valued = { place: number; value: string | number }

/** The counted matches in another order than by rank. */
export function sortedPage(catalogue: Catalogue, sort: DocumentSort, { query, counted }: Sorting): MatchPage {
  const order = orderOf(sort)
  const matches = valuesOf(catalogue, sort, counted.slice(0, MAX_COUNTED)).sort(order)
  const name = nameOfList(query)
  const after = query.cursor === undefined ? null : placeAfter(query.cursor, { name, sort })
  const rest = after ? matches.filter((match) => order(match, after) > 0) : matches
  const page = rest.slice(0, query.limit ?? DEFAULT_LIMIT)
  const last = page.at(-1)
  const next = last && rest.length > page.length ? encodeCursor([name, last.value, last.place]) : null
  return { places: page.map(({ place }) => place), next }
}

function placeAfter(cursor: string, { name, sort }: { name: string; sort: DocumentSort }): Valued {
  const [value = '', place] = decodeCursor(cursor, { name, shape: [sort === 'title' ? 'string' : 'number', 'number'] })
  return { value, place: Number(place) }
}

function valuesOf(catalogue: Catalogue, sort: DocumentSort, places: readonly number[]): Valued[] {
  const index = bitmapsOf(catalogue)
  if (sort === 'title') {
    const sql = 'SELECT place, title_sort AS value FROM documents WHERE place IN (SELECT value FROM json_each(?))'
    return rowsOf<Valued>(catalogue, sql, [JSON.stringify(places)])
  }
  const column = sort === 'issuedOn' || sort === '-issuedOn' ? index.issuedOn : index.publishedAt
  return places.map((place) => ({ place, value: column[slotOfPlace(index, place)] ?? 0 }))
}

function orderOf(sort: DocumentSort): (one: Valued, other: Valued) => number {
  const sign = sort.startsWith('-') ? -1 : 1
  return (one, other) => {
    // The newest has the first place.
    if (one.value === other.value) return sign * (other.place - one.place)
    return one.value < other.value ? -sign : sign
  }
}
