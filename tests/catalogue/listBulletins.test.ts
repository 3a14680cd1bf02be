import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { CatalogueEdition } from '../../src/catalogue/changes'
import { listBulletins } from '../../src/catalogue/listBulletins'
import { listTopics, listTypes } from '../../src/catalogue/listTerms'
import { listUnits } from '../../src/catalogue/listUnits'
import type { Reader } from '../../src/catalogue/reader'
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

describe('listBulletins', () => {
  const bulletin = (
    id: string,
    changes: Partial<CatalogueEdition> = {},
    priority: 'thong-thuong' | 'uu-tien' | 'khan-cap' = 'thong-thuong',
  ) =>
    published(id, {
      script: 'một hai ba bốn năm',
      bulletin: { priority, validFrom: '2026-02-01', validTo: '2026-02-03' },
      ...changes,
    })
  const on = (day: string, reader: Reader = ANONYMOUS, units?: string[]) =>
    listBulletins(library.catalogue, reader, { on: day, unit: units })

  const idsOn = (...asked: Parameters<typeof on>) => on(...asked).map(({ documentId }) => documentId)

  it('lists what is valid on the day, first and last day included, most urgent first', () => {
    library.apply(bulletin('a'), bulletin('b', {}, 'khan-cap'), bulletin('c', {}, 'uu-tien'), published('no-bulletin'))
    expect(on('2026-02-01').map(({ documentId }) => documentId)).toEqual(['b', 'c', 'a'])
    expect([on('2026-01-31'), on('2026-02-03').length, on('2026-02-04')]).toEqual([[], 3, []])
  })

  it('gives the script and how long it takes, or the recording and its length', () => {
    const recording = file('f1', { role: 'audio', name: 'tin.mp3', durationSeconds: 61 })
    library.apply(bulletin('a'), bulletin('b', { files: [recording] }))
    expect(on('2026-02-02')).toMatchObject([
      { documentId: 'b', seconds: 61, audio: { url: '/files/f1/tin.mp3', sha256: 'f1', durationSeconds: 61 } },
      { documentId: 'a', spoken: 'một hai ba bốn năm', seconds: 2 },
    ])
  })

  it('gives no sample to a system, which would broadcast it', () => {
    library.apply(bulletin('a', { sample: true }))
    expect(on('2026-02-02', consumer())).toEqual([])
    expect(on('2026-02-02')).toMatchObject([{ sample: true }])
  })

  it('shows a withdrawn bulletin as cancelled, without its text, to those who had it', () => {
    library.apply(bulletin('a', { access: 'internal', title: 'Bão' }), withdrawn('a'))
    expect(on('2026-02-02', officer('u1'))).toMatchObject([
      { documentId: 'a', id: 'a-v1', cancelled: true, title: '', spoken: '' },
    ])
    expect(on('2026-02-02')).toEqual([])
    library.apply({ kind: 'purged', documentId: 'a' })
    expect(on('2026-02-02', officer('u1'))).toEqual([])
  })

  it('is for a unit what was sent to it, and names no recipient outside the scope', () => {
    library.apply(unit('u1'), unit('u2'), bulletin('a'), bulletin('b'), assigned(['a'], ['u1', 'u2']))
    expect(on('2026-02-02', officer('u1'), ['u1'])).toMatchObject([
      { documentId: 'a', units: [{ id: 'u1', slug: 'u1' }] },
    ])
    expect(on('2026-02-02', LIBRARIAN, ['u2'])[0]?.units.map(({ id }) => id)).toEqual(['u1', 'u2'])
    expect(() => on('2026-02-02', officer('u1'), ['u2'])).toThrow('catalogue/unit-out-of-scope')
  })

  it('lists the newest first among equally urgent ones, whatever was published first', () => {
    library.apply(
      bulletin('old', { publishedAt: '2026-01-02T00:00:00.000Z' }),
      bulletin('new', { publishedAt: '2026-01-03T00:00:00.000Z' }),
      bulletin('urgent', { publishedAt: '2026-01-01T00:00:00.000Z' }, 'khan-cap'),
      bulletin('again', { publishedAt: '2026-01-01T00:00:00.000Z' }),
      bulletin('again', { publishedAt: '2026-01-04T00:00:00.000Z', version: 2 }),
    )
    expect(idsOn('2026-02-02')).toEqual(['urgent', 'again', 'new', 'old'])
  })

  it('leaves out what was replaced, until its replacement is withdrawn', () => {
    library.apply(bulletin('old'), bulletin('new', { supersedes: 'old' }))
    expect(idsOn('2026-02-02')).toEqual(['new'])
    library.apply(withdrawn('new'))
    expect(on('2026-02-02').map(({ documentId, cancelled }) => [documentId, cancelled])).toEqual([
      ['new', true],
      ['old', false],
    ])
  })

  it('leaves out what may not be used any more, though its days as a bulletin are not over', () => {
    library.apply(bulletin('a'), { kind: 'expired', documentId: 'a' })
    expect(on('2026-02-02')).toEqual([])
  })

  it('goes by the edition in force: other days, another urgency, or no bulletin any more', () => {
    library.apply(bulletin('a'), bulletin('b', {}, 'thong-thuong'))
    library.apply(
      bulletin('a', { version: 2, bulletin: { priority: 'uu-tien', validFrom: '2026-03-01', validTo: '2026-03-01' } }),
      published('b', { version: 2 }),
    )
    expect([idsOn('2026-02-02'), idsOn('2026-03-01')]).toEqual([[], ['a']])
    expect(on('2026-03-01')).toMatchObject([{ version: 2, priority: 'uu-tien' }])
  })

  it('shows a cancelled one until its last day, as urgent as it was, and no longer once it is given out again', () => {
    library.apply(bulletin('calm'), bulletin('storm', {}, 'khan-cap'), withdrawn('storm'))
    expect(idsOn('2026-02-03')).toEqual(['storm', 'calm'])
    expect(idsOn('2026-02-04')).toEqual([])
    library.apply(bulletin('storm', { version: 2 }, 'khan-cap'))
    expect(on('2026-02-03')).toMatchObject([{ documentId: 'storm', version: 2, cancelled: false }, {}])
  })

  it('gives internal and assigned ones to their readers alone, cancelled or not', () => {
    library.apply(
      bulletin('public'),
      bulletin('internal', { access: 'internal' }),
      bulletin('sent', { access: 'assigned' }),
    )
    library.apply(unit('u1'), assigned(['sent'], ['u1']))
    const seen = () =>
      [ANONYMOUS, consumer(), officer('u1'), officer('u2'), LIBRARIAN].map((reader) =>
        idsOn('2026-02-02', reader).toSorted().join(),
      )
    const expected = ['public', 'public', 'internal,public,sent', 'internal,public', 'internal,public,sent']
    expect(seen()).toEqual(expected)
    library.apply(withdrawn('public'), withdrawn('internal'), withdrawn('sent'))
    expect(seen()).toEqual(expected)
  })

  it('tells nobody that one is cancelled which they lost before', () => {
    library.apply(bulletin('a'), bulletin('a', { version: 2, access: 'internal' }), withdrawn('a'))
    expect([idsOn('2026-02-02'), idsOn('2026-02-02', officer('u1'))]).toEqual([[], ['a']])
  })

  it('keeps a system to its topics, and samples from it also when they are cancelled', () => {
    const reader = consumer({ topicIds: ['t1'] })
    library.apply(
      bulletin('a', { topicIds: ['t1'] }),
      bulletin('b', { topicIds: ['t2'] }),
      bulletin('c', { topicIds: ['t1'], sample: true }),
    )
    expect(idsOn('2026-02-02', reader)).toEqual(['a'])
    library.apply(withdrawn('a'), withdrawn('b'), withdrawn('c'))
    expect(idsOn('2026-02-02', reader)).toEqual(['a'])
  })

  it('takes in the units below the one that is asked for, as far as the scope goes', () => {
    library.apply(unit('province'), unit('u1', { parentId: 'province' }), unit('u2', { parentId: 'province' }))
    library.apply(bulletin('a'), bulletin('b'), bulletin('c'), assigned(['a'], ['u1']), assigned(['b'], ['u2']))
    const coordinator = officer('province', { unitScope: ['province', 'u1'] })
    expect(idsOn('2026-02-02', coordinator, ['province'])).toEqual(['a'])
    expect(idsOn('2026-02-02', LIBRARIAN, ['province'])).toEqual(['b', 'a'])
    library.apply(withdrawn('a'))
    expect(on('2026-02-02', coordinator, ['province'])).toMatchObject([
      { documentId: 'a', cancelled: true, units: [{ id: 'u1' }] },
    ])
    expect(() => on('2026-02-02', ANONYMOUS, ['u1'])).toThrow('catalogue/unit-out-of-scope')
    expect(() => on('2026-02-02', LIBRARIAN, ['nowhere'])).toThrow('platform/invalid-input')
  })
})

