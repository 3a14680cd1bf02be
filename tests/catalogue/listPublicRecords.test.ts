import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  countPublicRecords,
  earliestStamp,
  findPublicRecord,
  listPublicRecords,
  type RecordsQuery,
} from '../../src/catalogue/listPublicRecords'
import { applyChanges } from '../../src/catalogue/applyChanges'
import { assigned, GENERATION, instantOf, newLibrary, published, topic, withdrawn, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const ALL: RecordsQuery = { from: null, until: null, topicId: null, after: null, limit: 100 }

function listed(query: Partial<RecordsQuery> = {}): [string, 0 | 1][] {
  return listPublicRecords(library.catalogue, { ...ALL, ...query }).map(({ id, live }) => [id, live])
}

const stampOf = (seq: number) => instantOf(seq).replace('.000Z', 'Z')

describe('records of what is or was public', () => {
  it('are there once, as they stand, from the moment since when they stand so', () => {
    library.apply(published('a'), published('b'), published('a', { version: 2 }), withdrawn('b'))
    expect(listPublicRecords(library.catalogue, ALL)).toEqual([
      { key: 1, id: 'a', stamp: stampOf(3), live: 1, topicIds: [] },
      { key: 2, id: 'b', stamp: stampOf(4), live: 0, topicIds: [] },
    ])
    expect(earliestStamp(library.catalogue)).toBe(stampOf(3))
  })

  it('stay for what was withdrawn, purged or narrowed, and come back with the next publication', () => {
    library.apply(published('gone'), published('purged'), published('narrowed'))
    library.apply(withdrawn('gone'), { kind: 'purged', documentId: 'purged' })
    library.apply(published('narrowed', { version: 2, access: 'internal' }))
    expect(listed()).toEqual([
      ['gone', 0],
      ['purged', 0],
      ['narrowed', 0],
    ])
    library.apply(published('gone', { version: 2 }), published('narrowed', { version: 3 }))
    expect(listed()).toEqual([
      ['purged', 0],
      ['gone', 1],
      ['narrowed', 1],
    ])
  })

  it('tell nothing of what never was public, whatever happens to it', () => {
    library.apply(published('a'), published('secret', { access: 'internal', supersedes: 'a' }))
    library.apply(published('sent', { access: 'assigned', supersedes: 'a' }), assigned(['sent'], ['u1']))
    library.apply(published('secret', { version: 2, access: 'internal' }), withdrawn('secret'), withdrawn('sent'))
    library.apply({ kind: 'purged', documentId: 'secret' })
    expect(listed()).toEqual([['a', 1]])
    for (const id of ['secret', 'sent', 'never']) expect(findPublicRecord(library.catalogue, id)).toBeNull()
    expect(countPublicRecords(library.catalogue, ALL)).toBe(1)
  })

  it('do not move when something happens to a gone document that the public cannot know of', () => {
    library.apply(
      published('a'),
      published('b', { supersedes: 'a' }),
      published('a', { version: 2, access: 'internal' }),
    )
    const before = findPublicRecord(library.catalogue, 'a')
    library.apply(withdrawn('b'), published('a', { version: 3, access: 'internal' }), withdrawn('a'))
    library.apply({ kind: 'purged', documentId: 'a' })
    expect(findPublicRecord(library.catalogue, 'a')).toEqual(before)
  })

  it('stay of an expired document, which is public still', () => {
    library.apply(published('a'), { kind: 'expired', documentId: 'a' })
    expect(listPublicRecords(library.catalogue, ALL)).toMatchObject([{ id: 'a', live: 1, stamp: stampOf(2) }])
  })

  it('are cut by instants, both of them included', () => {
    library.apply(published('a'), published('b'), published('c'))
    expect(listed({ from: stampOf(2) })).toEqual([
      ['b', 1],
      ['c', 1],
    ])
    expect(listed({ from: stampOf(2), until: stampOf(2) })).toEqual([['b', 1]])
    expect(countPublicRecords(library.catalogue, { ...ALL, until: stampOf(2) })).toBe(2)
    expect(listed({ from: stampOf(4) })).toEqual([])
  })

  it('are of a topic and of what is below it, each once; those that are gone of all topics that they had in public', () => {
    library.apply(topic('t1'), topic('t2', 't1'), topic('t3', 't1'), topic('t4'))
    library.apply(
      published('a', { topicIds: ['t2', 't3'] }),
      published('b', { topicIds: ['t4'] }),
      published('c', { topicIds: ['t2'] }),
      published('c', { version: 2, topicIds: ['t4'] }),
    )
    expect(listed({ topicId: 't1' })).toEqual([['a', 1]])
    library.apply(published('c', { version: 3, access: 'internal', topicIds: ['t3'] }), withdrawn('a'))
    expect(listed({ topicId: 't2' })).toEqual([
      ['c', 0],
      ['a', 0],
    ])
    expect(listed({ topicId: 't3' })).toEqual([['a', 0]])
    expect(listed({ topicId: 't4' })).toEqual([
      ['b', 1],
      ['c', 0],
    ])
  })

  it('are found in the set of a topic also when only a document that replaces them changed', () => {
    library.apply(topic('t1'), topic('t2'), published('a', { topicIds: ['t1'] }))
    library.apply(published('b', { topicIds: ['t2'], supersedes: 'a' }))
    library.apply(published('b', { version: 2, topicIds: ['t2'], supersedes: 'a' }))
    expect(listPublicRecords(library.catalogue, { ...ALL, topicId: 't1' })).toMatchObject([{ id: 'a', live: 1 }])
  })

  it('never go back in time when the clocks of those who write disagree', () => {
    const at = ['2026-05-01T10:00:00.900Z', '2026-05-01T09:00:00.000Z', '2026-05-01T09:30:00.000Z']
    const changes = [published('a'), published('b'), published('c')]
    const numbered = changes.map((change, index) => ({ seq: index + 1, at: at[index] ?? '', change }))
    applyChanges(library.catalogue, { generation: GENERATION, changes: numbered })
    expect(listPublicRecords(library.catalogue, ALL).map(({ stamp }) => stamp)).toEqual(
      Array.from({ length: 3 }, () => '2026-05-01T10:00:00Z'),
    )
  })
})
