import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { listDocuments } from '../../src/catalogue/listDocuments'
import type { Reader } from '../../src/catalogue/reader'
import type { DocumentQuery } from '../../src/catalogue/views'
import * as make from './library'
import {
  ANONYMOUS,
  assigned,
  consumer,
  file,
  LIBRARIAN,
  newLibrary,
  officer,
  published,
  topic,
  type,
  unit,
  withdrawn,
  type Library,
} from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const list = (query: DocumentQuery = {}, reader: Reader = ANONYMOUS) => listDocuments(library.catalogue, reader, query)
const ids = (query: DocumentQuery = {}, reader: Reader = ANONYMOUS) => list(query, reader).items.map(({ id }) => id)

describe('what a reader sees', () => {
  beforeEach(() => {
    library.apply(topic('t1'), topic('t2'))
    library.apply(
      published('p', { topicIds: ['t1'] }),
      published('i', { access: 'internal' }),
      published('s', { access: 'assigned', topicIds: ['t2'] }),
    )
    library.apply(assigned(['s', 'p'], ['u1']))
  })

  it.each<[string, Reader, string[]]>([
    ['nobody', ANONYMOUS, ['p']],
    ['an officer of a recipient', officer('u1'), ['s', 'i', 'p']],
    ['an officer of another unit', officer('u2'), ['i', 'p']],
    ['whoever sees all', LIBRARIAN, ['s', 'i', 'p']],
    ['a system without public', consumer({ audiences: ['internal'] }), ['i']],
    [
      'a system limited to a topic',
      consumer({ audiences: ['public', 'internal', 'assigned'], topicIds: ['t1'] }),
      ['p'],
    ],
    ['a system limited to no topic', consumer({ audiences: ['public', 'internal', 'assigned'], topicIds: [] }), []],
    ['a reader without any rights', { ...ANONYMOUS, audiences: [] }, []],
  ])('is exactly what %s may see, with a total that fits', (_who, reader, expected) => {
    expect(ids({}, reader)).toEqual(expected)
    expect(list({}, reader).total).toBe(expected.length)
    expect(ids({ ids: ['p', 'i', 's'] }, reader)).toEqual(expected)
  })

  it('changes with the next event, total included', () => {
    expect(list({}, officer('u2')).total).toBe(2)
    library.apply(assigned(['s'], ['u2']), withdrawn('p'))
    expect(ids({}, officer('u2'))).toEqual(['s', 'i'])
    expect(list({}, officer('u2')).total).toBe(2)
    expect(list().total).toBe(0)
  })
})

describe('filters', () => {
  it('take in what is below a topic, a type and a unit, by slug or id', () => {
    library.apply(
      topic('t1'),
      topic('t2', 't1'),
      type('k1'),
      type('k2', 'k1'),
      unit('u1'),
      unit('u2', { parentId: 'u1' }),
    )
    library.apply(published('a', { topicIds: ['t2'], typeId: 'k2' }), published('b'), assigned(['a'], ['u2']))
    for (const query of [
      { topic: ['slug-t1'] },
      { topic: ['t1'] },
      { type: ['slug-k1'] },
      { type: ['k2'] },
      { unit: ['u1'] },
    ]) {
      expect(ids(query, LIBRARIAN)).toEqual(['a'])
    }
    library.apply(topic('t3'))
    expect(ids({ topic: ['t3'] })).toEqual([])
    expect(ids({ topic: ['t3', 't2'] })).toEqual(['a'])
  })

  it('end although topics stand in a circle', () => {
    library.apply(topic('t1', 't2'), topic('t2', 't1'), published('a', { topicIds: ['t2'] }))
    expect(ids({ topic: ['t1'] })).toEqual(['a'])
  })

  it.each(['topic', 'type', 'unit'] as const)('refuse an unknown %s, naming its place', (name) => {
    library.apply(topic('known'), type('known'), unit('known'))
    expect(() => list({ [name]: ['known', 'unknown'] }, LIBRARIAN)).toThrow(
      expect.objectContaining({
        code: 'platform/invalid-input',
        details: { errors: [expect.objectContaining({ path: `${name}.1` })] },
      }),
    )
  })

  it('refuse a unit outside the scope, and do not go below the scope', () => {
    library.apply(unit('u1'), unit('u2', { parentId: 'u1' }), published('a'), assigned(['a'], ['u2']))
    expect(ids({ unit: ['u1'] }, officer('u1'))).toEqual([])
    expect(() => list({ unit: ['u2'] }, officer('u1'))).toThrow('catalogue/unit-out-of-scope')
    expect(() => list({ unit: ['u1'] })).toThrow('catalogue/unit-out-of-scope')
  })

  it.each<[string, DocumentQuery]>([
    ['number, however written', { number: 'số 1191/qd-ttg'.replace('qd', 'qđ') }],
    ['issuer’s id', { issuer: 'org' }],
    ['issuer’s name without marks', { issuer: 'thu tuong chinh phu' }],
    ['language', { language: 'en' }],
    ['access', { access: 'public', language: 'en' }],
    ['file', { sha256: ['f1', 'f9'] }],
    ['day of issue', { issuedFrom: '2020-08-05', issuedTo: '2020-08-05' }],
    ['year of issue', { issuedFrom: '2020', issuedTo: '2020' }],
    ['day of publication in Vietnam', { publishedFrom: '2026-03-02', publishedTo: '2026-03-02' }],
  ])('find by %s', (_by, query) => {
    const issuer = { id: 'org', name: 'Thủ tướng Chính phủ' }
    const found = { number: '1191/QĐ-TTg', issuer, language: 'en', issuedOn: '2020-08-05', files: [file('f1')] }
    // 17:00 UTC is the next day in Vietnam.
    library.apply(published('a', { ...found, publishedAt: '2026-03-01T17:00:00.000Z' }))
    library.apply(
      published('b', { publishedAt: '2026-03-02T17:00:00.000Z' }),
      published('c', { publishedAt: '2026-03-01T16:59:59.999Z' }),
    )
    expect(ids(query)).toEqual(['a'])
  })

  it('count a document of which only the year is known to every part of that year', () => {
    library.apply(published('photo', { issuedOn: '1968' }), published('none'))
    expect(ids({ issuedFrom: '1968-05-01', issuedTo: '1968-06-01' })).toEqual(['photo'])
    expect(ids({ issuedFrom: '1969-01-01' })).toEqual([])
    expect(ids({ issuedTo: '1967-12-31' })).toEqual([])
  })

  it('find by state', () => {
    library.apply(published('a'), published('b', { supersedes: 'a' }), published('c'), {
      kind: 'expired',
      documentId: 'c',
    })
    expect([ids({ state: 'current' }), ids({ state: 'superseded' }), ids({ state: 'expired' })]).toEqual([
      ['b'],
      ['a'],
      ['c'],
    ])
    expect(list().total).toBe(3)
  })
})

