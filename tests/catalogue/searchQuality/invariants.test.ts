import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listDocuments } from '../../../src/catalogue/listDocuments'
import type { DocumentQuery } from '../../../src/catalogue/views'
import { ANONYMOUS, LIBRARIAN, type Library } from '../library'
import { newcomerKinds } from './newcomers/newcomerKinds'
import { newcomerCorpus, openNewcomerLibrary, openStrangerLibrary } from './qualityLibrary'
import { strangerKinds } from './strangers/strangerKinds'

const corpus = new Map(newcomerCorpus.map((document) => [document.id, document]))
const isPublic = (id: string) => corpus.get(id)?.access === 'public'

describe.each([
  { who: 'a stranger', kinds: strangerKinds, open: openStrangerLibrary },
  { who: 'a newcomer', kinds: newcomerKinds, open: openNewcomerLibrary },
])('whatever $who asks', ({ kinds, open }) => {
  const queries = [...new Set(kinds.flatMap((kind) => kind.queries.map(({ q }) => q)))]
  let library: Library
  beforeAll(() => {
    library = open()
  })
  afterAll(() => library.close())

  const search = (q: string, query: DocumentQuery = {}, reader = LIBRARIAN) =>
    listDocuments(library.catalogue, reader, { limit: 100, ...query, q })
  const ids = (q: string, query: DocumentQuery = {}, reader = LIBRARIAN) =>
    search(q, query, reader).items.map(({ id }) => id)

  it('shows anonymous readers what is public of what others see, in the same order, and counts no more', () => {
    for (const q of queries) {
      const all = search(q)
      if (all.next) continue
      const shown = all.items.map(({ id }) => id).filter(isPublic)
      expect([q, ids(q, {}, ANONYMOUS)]).toEqual([q, shown])
      expect([q, search(q, {}, ANONYMOUS).total]).toEqual([q, shown.length])
    }
  })

  it('suggests nobody words that find nothing for them, and nothing where something was found', () => {
    for (const q of queries) {
      const { suggestion, leftOut, total } = search(q, {}, ANONYMOUS)
      if (suggestion === undefined) expect([q, leftOut]).toEqual([q, undefined])
      else expect([q, total, ids(suggestion, {}, ANONYMOUS).filter(isPublic).length > 0]).toEqual([q, 0, true])
    }
  })

  it('counts for each year and issuer what comes when narrowed to it', () => {
    for (const q of queries.filter((_, at) => at % 5 === 0)) {
      const { facets, total, totalIsMinimum } = search(q, { facets: ['year', 'issuer'] }, ANONYMOUS)
      if (totalIsMinimum) continue
      const years = facets?.year ?? []
      expect([q, years.reduce((sum, { count }) => sum + count, 0)]).toEqual([q, total])
      for (const { year, count } of years.slice(0, 3)) {
        const narrowed = { issuedFrom: `${year}-01-01`, issuedTo: `${year}-12-31` }
        expect([q, year, search(q, narrowed, ANONYMOUS).total]).toEqual([q, year, count])
      }
      for (const { name, count } of (facets?.issuer ?? []).slice(0, 3))
        expect([q, name, search(q, { issuer: name }, ANONYMOUS).total]).toEqual([q, name, count])
    }
  })

  it('orders by day or title what it finds, and finds the same', () => {
    for (const q of queries.filter((_, at) => at % 7 === 0)) {
      const found = ids(q)
      if (found.length === 100) continue
      const byDay = search(q, { sort: '-issuedOn' }).items
      expect([q, byDay.map(({ id }) => id).toSorted()]).toEqual([q, found.toSorted()])
      const days = byDay.map(({ issuedOn }) => issuedOn ?? '')
      expect([q, days]).toEqual([q, days.toSorted().toReversed()])
    }
  })

  it('shows pieces of the texts as they are, with ranges in order, within them and at whole words', () => {
    for (const q of queries) {
      for (const { id, highlights = [] } of search(q, { limit: 10 }).items) {
        const texts = textsOf(id)
        for (const { text, ranges } of highlights) {
          const piece = text.replace(/^…/u, '').replace(/…$/u, '')
          expect([q, id, piece, texts.some((whole) => whole.includes(piece))]).toEqual([q, id, piece, true])
          expect([q, text, faultsOf(text, ranges)]).toEqual([q, text, []])
        }
      }
    }
  })
})

/** Ranges out of order, outside the text, or that begin inside a word. */
function faultsOf(text: string, ranges: readonly (readonly [number, number])[]): unknown[] {
  return ranges.filter(([from, to], at) => {
    const end = ranges[at - 1]?.[1] ?? 0
    return from < end || from >= to || to > text.length || /[\p{L}\p{M}\p{N}]/u.test(text.charAt(from - 1))
  })
}

function textsOf(id: string): string[] {
  const { title, number, issuer, summary, body, script, fileText } = corpus.get(id) ?? {}
  return [title, number, issuer, summary, body, script, fileText].filter((text) => typeof text === 'string')
}
