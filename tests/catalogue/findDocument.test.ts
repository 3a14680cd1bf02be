import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findDocument, listVersions } from '../../src/catalogue/findDocument'
import { findFile } from '../../src/catalogue/findFile'
import type { Reader } from '../../src/catalogue/reader'
import {
  ANONYMOUS,
  assigned,
  file,
  LIBRARIAN,
  newLibrary,
  officer,
  published,
  receipt,
  withdrawn,
  type Library,
} from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const find = (id: string, reader: Reader = ANONYMOUS, version?: number) =>
  findDocument(library.catalogue, reader, { id, version })
const titleOf = (id: string, reader: Reader = ANONYMOUS, version?: number) => {
  const found = find(id, reader, version)
  return found.found === 'document' ? found.document.title : found.found
}

describe('findDocument', () => {
  it('gives a document in full', () => {
    library.apply(published('a', { bodyHtml: '<p>Biển</p>', bodyText: 'Biển', script: 'Thưa bà con', signer: 'Ông A' }))
    expect(find('a')).toMatchObject({
      found: 'document',
      document: { body: '<p>Biển</p>', text: 'Biển', script: 'Thưa bà con', signer: 'Ông A' },
    })
    expect(find('a')).not.toHaveProperty('document.assignment')
  })

  it('gives the version in force, or an older one on request, as superseded by the document itself', () => {
    library.apply(published('a', { title: 'Một', bodyText: 'cũ' }), published('a', { version: 2, title: 'Hai' }))
    expect([titleOf('a'), titleOf('a', ANONYMOUS, 1), titleOf('a', ANONYMOUS, 2), titleOf('a', ANONYMOUS, 3)]).toEqual([
      'Hai',
      'Một',
      'Hai',
      'nothing',
    ])
    expect(find('a', ANONYMOUS, 1)).toMatchObject({ document: { state: 'superseded', supersededBy: 'a', text: 'cũ' } })
    expect(listVersions(library.catalogue, ANONYMOUS, { id: 'a' })).toMatchObject([
      { version: 2, title: 'Hai', current: true },
      { version: 1, title: 'Một', current: false },
    ])
  })

  it('keeps an older version to those for whom it was, and every version from those who may not see the one in force', () => {
    library.apply(
      published('a', { access: 'internal', title: 'Nội bộ' }),
      published('a', { version: 2, title: 'Công khai' }),
    )
    library.apply(published('b', { title: 'Từng công khai' }), published('b', { version: 2, access: 'internal' }))
    expect([titleOf('a', ANONYMOUS, 1), titleOf('a', officer('u1'), 1)]).toEqual(['nothing', 'Nội bộ'])
    expect(listVersions(library.catalogue, ANONYMOUS, { id: 'a' })).toMatchObject([{ version: 2 }])
    expect([titleOf('b', ANONYMOUS, 1), titleOf('b')]).toEqual(['nothing', 'nothing'])
    expect(listVersions(library.catalogue, ANONYMOUS, { id: 'b' })).toBeNull()
  })

  it('tells of a withdrawal only those who could see the document until then', () => {
    library.apply(published('a', { access: 'internal' }), published('new'), withdrawn('a', 'Sai tên', 'new'))
    const told = { found: 'withdrawn', withdrawnAt: library.journal[2]?.at, reason: 'Sai tên', replacedBy: 'new' }
    expect(find('a', officer('u1'))).toEqual(told)
    expect(find('a', officer('u1'), 1)).toEqual(told)
    expect(find('a')).toEqual({ found: 'nothing' })
    expect(find('a')).toEqual(find('never-was'))
  })

  it('hides what replaced a withdrawn document from those who may not see that', () => {
    library.apply(published('a'), published('new', { access: 'internal' }), withdrawn('a', null, 'new'))
    expect(find('a')).toMatchObject({ found: 'withdrawn', replacedBy: null })
    expect(find('a', officer('u1'))).toMatchObject({ replacedBy: 'new' })
  })

  it('gives a document again that is published after its withdrawal, and tells its former version as withdrawn', () => {
    library.apply(
      published('a', { title: 'Sai', files: [file('f1'), file('f2')] }),
      published('new'),
      withdrawn('a', 'Sai tên', 'new'),
      published('a', { version: 2, title: 'Đúng', files: [file('f2')] }),
    )
    const told = { found: 'withdrawn', withdrawnAt: library.journal[2]?.at, reason: 'Sai tên', replacedBy: 'new' }
    expect(titleOf('a')).toBe('Đúng')
    expect(find('a', ANONYMOUS, 1)).toEqual(told)
    expect(find('a', ANONYMOUS, 3)).toEqual({ found: 'nothing' })
    expect(listVersions(library.catalogue, ANONYMOUS, { id: 'a' })).toMatchObject([{ version: 2 }])
    const given = (sha256: string) => findFile(library.catalogue, ANONYMOUS, { sha256 })
    expect([given('f1'), given('f2')?.sha256]).toEqual([null, 'f2'])
  })

  it('leads from a withdrawn version to the one in force where nothing else replaces it', () => {
    library.apply(published('a'), withdrawn('a'), published('a', { version: 2 }))
    expect(find('a', ANONYMOUS, 1)).toMatchObject({ found: 'withdrawn', replacedBy: 'a' })
  })

  it('tells of a withdrawn version only those for whom it was, whoever may see the document now', () => {
    library.apply(
      published('a', { access: 'internal' }),
      withdrawn('a', 'Lộ số nội bộ'),
      published('a', { version: 2 }),
      published('b'),
      withdrawn('b', 'Sai'),
      published('b', { version: 2, access: 'assigned' }),
      assigned(['b'], ['u1']),
    )
    expect([titleOf('a', ANONYMOUS, 1), titleOf('a', officer('u1'), 1)]).toEqual(['nothing', 'withdrawn'])
    expect(find('a', ANONYMOUS, 1)).toEqual(find('never-was', ANONYMOUS, 1))
    // Could see version 1 then, may not see version 2 now: no word of that.
    expect(find('b', officer('u2'), 1)).toMatchObject({ found: 'withdrawn', reason: 'Sai', replacedBy: null })
    expect([titleOf('b', officer('u2')), titleOf('b', officer('u2'), 2)]).toEqual(['nothing', 'nothing'])
    expect(find('b', officer('u1'), 1)).toMatchObject({ found: 'withdrawn', replacedBy: 'b' })
  })

  it('tells of an older version that went with the one in force only those who could read both', () => {
    library.apply(
      assigned(['a'], ['u1']),
      published('a'),
      published('a', { version: 2, access: 'assigned' }),
      published('b', { access: 'internal' }),
      published('b', { version: 2 }),
      withdrawn('a'),
      withdrawn('b'),
      published('a', { version: 3 }),
      published('b', { version: 3 }),
    )
    expect([1, 2].map((version) => titleOf('a', ANONYMOUS, version))).toEqual(['nothing', 'nothing'])
    expect([1, 2].map((version) => titleOf('a', officer('u1'), version))).toEqual(['withdrawn', 'withdrawn'])
    expect([1, 2].map((version) => titleOf('b', ANONYMOUS, version))).toEqual(['nothing', 'withdrawn'])
  })

  it('tells each withdrawal of its own versions, however often', () => {
    library.apply(published('a'), withdrawn('a', 'một'), published('a', { version: 2 }), withdrawn('a', 'hai'))
    expect([1, 2].map((version) => find('a', ANONYMOUS, version))).toMatchObject([{ reason: 'một' }, { reason: 'hai' }])
    expect(find('a')).toMatchObject({ reason: 'hai' })
    library.apply({ kind: 'purged', documentId: 'a' })
    expect([1, 2].map((version) => find('a', ANONYMOUS, version))).toMatchObject([{ reason: null }, { reason: null }])
  })

  it('gives no reason after a purge, and never the document again', () => {
    library.apply(
      published('a'),
      withdrawn('a', 'lộ tên người'),
      { kind: 'purged', documentId: 'a' },
      published('a', { version: 2 }),
    )
    expect(find('a')).toEqual({
      found: 'withdrawn',
      withdrawnAt: library.journal[1]?.at,
      reason: null,
      replacedBy: null,
    })
  })

  it('shows a unit its own assignment, and its confirmation of this version only', () => {
    library.apply(
      published('a'),
      assigned(['a'], ['u1'], { dueOn: '2026-02-01', confirm: true }),
      receipt('a', 'u1'),
      receipt('a', 'u2'),
    )
    const assignment = { dueOn: '2026-02-01', confirm: true, acknowledgedAt: '2026-01-02T03:04:05.000Z' }
    expect(find('a', officer('u1'))).toMatchObject({ document: { assignment } })
    expect(find('a', officer('u2'))).not.toHaveProperty('document.assignment')
    expect(find('a', LIBRARIAN)).not.toHaveProperty('document.assignment')
    library.apply(published('a', { version: 2 }))
    expect(find('a', officer('u1'))).toMatchObject({
      document: { assignment: { ...assignment, acknowledgedAt: null } },
    })
  })
})

