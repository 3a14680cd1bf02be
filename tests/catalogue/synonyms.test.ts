import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { CatalogueChange } from '../../src/catalogue/changes'
import { listChanges } from '../../src/catalogue/listChanges'
import { synonymRows } from '../../src/catalogue/synonyms'
import { LIBRARIAN, newLibrary, published, type Library } from './library'

const UBND = ['UBND', 'Ủy ban nhân dân']
const IUU = ['IUU', 'khai thác bất hợp pháp']

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

function synonyms(id: string, forms: string[]): CatalogueChange {
  return { kind: 'synonyms', id, forms }
}

it('gives the rows in use in the order of their ids, with what was changed last', () => {
  expect(synonymRows(library.catalogue)).toEqual([])
  library.apply(synonyms('2', IUU), synonyms('1', ['UB', 'Ủy ban']))
  expect(synonymRows(library.catalogue)).toEqual([['UB', 'Ủy ban'], IUU])
  library.apply(synonyms('1', UBND))
  expect(synonymRows(library.catalogue)).toEqual([UBND, IUU])
})

it('forgets a row that is taken out of use, and one that never was in use', () => {
  library.apply(synonyms('1', UBND), synonyms('2', IUU))
  library.apply(synonyms('2', []), synonyms('3', []))
  expect(synonymRows(library.catalogue)).toEqual([UBND])
})

it('makes no document look different', () => {
  library.apply(published('a'))
  const { next } = listChanges(library.catalogue, LIBRARIAN, {})
  library.apply(synonyms('1', UBND))
  expect(listChanges(library.catalogue, LIBRARIAN, { since: next })).toMatchObject({ items: [] })
})