describe('listTopics and listTypes', () => {
  it('count what the reader may see, in a term and below it, each document once', () => {
    library.apply(topic('t1'), topic('t2', 't1'), topic('t3', 't1'), type('k1'), type('k2', 'k1'))
    library.apply(
      published('a', { topicIds: ['t2', 't3'], typeId: 'k2' }),
      published('b', { topicIds: ['t1'], access: 'internal' }),
      published('c'),
    )
    const counts = (reader: Reader) =>
      listTopics(library.catalogue, reader).map(({ id, parent, count }) => [id, parent, count])
    expect(counts(ANONYMOUS)).toEqual([
      ['t1', null, 1],
      ['t2', 't1', 1],
      ['t3', 't1', 1],
    ])
    expect(counts(officer('u1'))[0]).toEqual(['t1', null, 2])
    expect(listTypes(library.catalogue, ANONYMOUS)).toMatchObject([
      { id: 'k1', slug: 'slug-k1', count: 1 },
      { id: 'k2', count: 1 },
    ])
    library.apply(withdrawn('a'))
    expect(counts(ANONYMOUS)[0]).toEqual(['t1', null, 0])
  })
})

describe('listUnits', () => {
  it('lists the units of a day in alphabetical order, with what came before and after them', () => {
    library.apply(
      unit('old', { name: 'Huyện Tuy An', validTo: '2025-06-30', successorIds: ['new'] }),
      unit('new', { name: 'Xã Tuy An', validFrom: '2025-07-01', predecessorIds: ['old'], parentId: 'dl' }),
      unit('dl', { name: 'Đắk Lắk' }),
    )
    const names = (on?: string) => listUnits(library.catalogue, { on }).map(({ id }) => id)
    expect([names('2025-06-30'), names('2025-07-01'), names()]).toEqual([
      ['dl', 'old'],
      ['dl', 'new'],
      ['dl', 'old', 'new'],
    ])
    expect(listUnits(library.catalogue, { on: '2026-01-01' })[1]).toEqual({
      id: 'new',
      slug: 'new',
      name: 'Xã Tuy An',
      shortName: null,
      kind: { slug: 'don-bien-phong', name: 'Đồn Biên phòng' },
      parent: 'dl',
      codes: [],
      validFrom: '2025-07-01',
      validTo: null,
      predecessors: ['old'],
      successors: [],
      parents: [{ unit: 'dl', from: null, to: null }],
      names: [],
      kinds: [],
      areas: [],
      coastal: false,
    })
  })

  it('calls and places each unit as on that day, below nobody who does not exist then', () => {
    library.apply(
      unit('py', { name: 'Phú Yên', validTo: '2025-06-30' }),
      unit('dl', { name: 'Đắk Lắk', validFrom: '2025-07-01' }),
      unit('post', {
        name: 'Đồn Xuân Hòa',
        parentId: 'dl',
        parents: [
          { unit: 'py', from: null, to: '2025-06-30' },
          { unit: 'dl', from: '2025-07-01', to: null },
        ],
        names: [
          { name: 'Đồn Xuân Thịnh', shortName: null, from: null, to: '2019-12-31' },
          { name: 'Đồn Xuân Hòa', shortName: 'Xuân Hòa', from: '2020-01-01', to: null },
        ],
        areas: [{ unit: 'dl', from: '2025-07-01', to: null }],
      }),
      unit('lost', { name: 'Đồn Cũ', parentId: 'dl' }),
    )
    const on = (day?: string) =>
      Object.fromEntries(
        listUnits(library.catalogue, { on: day }).map(({ id, name, parent, areas }) => [id, [name, parent, areas]]),
      )
    expect(on('2019-06-01')).toEqual({
      py: ['Phú Yên', null, []],
      post: ['Đồn Xuân Thịnh', 'py', []],
      lost: ['Đồn Cũ', null, []],
    })
    expect(on('2025-07-01')).toMatchObject({ post: ['Đồn Xuân Hòa', 'dl', ['dl']], lost: ['Đồn Cũ', 'dl', []] })
    expect(Object.keys(on()).sort()).toEqual(['dl', 'lost', 'post', 'py'])
  })
})