describe('findFile', () => {
  const fileFor = (reader: Reader, sha256: string) => findFile(library.catalogue, reader, { sha256 })

  it('is for whoever may see a document that holds it', () => {
    library.apply(
      published('a', { access: 'assigned', files: [file('f1', { name: 'Bản đồ.pdf' })] }),
      assigned(['a'], ['u1']),
    )
    const expected = {
      sha256: 'f1',
      name: 'Bản đồ.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 1000,
      isPublic: false,
      kind: 'original',
    }
    expect(fileFor(officer('u1'), 'f1')).toEqual(expected)
    expect(fileFor(officer('u2'), 'f1')).toBeNull()
    expect(fileFor(ANONYMOUS, 'f1')).toBeNull()
    expect(fileFor(LIBRARIAN, 'f2')).toBeNull()
  })

  it('is public as soon as one public document holds it, under the name that the reader may know', () => {
    library.apply(published('a', { access: 'internal', files: [file('f1', { name: 'nội bộ.pdf' })] }))
    library.apply(published('b', { files: [file('f1', { name: 'công khai.pdf' })] }))
    expect(fileFor(ANONYMOUS, 'f1')).toMatchObject({ name: 'công khai.pdf', isPublic: true })
    library.apply(withdrawn('b'))
    expect(fileFor(ANONYMOUS, 'f1')).toBeNull()
    expect(fileFor(officer('u1'), 'f1')).toMatchObject({ isPublic: false })
  })

  it('comes from an older version only for those who may read that version', () => {
    library.apply(
      published('a', { access: 'internal', files: [file('f1')] }),
      published('a', { version: 2, files: [file('f2')] }),
    )
    expect([
      fileFor(ANONYMOUS, 'f1'),
      fileFor(ANONYMOUS, 'f2')?.isPublic,
      fileFor(officer('u1'), 'f1')?.isPublic,
    ]).toEqual([null, true, false])
  })

  it('is gone in every version after a withdrawal', () => {
    library.apply(
      published('a', { files: [file('f1')] }),
      published('a', { version: 2, files: [file('f2')] }),
      withdrawn('a'),
    )
    expect([fileFor(LIBRARIAN, 'f1'), fileFor(LIBRARIAN, 'f2')]).toEqual([null, null])
  })

  it('may be a thumbnail, for the same readers', () => {
    library.apply(published('a', { access: 'internal', files: [file('f1', { thumbnailSha256: 't1' })] }))
    expect(fileFor(officer('u1'), 't1')).toMatchObject({ kind: 'thumbnail', sizeBytes: null, isPublic: false })
    expect(fileFor(ANONYMOUS, 't1')).toBeNull()
  })
})
