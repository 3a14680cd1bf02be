import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { closeCatalogue, openCatalogue, type Catalogue } from '../../../src/catalogue/openCatalogue'
import { listDocuments } from '../../../src/catalogue/listDocuments'
import type { Reader } from '../../../src/catalogue/reader'
import { rowsOf } from '../../../src/catalogue/sql'
import type { DocumentQuery, DocumentSort } from '../../../src/catalogue/views'
import { visibleTo } from '../../../src/catalogue/visibility'
import { anyChange } from '../anyChange'
import {
  ANONYMOUS,
  assigned,
  consumer,
  LIBRARIAN,
  newLibrary,
  officer,
  published,
  topic,
  type Library,
} from '../library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const READERS: Reader[] = [
  ANONYMOUS,
  LIBRARIAN,
  officer('u1'),
  consumer({ audiences: ['public', 'assigned'], topicIds: ['t1'] }),
  consumer({ audiences: ['unit:u1', 'unit:u2'] }),
]

const ORDERS: Record<Exclude<DocumentSort, 'relevance'>, string> = {
  '-publishedAt': 'published_at DESC, key DESC',
  publishedAt: 'published_at, key',
  '-issuedOn': 'issued_on DESC, key DESC',
  issuedOn: 'issued_on, key',
  title: 'title_sort, key',
}
const SORTS = Object.keys(ORDERS) as (keyof typeof ORDERS)[] // its own keys

/** The same question answered from the tables, slowly and plainly. */
function fromTables(catalogue: Catalogue, reader: Reader, sort: keyof typeof ORDERS): string[] {
  const visible = visibleTo(reader)
  const sql = `SELECT d.id FROM documents d WHERE ${visible.sql} ORDER BY ${ORDERS[sort]}`
  return rowsOf<{ id: string }>(catalogue, sql, visible.values).map(({ id }) => id)
}

function allPages(catalogue: Catalogue, reader: Reader, query: DocumentQuery): string[] {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = listDocuments(catalogue, reader, { ...query, limit: 2, cursor })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  return ids
}

describe('the bitmaps', () => {
  it('say for every reader and order what the tables say, after any changes, and after opening the file again', () => {
    const batches = fc.array(fc.array(anyChange, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(batches, (steps) => {
        library.close()
        library = newLibrary()
        for (const changes of steps) {
          // Asked between the changes, so that the orders are at hand and have to be kept.
          for (const sort of SORTS) listDocuments(library.catalogue, LIBRARIAN, { sort })
          library.apply(...changes)
        }
        const again = openCatalogue({ path: library.path })
        for (const reader of READERS) {
          for (const sort of SORTS) {
            const expected = fromTables(library.catalogue, reader, sort)
            expect(allPages(library.catalogue, reader, { sort })).toEqual(expected)
            expect(allPages(again, reader, { sort })).toEqual(expected)
          }
        }
        closeCatalogue(again)
      }),
      { numRuns: 60 },
    )
  })

  it('keep the order when many change at once', () => {
    library.apply(...Array.from({ length: 120 }, (_, index) => published(`d${index}`, { title: `Tin ${index}` })))
    for (const sort of SORTS) listDocuments(library.catalogue, ANONYMOUS, { sort })
    library.apply(
      ...Array.from({ length: 80 }, (_, index) => published(`d${index}`, { version: 2, title: `Báo ${200 - index}` })),
    )
    for (const sort of SORTS) {
      expect(allPages(library.catalogue, ANONYMOUS, { sort })).toEqual(fromTables(library.catalogue, ANONYMOUS, sort))
    }
  })

  it('leave a change that failed out', () => {
    library.apply(published('a'))
    expect(listDocuments(library.catalogue, ANONYMOUS, {}).total).toBe(1)
    // A text that is no instant: the whole batch is undone.
    expect(() => library.apply(published('b'), published('c', { publishedAt: 'hôm qua' }))).toThrow()
    library.journal.length = 1
    expect(listDocuments(library.catalogue, ANONYMOUS, {}).items.map(({ id }) => id)).toEqual(['a'])
    library.apply(published('b'))
    expect(listDocuments(library.catalogue, ANONYMOUS, {}).total).toBe(2)
  })
})

describe('facets', () => {
  const facets = (query: DocumentQuery, reader: Reader = ANONYMOUS) =>
    listDocuments(library.catalogue, reader, { facets: ['topic', 'type', 'issuer', 'year', 'unit'], ...query }).facets

  beforeEach(() => {
    library.apply(topic('t1'), topic('t2', 't1'))
    const issuer = { id: 'org', name: 'Bộ Ngoại giao' }
    library.apply(
      published('a', { topicIds: ['t2'], issuer, issuedOn: '2020-08-05', bodyText: 'biên giới' }),
      published('b', { topicIds: ['t1', 't2'], issuedOn: '2020', bodyText: 'biên giới' }),
      published('c', { access: 'internal', topicIds: ['t1'], issuer, issuedOn: '2021-01-01' }),
      assigned(['a', 'c'], ['u1']),
    )
  })

  it('count only what the reader may see, a document once in a topic and in the one above', () => {
    expect(facets({})).toEqual({
      topic: [
        { slug: 'slug-t1', name: 'Chủ đề t1', count: 2 },
        { slug: 'slug-t2', name: 'Chủ đề t2', count: 2 },
      ],
      type: [],
      issuer: [{ id: 'org', name: 'Bộ Ngoại giao', count: 1 }],
      year: [{ year: 2020, count: 2 }],
      unit: [],
    })
    expect(facets({}, officer('u1'))?.year).toEqual([
      { year: 2021, count: 1 },
      { year: 2020, count: 2 },
    ])
  })

  it('count within what was asked and found, and name no unit outside the reader’s scope', () => {
    expect(facets({ q: 'biên giới', issuedFrom: '2020-08-06' })?.topic?.map(({ count }) => count)).toEqual([1, 1])
    expect(facets({ topic: ['t2'] }, LIBRARIAN)?.issuer).toEqual([{ id: 'org', name: 'Bộ Ngoại giao', count: 1 }])
    expect(facets({}, officer('u2'))?.unit).toEqual([])
  })

  it('write an issuer as the newest document that the reader may see does, whatever changed last', () => {
    library.apply(
      published('d', { issuer: { id: null, name: 'Bộ ngoại giao' } }),
      published('e', { access: 'internal', issuer: { id: 'hidden', name: 'BỘ NGOẠI GIAO' } }),
      published('a', { version: 2, issuer: { id: 'org', name: 'Bộ Ngoại giao' } }),
    )
    expect(facets({})?.issuer).toEqual([{ name: 'Bộ ngoại giao', count: 2 }])
    expect(facets({}, LIBRARIAN)?.issuer).toEqual([{ id: 'hidden', name: 'BỘ NGOẠI GIAO', count: 4 }])
  })

  it('are absent where nobody asked for them', () => {
    expect(listDocuments(library.catalogue, ANONYMOUS, {})).not.toHaveProperty('facets')
  })
})
