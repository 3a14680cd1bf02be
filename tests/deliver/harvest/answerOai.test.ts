import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { applyChanges } from '../../../src/catalogue/applyChanges'
import { closeCatalogue, openCatalogue } from '../../../src/catalogue/openCatalogue'
import {
  assigned,
  file,
  GENERATION,
  instantOf,
  newLibrary,
  published,
  topic,
  type,
  withdrawn,
  type Library,
} from '../../catalogue/library'
import { elementsIn, textsIn, type ReadElement } from '../../support/readXml'
import { askOai, codesIn, recordsIn, tokenIn } from './askOai'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

const ask = (query: string, pageSize?: number) => askOai({ library, ...(pageSize ? { pageSize } : {}) }, query)
const LIST = 'verb=ListIdentifiers&metadataPrefix=oai_dc'
const stampOf = (seq: number) => instantOf(seq).replace('.000Z', 'Z')
const uuid = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Every page of a list, from its first question on. */
function allPages(query: string, pageSize: number): ReadElement[] {
  const pages = [ask(query, pageSize)]
  const verb = new URLSearchParams(query).get('verb') ?? ''
  for (let token = tokenIn(pages[0] as ReadElement); token !== null; token = tokenIn(pages.at(-1) as ReadElement)) {
    pages.push(ask(`verb=${verb}&resumptionToken=${encodeURIComponent(token)}`, pageSize))
  }
  return pages
}

describe('Identify', () => {
  it('says who answers, since when, how exactly, and that removals stay known', () => {
    library.apply(published('a'), published('b'))
    const [identify] = elementsIn(ask('verb=Identify'), 'Identify')
    expect(identify?.children.map(({ name, text }) => [name.split('}')[1], text])).toEqual([
      ['repositoryName', 'Hải Đăng – Thư viện tài liệu thông tin đối ngoại'],
      ['baseURL', 'https://thuvien.example.vn/oai'],
      ['protocolVersion', '2.0'],
      ['adminEmail', 'thuvien@example.vn'],
      ['earliestDatestamp', stampOf(1)],
      ['deletedRecord', 'persistent'],
      ['granularity', 'YYYY-MM-DDThh:mm:ssZ'],
      ['compression', 'gzip'],
    ])
  })
})

describe('ListMetadataFormats and ListSets', () => {
  it('name Dublin Core, also for one document, and none for one that never was public', () => {
    library.apply(published(uuid(1)), published(uuid(2), { access: 'internal' }), withdrawn(uuid(1)))
    for (const query of ['', `&identifier=urn:uuid:${uuid(1)}`])
      expect(textsIn(ask(`verb=ListMetadataFormats${query}`), 'metadataPrefix')).toEqual(['oai_dc'])
    for (const id of [`urn:uuid:${uuid(2)}`, `urn:uuid:${uuid(3)}`, uuid(1), 'x"<>'])
      expect(codesIn(ask(`verb=ListMetadataFormats&identifier=${encodeURIComponent(id)}`))).toEqual(['idDoesNotExist'])
  })

  it('list the topics as a tree of sets', () => {
    library.apply(topic('t2', 't1', 'Hòa bình'), topic('t1', null, 'Biên giới'), topic('t3', 't2'))
    const sets = elementsIn(ask('verb=ListSets'), 'set').map(({ children }) => children.map(({ text }) => text))
    expect(sets).toEqual([
      ['slug-t1', 'Biên giới'],
      ['slug-t1:slug-t2', 'Hòa bình'],
      ['slug-t1:slug-t2:slug-t3', 'Chủ đề t3'],
    ])
  })

  it('end also where topics are below each other in a circle', () => {
    library.apply(topic('t1', 't2'), topic('t2', 't1'))
    expect(textsIn(ask('verb=ListSets'), 'setSpec')).toEqual(['slug-t1:slug-t2', 'slug-t2:slug-t1'])
  })

  it('say so where there is no topic', () => {
    library.apply(published('a'))
    expect(codesIn(ask('verb=ListSets'))).toEqual(['noSetHierarchy'])
    expect(codesIn(ask(`${LIST}&set=x`))).toEqual(['noSetHierarchy'])
  })
})