describe('pages', () => {
  it.each(['-publishedAt', 'publishedAt', '-issuedOn', 'issuedOn', 'title'] as const)(
    'hold every document once, sorted by %s',
    (sort) => {
      const titles = ['Ăn', 'An', 'Đồn', 'Dân', 'Em', 'Zalo', 'Phường 10', 'Phường 2']
      titles.forEach((title, index) =>
        library.apply(published(`d${index}`, { title, issuedOn: index % 3 ? `202${index % 3}` : null })),
      )
      const pages: string[] = []
      let cursor: string | undefined
      do {
        const page = list({ sort, limit: 3, cursor })
        expect(page.total).toBe(8)
        pages.push(...page.items.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(pages).toEqual(ids({ sort }))
      expect(new Set(pages).size).toBe(8)
      if (sort === 'title') {
        expect(list({ sort }).items.map(({ title }) => title)).toEqual([
          'An',
          'Ăn',
          'Dân',
          'Đồn',
          'Em',
          'Phường 2',
          'Phường 10',
          'Zalo',
        ])
      }
    },
  )

  it('neither repeat nor skip what was there when something is published between them', () => {
    for (const id of ['a', 'b', 'c'])
      library.apply(published(id, { publishedAt: `2026-01-0${'abc'.indexOf(id) + 1}T00:00:00Z` }))
    const first = list({ limit: 2 })
    library.apply(published('d', { publishedAt: '2026-01-09T00:00:00Z' }))
    expect(first.items.map(({ id }) => id)).toEqual(['c', 'b'])
    expect(ids({ limit: 2, cursor: first.next ?? '' })).toEqual(['a'])
  })

  it('refuse a cursor that is broken or of another query', () => {
    library.apply(published('a'), published('b'))
    const { next } = list({ limit: 1 })
    const foreign = ['', 'abc', Buffer.from('[1]').toString('base64url'), Buffer.from('{"a":1}').toString('base64url')]
    for (const cursor of foreign) expect(() => list({ cursor })).toThrow('catalogue/bad-cursor')
    expect(() => list({ cursor: next ?? '', language: 'en' })).toThrow('catalogue/bad-cursor')
    expect(ids({ cursor: next ?? '', limit: 5 })).toEqual(['a'])
  })
})

describe('a summary', () => {
  it('has the fields of the contract', () => {
    library.apply(topic('t1', null, 'Biên giới'), type('k1'))
    const thumbnailSha256 = 'thumb'
    library.apply(
      published('a', {
        title: 'Đề án',
        number: '1191/QĐ-TTg',
        typeId: 'k1',
        issuer: { id: null, name: 'Thủ tướng Chính phủ' },
        source: 'chinhphu.vn',
        issuedOn: '2020-08-05',
        topicIds: ['t1', 'removed'],
        files: [
          file('f1', { name: 'Quyết định.pdf', pages: 3, signed: true, thumbnailSha256, text: 'bí mật của tệp' }),
        ],
      }),
    )
    expect(list().items).toEqual([
      {
        id: 'a',
        version: 1,
        title: 'Đề án',
        number: '1191/QĐ-TTg',
        type: { slug: 'slug-k1', name: 'Loại k1' },
        issuer: { name: 'Thủ tướng Chính phủ' },
        source: 'chinhphu.vn',
        issuedOn: '2020-08-05',
        effectiveOn: null,
        expiresOn: null,
        topics: [{ slug: 'slug-t1', name: 'Biên giới' }],
        access: 'public',
        targetGroups: [],
        language: 'vi',
        summary: null,
        state: 'current',
        publishedAt: '2026-01-01T00:00:00.000Z',
        updatedAt: make.instantOf(3),
        supersedes: null,
        supersededBy: null,
        rights: null,
        sample: false,
        citation: 'Loại k1 số 1191/QĐ-TTg ngày 05 tháng 8 năm 2020 của Thủ tướng Chính phủ: Đề án',
        files: [
          {
            sha256: 'f1',
            name: 'Quyết định.pdf',
            mediaType: 'application/pdf',
            sizeBytes: 1000,
            role: 'main',
            pages: 3,
            signed: true,
            url: '/files/f1/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf',
            thumbnailUrl: '/files/thumb',
          },
        ],
        url: '/tai-lieu/a/de-an',
      },
    ])
  })

  it('shows a term’s label of today', () => {
    library.apply(topic('t1', null, 'Cũ'), published('a', { topicIds: ['t1'] }), topic('t1', null, 'Mới'))
    expect(list().items[0]?.topics).toEqual([{ slug: 'slug-t1', name: 'Mới' }])
  })
})
