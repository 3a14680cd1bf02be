import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bitmapsOf } from '../../src/catalogue/bitmaps/bitmapIndex'
import { isTermKnown } from '../../src/catalogue/bitmaps/termBitmaps'
import type { CatalogueChange } from '../../src/catalogue/changes'
import { visibleDocuments } from '../../src/catalogue/documentFilter'
import { combinedPlaces, scannedPlaces } from '../../src/catalogue/matches'
import { allOf, anyOf, term, without, type Expression } from '../../src/catalogue/rules/searchExpression'
import { atOnce } from '../../src/catalogue/turns'
import { anyChange } from './anyChange'
import { ANONYMOUS, LIBRARIAN, newLibrary, officer, published, withdrawn, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const WORDS = ['mot', 'hai', 'bien', 'gioi', 'dao', '=biển', '_bien_gioi', '=_biên_giới', '.mot', '.=hai', 'khongco']

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...WORDS).map(term),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map(allOf),
    fc.array(tie('expression'), { minLength: 1, maxLength: 3 }).map(anyOf),
    fc.tuple(tie('expression'), tie('expression')).map(([of, excluded]) => without(of, [excluded])),
  ),
}))

const TEXTS = ['biên giới', 'biển đảo', 'biển', 'giới', 'một hai', '']
const ids = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `x${index}`))
const writing: fc.Arbitrary<CatalogueChange> = fc
  .tuple(ids, fc.constantFrom(...TEXTS), fc.constantFrom('Một', 'Hai', 'Biên giới'), fc.nat({ max: 50 }))
  .map(([id, bodyText, title, version]) => published(id, { bodyText, title, version: version + 1 }))
const change = fc.oneof(
  { weight: 4, arbitrary: writing },
  { weight: 1, arbitrary: ids.map((id) => withdrawn(id)) },
  anyChange,
)
const steps = fc.array(
  fc.record({
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    expressions: fc.array(expression, { minLength: 1, maxLength: 4 }),
    limit: fc.constantFrom(1, 3, 1_000),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 5 },
)

describe('matching places', () => {
  it('are the same whether the index is read or sets of documents are combined, whatever changes in between', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        library.close()
        library = newLibrary()
        for (const { changes, expressions, limit, share } of acts) {
          library.apply(...changes)
          const { catalogue } = library
          const places = bitmapsOf(catalogue).places.toSorted((one, other) => one - other)
          const after = places[Math.floor(share * places.length)] ?? -1
          const readers = [ANONYMOUS, LIBRARIAN, officer('u1')]
          const questions = readers.flatMap((reader) =>
            expressions.flatMap((each) =>
              [-1, after].map((from) => ({ reader, expression: each, after: from, limit })),
            ),
          )
          for (const { reader, ...question } of questions) {
            const matching = { ...question, wanted: visibleDocuments(catalogue, reader) }
            const read = atOnce(scannedPlaces(catalogue, matching))
            expect(atOnce(combinedPlaces(catalogue, matching))).toEqual(read)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keep the documents of a word in memory, and forget a document that is withdrawn', () => {
    library.apply(...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => published(id, { bodyText: 'biển đảo' })))
    const found = () => {
      const wanted = visibleDocuments(library.catalogue, ANONYMOUS)
      const matching = { expression: term('dao'), wanted, limit: 100 }
      return atOnce(combinedPlaces(library.catalogue, matching)).length
    }
    expect(found()).toBe(7)
    expect(isTermKnown(library.catalogue, 'dao')).toBe(true)
    library.apply(withdrawn('c'), published('h', { bodyText: 'đảo' }), published('i', { bodyText: 'biển' }))
    expect(isTermKnown(library.catalogue, 'dao')).toBe(true)
    expect(found()).toBe(7)
  })
})