describe('GetRecord', () => {
  it('describes a document in Dublin Core', () => {
    library.apply(topic('t1', null, 'Biên giới'), topic('t2', 't1', 'Hòa bình'), type('k1'))
    library.apply(
      published(uuid(1)),
      published(uuid(2), {
        title: 'Kế hoạch <b>&amp;',
        number: '45/KH-UBND',
        typeId: 'k1',
        issuer: { id: null, name: 'Ủy ban nhân dân tỉnh' },
        source: 'Sở Văn hóa cung cấp',
        signer: 'Nguyễn Văn Ký',
        issuedOn: '2026-01-15',
        effectiveOn: '2026-02-01',
        expiresOn: '2026-12-31',
        topicIds: ['t2', 't1'],
        summary: 'Tóm tắt'.normalize('NFD'),
        rights: 'Được phổ biến',
        sample: true,
        supersedes: uuid(1),
        files: [file('f1'), file('f2', { mediaType: 'image/png', role: 'annex' })],
      }),
    )
    const answer = ask(`verb=GetRecord&identifier=urn:uuid:${uuid(2)}&metadataPrefix=oai_dc`)
    expect(elementsIn(answer, 'dc')[0]?.children.map(({ name, text }) => [name.split('}')[1], text])).toEqual([
      ['title', 'Kế hoạch <b>&amp;'],
      ['creator', 'Ủy ban nhân dân tỉnh'],
      ['subject', 'Hòa bình'],
      ['subject', 'Biên giới'],
      ['description', 'Tóm tắt'],
      ['description', 'TÀI LIỆU MẪU – không dùng chính thức'],
      ['publisher', 'Sở Văn hóa'],
      ['contributor', 'Nguyễn Văn Ký'],
      ['date', '2026-01-15'],
      ['type', 'Loại k1'],
      ['type', 'Text'],
      ['format', 'application/pdf'],
      ['format', 'image/png'],
      ['identifier', `https://thuvien.example.vn/tai-lieu/${uuid(2)}`],
      ['identifier', `urn:uuid:${uuid(2)}`],
      ['identifier', '45/KH-UBND'],
      ['source', 'Sở Văn hóa cung cấp'],
      ['language', 'vi'],
      ['relation', `https://thuvien.example.vn/tai-lieu/${uuid(1)}`],
      ['coverage', 'start=2026-02-01; end=2026-12-31; scheme=W3C-DTF;'],
      ['rights', 'Được phổ biến'],
    ])
    expect(textsIn(answer, 'setSpec')).toEqual(['slug-t1', 'slug-t1:slug-t2'])
    const former = ask(`verb=GetRecord&identifier=urn:uuid:${uuid(1)}&metadataPrefix=oai_dc`)
    expect(textsIn(former, 'relation')).toEqual([`https://thuvien.example.vn/tai-lieu/${uuid(2)}`])
    expect(textsIn(former, 'datestamp')).toEqual([stampOf(5)])
  })

  it('names no related document that is not public', () => {
    library.apply(published(uuid(1)), published(uuid(2), { access: 'internal', supersedes: uuid(1) }))
    library.apply(published(uuid(3), { supersedes: uuid(2) }))
    for (const number of [1, 3]) {
      const answer = ask(`verb=GetRecord&identifier=urn:uuid:${uuid(number)}&metadataPrefix=oai_dc`)
      expect(textsIn(answer, 'relation')).toEqual([])
    }
  })

  it('tells of one that is gone that it is, since when, and not a word of it or of why', () => {
    library.apply(
      topic('t1'),
      published(uuid(1), { title: 'Tên sai', topicIds: ['t1'] }),
      withdrawn(uuid(1), 'Sai địa danh'),
    )
    const answer = ask(`verb=GetRecord&identifier=urn:uuid:${uuid(1)}&metadataPrefix=oai_dc`)
    const [header] = elementsIn(answer, 'header')
    expect(header?.attributes).toEqual({ status: 'deleted' })
    expect(header?.children.map(({ text }) => text)).toEqual([`urn:uuid:${uuid(1)}`, stampOf(3), 'slug-t1'])
    expect(JSON.stringify(answer)).not.toMatch(/Tên sai|Sai địa danh/)
  })

  it('knows only what was public, under its full name, in Dublin Core', () => {
    library.apply(published(uuid(1)), published(uuid(2), { access: 'assigned' }), assigned([uuid(2)], ['u1']))
    for (const id of [
      `urn:uuid:${uuid(2)}`,
      `urn:uuid:${uuid(9)}`,
      uuid(1),
      `URN:UUID:${uuid(1)}`,
      '%00',
      'x'.repeat(3_000),
    ])
      expect(codesIn(ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${id}`))).toEqual(['idDoesNotExist'])
    expect(codesIn(ask(`verb=GetRecord&metadataPrefix=marc21&identifier=urn:uuid:${uuid(1)}`))).toEqual([
      'cannotDisseminateFormat',
    ])
  })
})

describe('ListIdentifiers and ListRecords', () => {
  it('list what is and what was public, once, oldest change first, and nothing else', () => {
    library.apply(published('a'), published('secret', { access: 'internal' }), published('b'), published('c'))
    library.apply(withdrawn('b'), published('a', { version: 2, title: 'Mới' }), withdrawn('secret'))
    expect(recordsIn(ask(LIST))).toEqual(['c', '-b', 'a'])
    const records = ask('verb=ListRecords&metadataPrefix=oai_dc')
    expect(recordsIn(records)).toEqual(['c', '-b', 'a'])
    expect(textsIn(records, 'title')).toEqual(['Tài liệu c', 'Mới'])
    expect(tokenIn(records)).toBeNull()
    expect(elementsIn(records, 'resumptionToken')).toEqual([])
  })

  it('cut by day or second, both ends included', () => {
    library.apply(...Array.from({ length: 30 }, (_, index) => published(`d${index + 1}`)))
    expect(recordsIn(ask(`${LIST}&from=2026-01-02`))).toEqual(['d24', 'd25', 'd26', 'd27', 'd28', 'd29', 'd30'])
    expect(recordsIn(ask(`${LIST}&until=2026-01-01`))).toHaveLength(23)
    expect(recordsIn(ask(`${LIST}&from=${stampOf(3)}&until=${stampOf(4)}`))).toEqual(['d3', 'd4'])
    expect(codesIn(ask(`${LIST}&from=2026-01-03`))).toEqual(['noRecordsMatch'])
    expect(codesIn(ask(`${LIST}&until=2025-12-31`))).toEqual(['noRecordsMatch'])
  })

  it('cut by set, with what is below it', () => {
    library.apply(topic('t1'), topic('t2', 't1'), topic('t3'))
    library.apply(
      published('a', { topicIds: ['t1', 't2'] }),
      published('b', { topicIds: ['t2'] }),
      published('c', { topicIds: ['t3'] }),
    )
    library.apply(withdrawn('b'))
    expect(recordsIn(ask(`${LIST}&set=slug-t1`))).toEqual(['a', '-b'])
    expect(recordsIn(ask(`${LIST}&set=slug-t1:slug-t2`))).toEqual(['a', '-b'])
    expect(recordsIn(ask(`${LIST}&set=slug-t3`))).toEqual(['c'])
    for (const set of ['slug-t2', 'slug-t9', 'slug-t1:slug-t3'])
      expect(codesIn(ask(`${LIST}&set=${set}`))).toEqual(['noRecordsMatch'])
  })

  it('go on page by page, with how many there are, and end with an empty token', () => {
    library.apply(topic('t1'), ...Array.from({ length: 7 }, (_, index) => published(`d${index}`, { topicIds: ['t1'] })))
    for (const query of [
      LIST,
      `${LIST}&set=slug-t1`,
      `verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-09`,
    ]) {
      const pages = allPages(query, 3)
      expect(pages.map((page) => recordsIn(page).length)).toEqual([3, 3, 1])
      expect(pages.flatMap(recordsIn)).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'])
      const tokens = pages.map((page) => elementsIn(page, 'resumptionToken')[0])
      const size = query.includes('set=') ? undefined : '7'
      expect(tokens.map((token) => token?.attributes)).toEqual([
        { cursor: '0', ...(size && { completeListSize: size }) },
        { cursor: '3', ...(size && { completeListSize: size }) },
        { cursor: '6', ...(size && { completeListSize: size }) },
      ])
      expect(tokens.map((token) => token?.text === '')).toEqual([false, false, true])
    }
  })

  it('keep to the question of the token', () => {
    library.apply(topic('t1'), topic('t2'))
    for (let index = 0; index < 4; index += 1)
      library.apply(published(`a${index}`, { topicIds: ['t1'] }), published(`b${index}`, { topicIds: ['t2'] }))
    const pages = allPages(`${LIST}&set=slug-t1&until=${stampOf(8)}`, 1)
    expect(pages.flatMap(recordsIn)).toEqual(['a0', 'a1', 'a2'])
  })

  it('do not fall over when what was left of a list is gone', () => {
    library.apply(published('a'), published('b'))
    const token = tokenIn(ask(`${LIST}&until=${stampOf(2)}`, 1)) ?? ''
    library.apply(published('b', { version: 2 }))
    expect(codesIn(ask(`verb=ListIdentifiers&resumptionToken=${token}`, 1))).toEqual(['badResumptionToken'])
  })

  it('refuse a token of another verb, of another record, a changed one and what is none', () => {
    library.apply(published('a'), published('b'))
    const token = tokenIn(ask(LIST, 1)) ?? ''
    const parts: unknown[] = JSON.parse(Buffer.from(token, 'base64url').toString())
    const changed = (index: number, part: unknown) =>
      Buffer.from(JSON.stringify(parts.with(index, part))).toString('base64url')
    const bad = [
      `ListRecords&resumptionToken=${token}`,
      `ListSets&resumptionToken=${token}`,
      ...[
        `${token}A`,
        token.slice(1),
        'x',
        '%00',
        'x'.repeat(20_000),
        changed(5, '1'),
        changed(5, -1),
        changed(6, 0.5),
        changed(7, 1e300),
        changed(4, 7),
      ].map((one) => `ListIdentifiers&resumptionToken=${one}`),
    ]
    for (const query of bad)
      expect([query.slice(0, 80), codesIn(ask(`verb=${query}`, 1))]).toEqual([
        query.slice(0, 80),
        ['badResumptionToken'],
      ])
    const other = openCatalogue({ path: `${library.path}-other` })
    applyChanges(other, { generation: 'record-2', changes: library.journal })
    expect(
      codesIn(
        askOai(
          { library: { ...library, catalogue: other }, pageSize: 1 },
          `verb=ListIdentifiers&resumptionToken=${token}`,
        ),
      ),
    ).toEqual(['badResumptionToken'])
    closeCatalogue(other)
    const again = openCatalogue({ path: `${library.path}-again` })
    applyChanges(again, { generation: GENERATION, changes: library.journal })
    expect(
      recordsIn(
        askOai(
          { library: { ...library, catalogue: again }, pageSize: 1 },
          `verb=ListIdentifiers&resumptionToken=${token}`,
        ),
      ),
    ).toEqual(['b'])
    closeCatalogue(again)
  })
})

describe('a wrong question', () => {
  it('is not repeated, a right one is', () => {
    library.apply(published('a'))
    expect(elementsIn(ask('verb=Nothing&x=%3Cscript%3E'), 'request')[0]?.attributes).toEqual({})
    expect(elementsIn(ask(`${LIST}&from=x`), 'request')[0]?.attributes).toEqual({})
    expect(elementsIn(ask(`${LIST}&from=2026-01-01`), 'request')[0]?.attributes).toEqual({
      verb: 'ListIdentifiers',
      metadataPrefix: 'oai_dc',
      from: '2026-01-01',
    })
  })

  it('is told in Vietnamese what is wrong with it', () => {
    expect(codesIn(ask('verb=ListRecords&metadataPrefix=marc21'))).toEqual(['cannotDisseminateFormat'])
    expect(textsIn(ask('verb=ListRecords&from=2026-02-30'), 'error')).toEqual([
      'Thiếu tham số "metadataPrefix".',
      'Giá trị của "from" không đúng dạng.',
    ])
  })
})
