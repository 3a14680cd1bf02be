import { readFileSync, existsSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { applyChanges } from '../../src/catalogue/applyChanges'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { findDocument } from '../../src/catalogue/findDocument'
import { listDocuments } from '../../src/catalogue/listDocuments'
import {
  cataloguePosition,
  closeCatalogue,
  onApplied,
  openCatalogue,
  type Catalogue,
} from '../../src/catalogue/openCatalogue'
import { anyChange } from './anyChange'
import * as make from './library'
import {
  ANONYMOUS,
  GENERATION,
  LIBRARIAN,
  newLibrary,
  numbered,
  published,
  topic,
  withdrawn,
  type Library,
} from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

function rebuilt(changes = library.journal, sizes: number[] = [changes.length]): string {
  const catalogue = openCatalogue({ path: `${library.path}-again-${Math.random()}` })
  let from = 0
  for (const size of [...sizes, changes.length]) {
    applyChanges(catalogue, { generation: GENERATION, changes: changes.slice(from, from + size) })
    from += size
  }
  const dump = dumpCatalogue(catalogue)
  closeCatalogue(catalogue)
  return dump
}

const stateOf = (id: string, catalogue: Catalogue = library.catalogue) =>
  listDocuments(catalogue, LIBRARIAN, { ids: [id] }).items.map(({ state, supersedes, supersededBy }) => [
    state,
    supersedes,
    supersededBy,
  ])

describe('applyChanges', () => {
  it('ends in the same catalogue whether applied one by one, in one go or in pieces', () => {
    fc.assert(
      fc.property(
        fc.array(anyChange, { minLength: 1, maxLength: 25 }),
        fc.array(fc.integer({ min: 0, max: 9 })),
        (changes, sizes) => {
          library.close()
          library = newLibrary()
          for (const change of changes) library.apply(change)
          const dump = dumpCatalogue(library.catalogue)
          expect(rebuilt()).toBe(dump)
          expect(rebuilt(library.journal, sizes)).toBe(dump)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('ends in the same catalogue when a rebuild reads the labels of today at yesterday’s events', () => {
    library.apply(topic('t1', null, 'Cũ'), make.unit('u1', { name: 'Cũ' }), published('a', { topicIds: ['t1'] }))
    library.apply(topic('t1', null, 'Mới'), make.unit('u1', { name: 'Mới' }), published('b', { topicIds: ['t1'] }))
    const later = library.journal.map((one) => (one.seq === 1 ? { ...one, change: topic('t1', null, 'Mới') } : one))
    const latest = later.map((one) => (one.seq === 2 ? { ...one, change: make.unit('u1', { name: 'Mới' }) } : one))
    expect(rebuilt(latest)).toBe(dumpCatalogue(library.catalogue))
  })

  it('ends in the same catalogue when a rebuild reads the emptied edition of a purged document', () => {
    const kept = { access: 'internal', topicIds: ['t1'], supersedes: 'b' } as const
    library.apply(
      published('b'),
      published('a', { ...kept, topicIds: ['t1'], title: 'Mật', bodyText: 'Mật', number: '1/QĐ' }),
    )
    library.apply({ kind: 'purged', documentId: 'a' })
    const emptied = published('a', { ...kept, topicIds: ['t1'], title: '' })
    expect(rebuilt(library.journal.map((one) => (one.seq === 2 ? { ...one, change: emptied } : one)))).toBe(
      dumpCatalogue(library.catalogue),
    )
  })

  it('skips what was applied before and goes on after it', () => {
    library.apply(published('a'), published('b'))
    const dump = dumpCatalogue(library.catalogue)
    applyChanges(library.catalogue, { generation: GENERATION, changes: library.journal })
    expect(dumpCatalogue(library.catalogue)).toBe(dump)
    applyChanges(library.catalogue, {
      generation: GENERATION,
      changes: [...library.journal, numbered(3, published('c'))],
    })
    expect(cataloguePosition(library.catalogue)).toEqual({ seq: 3, generation: GENERATION })
  })

  it('refuses a gap, before and inside a batch, and takes nothing of it', () => {
    library.apply(published('a'))
    const dump = dumpCatalogue(library.catalogue)
    for (const changes of [[numbered(3, published('b'))], [numbered(2, published('b')), numbered(4, published('c'))]]) {
      expect(() => applyChanges(library.catalogue, { generation: GENERATION, changes })).toThrow(
        expect.objectContaining({ reason: 'gap' }),
      )
    }
    expect(dumpCatalogue(library.catalogue)).toBe(dump)
  })

  it('refuses the changes of another record', () => {
    library.apply(published('a'))
    const apply = () =>
      applyChanges(library.catalogue, { generation: 'restored', changes: [numbered(2, published('b'))] })
    expect(apply).toThrow(expect.objectContaining({ reason: 'generation' }))
    expect(cataloguePosition(library.catalogue).seq).toBe(1)
  })

  it('leaves nothing of a batch that failed before its commit, in the file or in answers', () => {
    library.apply(published('a'))
    const dump = dumpCatalogue(library.catalogue)
    const beforeCommit = () => {
      throw new Error('killed')
    }
    const changes = [numbered(2, published('b')), numbered(3, withdrawn('a'))]
    expect(() => applyChanges(library.catalogue, { generation: GENERATION, changes, beforeCommit })).toThrow('killed')
    expect(dumpCatalogue(library.catalogue)).toBe(dump)
    expect(cataloguePosition(library.catalogue).seq).toBe(1)
    expect(listDocuments(library.catalogue, ANONYMOUS, {}).items.map(({ id }) => id)).toEqual(['a'])
  })

  it('moves the position over events that mean nothing to readers, and tells listeners', () => {
    const told: number[] = []
    const stop = onApplied(library.catalogue, (seq) => told.push(seq))
    library.apply({ kind: 'none' }, { kind: 'none' })
    stop()
    library.apply({ kind: 'none' })
    expect(cataloguePosition(library.catalogue).seq).toBe(3)
    expect(told).toEqual([2])
  })

  it('leaves no word of a purged document in the file or its log', () => {
    const bytes = () =>
      ['', '-wal'].map((suffix) =>
        existsSync(library.path + suffix) ? readFileSync(library.path + suffix) : Buffer.of(),
      )
    const secret = {
      title: 'Tuyệtmật',
      number: '77/tuyetmat',
      summary: 'tuyetmat',
      bodyText: 'Zyxwvut tuyetmat',
      script: 'tuyetmat',
    }
    const files = [make.file('f1', { name: 'tuyetmat.pdf', text: 'tuyetmat' })]
    library.apply(
      published('a', { ...secret, files }),
      published('a', { ...secret, files, version: 2 }),
      published('b'),
    )
    library.apply(make.assigned(['a'], ['u1']), withdrawn('a', 'tuyetmat'))
    expect(bytes().some((part) => part.includes('tuyetmat'))).toBe(true)
    library.apply({ kind: 'purged', documentId: 'a' })
    for (const word of ['tuyetmat', 'Tuyệtmật', 'tuyệtmật', 'zyxwvut'])
      expect(bytes().some((part) => part.includes(word))).toBe(false)
    expect(dumpCatalogue(library.catalogue)).not.toMatch(/mật|tuyet/iu)
  })
})

describe('supersession', () => {
  it('marks what a published document replaces, and names each to the other', () => {
    library.apply(published('old'), published('new', { supersedes: 'old' }))
    expect(stateOf('old')).toEqual([['superseded', null, 'new']])
    expect(stateOf('new')).toEqual([['current', 'old', null]])
  })

  it('names neither to a reader who may not see it', () => {
    library.apply(
      published('old'),
      published('new', { access: 'internal', supersedes: 'old' }),
      published('newer', { supersedes: 'new' }),
    )
    const items = listDocuments(library.catalogue, ANONYMOUS, {}).items.map(({ id, supersedes, supersededBy }) => [
      id,
      supersedes,
      supersededBy,
    ])
    expect(items).toEqual([
      ['newer', null, null],
      ['old', null, null],
    ])
  })

  it('makes the former current again when its successor is withdrawn, purged or revised to replace something else', () => {
    library.apply(published('old'), published('new', { supersedes: 'old' }), withdrawn('new'))
    expect(stateOf('old')).toEqual([['current', null, null]])
    library.apply(published('new', { version: 2, supersedes: 'old' }), { kind: 'purged', documentId: 'new' })
    expect(stateOf('old')).toEqual([['current', null, null]])
    library.apply(published('third', { supersedes: 'old' }), published('third', { version: 2 }))
    expect(stateOf('old')).toEqual([['current', null, null]])
  })

  it('keeps it superseded while another successor is left, also when it is published after its successor', () => {
    library.apply(
      published('n1', { supersedes: 'old' }),
      published('n2', { supersedes: 'old' }),
      published('old'),
      withdrawn('n2'),
    )
    expect(stateOf('old')).toEqual([['superseded', null, 'n1']])
  })

  it('goes back to expired, not to current, and a new version starts afresh', () => {
    library.apply(published('a'), { kind: 'expired', documentId: 'a' })
    expect(stateOf('a')).toEqual([['expired', null, null]])
    library.apply(published('b', { supersedes: 'a' }), withdrawn('b'))
    expect(stateOf('a')).toEqual([['expired', null, null]])
    library.apply(published('a', { version: 2 }))
    expect(stateOf('a')).toEqual([['current', null, null]])
  })

  it('ignores a document that says it replaces itself', () => {
    library.apply(published('a', { supersedes: 'a' }))
    expect(stateOf('a')).toEqual([['current', null, null]])
    expect(findDocument(library.catalogue, ANONYMOUS, { id: 'a' })).toMatchObject({ found: 'document' })
  })
})
