import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import {
  assigned,
  documentId,
  edition,
  fileOf,
  openReadingSide,
  TOPIC,
  type ReadingSide,
} from '../../support/readingSide'
import { elementsIn, readXml, textsIn, type ReadElement } from '../../support/readXml'

let side: ReadingSide
beforeEach(async () => {
  side = await openReadingSide()
})
afterEach(() => side.close())

const ask = (path: string, headers: Record<string, string> = {}) => request(side.app).get(path).set(headers)
const read = async (path: string) => readXml(await ask(path).expect(200).buffer(true).then(textOf))
const textOf = ({ text, body }: { text?: string; body: unknown }) => text ?? String(body)

const SECRET = [
  edition(2, { access: 'internal', title: 'Nội bộ' }),
  edition(3, { access: 'assigned', title: 'Riêng' }),
  assigned(3),
]
const ADDRESSES = ['/feed.xml', '/oai?verb=ListRecords&metadataPrefix=oai_dc', '/sitemap.xml', '/robots.txt']

describe('what machines without a key are given', () => {
  it('is the same whoever asks, and tells nothing of what is not public', async () => {
    side.apply(edition(1), ...SECRET)
    for (const path of ADDRESSES) {
      const answers = await Promise.all(
        [{}, { Authorization: 'Bearer officer' }, { Cookie: 'session=officer' }, { Authorization: 'Bearer bad' }].map(
          (headers) => ask(path, headers).expect(200).buffer(true).then(textOf),
        ),
      )
      expect(new Set(answers).size).toBe(1)
      expect(answers[0]).not.toMatch(new RegExp(`Nội bộ|Riêng|noi-bo|${documentId(2)}|${documentId(3)}`))
    }
  })

  it.each(ADDRESSES)('is read by pages of any site and by nobody written to: %s', async (path) => {
    expect((await ask(path)).headers['access-control-allow-origin']).toBe('*')
    const methods = path.startsWith('/oai')
      ? (['put', 'delete', 'patch'] as const)
      : (['post', 'put', 'delete'] as const)
    for (const method of methods) {
      const answer = await request(side.app)[method](path)
      expect([answer.status, answer.body.code]).toEqual([405, 'platform/method-not-allowed'])
      expect(answer.headers.allow).toMatch(/^GET, HEAD/)
    }
  })

  it.each(['/feed.xml', '/sitemap.xml', '/robots.txt'])(
    'is not sent again to whoever has it, until something changes: %s',
    async (path) => {
      side.apply(edition(1))
      const first = await ask(path)
      expect(first.headers['cache-control']).toBe('no-cache')
      expect(first.headers['content-type']).toMatch(/; charset=utf-8$/)
      const again = await ask(path, { 'If-None-Match': first.headers.etag ?? '' })
      expect([again.status, again.headers.etag]).toEqual([304, first.headers.etag])
      const head = await request(side.app).head(path)
      expect([head.status, head.headers.etag, head.text ?? '']).toEqual([200, first.headers.etag, ''])
      side.apply(edition(2))
      if (path !== '/robots.txt')
        expect((await ask(path, { 'If-None-Match': first.headers.etag ?? '' })).status).toBe(200)
    },
  )
})

describe('the feed', () => {
  const entries = (feed: ReadElement) => elementsIn(feed, 'entry').map((entry) => textsIn(entry, 'id')[0])
  const urn = (number: number) => `urn:uuid:${documentId(number)}`
  const linksOf = (element: ReadElement) =>
    element.children.filter(({ name }) => name.endsWith('}link')).map(({ attributes }) => attributes)

  it('tells of each document what a feed reader needs, newest first', async () => {
    const sha256 = 'a'.repeat(64)
    side.apply(
      edition(1),
      edition(2, {
        title: 'Kế hoạch <1191> & “biên giới”\u0007',
        summary: 'Ai được cung cấp gì',
        rights: 'Được phổ biến',
        supersedes: documentId(1),
        sample: false,
        files: [fileOf(sha256, { name: 'Kế hoạch.pdf', sizeBytes: 1234 })],
      }),
    )
    const feed = await read('/feed.xml')
    expect(feed.name).toBe('{http://www.w3.org/2005/Atom}feed')
    expect(entries(feed)).toEqual([urn(2), urn(1)])
    const [entry, former] = elementsIn(feed, 'entry')
    if (!entry || !former) throw new Error('two entries were published')
    const page = `https://thuvien.example.vn/tai-lieu/${documentId(2)}/ke-hoach-1191-bien-gioi`
    expect(entry.children.map(({ name, text }) => [name.split('}')[1], text]).filter(([, text]) => text)).toEqual([
      ['id', urn(2)],
      ['title', 'Kế hoạch <1191> & “biên giới”'],
      ['updated', '2026-03-01T18:00:00.000Z'],
      ['published', '2026-02-01T00:00:02.000Z'],
      ['summary', 'Ai được cung cấp gì'],
      ['rights', 'Được phổ biến'],
    ])
    expect(textsIn(entry, 'name')).toEqual(['Sở Văn hóa'])
    expect(linksOf(entry)).toEqual([
      { rel: 'alternate', href: page, type: 'text/html', hreflang: 'vi' },
      { rel: 'predecessor-version', href: `https://thuvien.example.vn/tai-lieu/${documentId(1)}` },
      {
        rel: 'enclosure',
        href: `https://thuvien.example.vn/files/${sha256}/K%E1%BA%BF%20ho%E1%BA%A1ch.pdf`,
        type: 'application/pdf',
        length: '1234',
        title: 'Kế hoạch.pdf',
      },
    ])
    expect(elementsIn(entry, 'category').map(({ attributes }) => attributes)).toEqual([
      { term: 'bien-gioi', label: 'Biên giới' },
    ])
    expect(linksOf(former)).toContainEqual({
      rel: 'successor-version',
      href: `https://thuvien.example.vn/tai-lieu/${documentId(2)}`,
    })
    expect(elementsIn(former, 'category').map(({ attributes }) => attributes.term)).toContain('tai-lieu-mau')
    expect(textsIn(former, 'summary')[0]).toContain('Tài liệu số 1')
  })

  it('gives fifty at a time and leads through all the rest', async () => {
    side.apply(...Array.from({ length: 120 }, (_, index) => edition(index + 1)))
    const seen: (string | undefined)[] = []
    let path: string | undefined = '/feed.xml'
    const sizes: number[] = []
    while (path !== undefined) {
      const feed: ReadElement = await read(path)
      sizes.push(entries(feed).length)
      seen.push(...entries(feed))
      const links = linksOf(feed)
      expect(links.find(({ rel }) => rel === 'self')?.href).toBe(`https://thuvien.example.vn${path}`)
      expect(links.find(({ rel }) => rel === 'first')?.href).toBe('https://thuvien.example.vn/feed.xml')
      expect(textsIn(feed, 'id')[0]).toBe('https://thuvien.example.vn/feed.xml')
      const next = links.find(({ rel }) => rel === 'next')?.href
      path = next?.replace('https://thuvien.example.vn', '')
    }
    expect(sizes).toEqual([50, 50, 20])
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => urn(120 - index)))
  })

  it('is of one topic, with what is below it', async () => {
    const below = { id: documentId(77), slug: 'hoa-binh', name: 'Hòa bình', parentId: TOPIC, order: 1 }
    side.apply(
      { kind: 'topic', term: below },
      edition(1),
      edition(2, { topicIds: [below.id] }),
      edition(3, { topicIds: [] }),
    )
    expect(entries(await read('/feed.xml?chu-de=bien-gioi'))).toEqual([urn(2), urn(1)])
    const feed = await read('/feed.xml?chu-de=hoa-binh')
    expect(entries(feed)).toEqual([urn(2)])
    expect(textsIn(feed, 'title')[0]).toBe('Hòa bình – Hải Đăng')
    expect(
      linksOf(feed)
        .slice(0, 2)
        .map(({ href }) => href),
    ).toEqual(['https://thuvien.example.vn/feed.xml?chu-de=hoa-binh', 'https://thuvien.example.vn/?chu-de=hoa-binh'])
  })

  it('loses what was withdrawn, at once', async () => {
    side.apply(edition(1), edition(2), {
      kind: 'withdrawn',
      documentId: documentId(1),
      reason: 'Sai',
      replacedBy: null,
      urgent: false,
    })
    expect(entries(await read('/feed.xml'))).toEqual([urn(2)])
  })

  it('is a feed also when it is empty', async () => {
    const feed = await read('/feed.xml')
    expect([entries(feed), textsIn(feed, 'updated'), textsIn(feed, 'name')]).toEqual([
      [],
      ['1970-01-01T00:00:00Z'],
      ['Sở Văn hóa, Thể thao và Du lịch'],
    ])
  })

  it.each([
    'chu-de=khong-co',
    'chu-de=bien-gioi&chu-de=x',
    'chu-de=',
    'tu=x',
    `tu=${'x'.repeat(2_000)}`,
    'q=1',
    '__proto__=1',
    'chu-de=%ff%00',
  ])('refuses %s', async (query) => {
    const answer = await ask(`/feed.xml?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  it('refuses a place in another feed', async () => {
    side.apply(...Array.from({ length: 51 }, (_, index) => edition(index + 1)))
    const next = linksOf(await read('/feed.xml')).find(({ rel }) => rel === 'next')?.href ?? ''
    const answer = await ask(`${new URL(next).pathname}${new URL(next).search}&chu-de=bien-gioi`)
    expect([answer.status, answer.body.code]).toEqual([400, 'catalogue/bad-cursor'])
  })
})

describe('OAI-PMH over HTTP', () => {
  const post = (form: string, type = 'application/x-www-form-urlencoded', path = '/oai') =>
    request(side.app).post(path).set('Content-Type', type).send(form)

  it('answers GET and POST alike, as XML in UTF-8', async () => {
    side.apply(edition(1))
    const query = 'verb=ListIdentifiers&metadataPrefix=oai_dc'
    const [got, posted] = [await ask(`/oai?${query}`), await post(query)]
    expect(got.headers['content-type']).toBe('text/xml; charset=utf-8')
    expect(posted.text).toBe(got.text)
    expect(got.text).toContain(`<identifier>urn:uuid:${documentId(1)}</identifier>`)
  })

  it('takes an empty form for a question without a verb', async () => {
    expect((await post('')).text).toContain('code="badVerb"')
  })

  it('says that it is compressed when asked for it so', async () => {
    side.apply(...Array.from({ length: 20 }, (_, index) => edition(index + 1)))
    const answer = await ask('/oai?verb=ListRecords&metadataPrefix=oai_dc', { 'Accept-Encoding': 'gzip' })
    expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([
      'gzip',
      expect.stringContaining('Accept-Encoding'),
    ])
  })

  it('counts an argument twice that comes in the address and in the body', async () => {
    expect((await post('verb=Identify', undefined, '/oai?verb=Identify')).text).toContain('code="badVerb"')
  })

  it.each([
    ['verb=Identify', 'text/plain', 415],
    ['{"verb":"Identify"}', 'application/json', 415],
    [`verb=Identify&x=${'x'.repeat(20_000)}`, 'application/x-www-form-urlencoded', 413],
  ])('refuses a body of %#', async (form, type, status) => {
    const answer = await post(form, type)
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8'])
  })

  it('answers hostile arguments as the protocol says, and writes none of them back as markup', async () => {
    for (const query of [
      'verb=%00',
      'verb=%ff',
      'verb[]=Identify',
      'verb=Identify&verb[a]=b',
      '?',
      'verb=GetRecord&metadataPrefix=oai_dc&identifier=%3Cscript%3E%26%22%01',
    ]) {
      const answer = await ask(`/oai?${query}`)
      expect(answer.status).toBe(200)
      expect(elementsIn(readXml(answer.text), 'error').length).toBeGreaterThan(0)
      expect(answer.text).not.toContain('<script')
    }
    expect(side.logged).toEqual([])
  })
})

describe('the map for search engines', () => {
  const locations = (root: ReadElement) =>
    textsIn(root, 'loc').map((loc) => loc.replace('https://thuvien.example.vn', ''))

  it('shows public pages in force, and when they last changed', async () => {
    side.apply(
      edition(1, { title: 'Cũ' }),
      edition(4, { title: 'Mới', supersedes: documentId(1) }),
      edition(5, { title: 'Hết hạn' }),
      { kind: 'expired', documentId: documentId(5) },
      edition(6, { title: 'Thu hồi' }),
      { kind: 'withdrawn', documentId: documentId(6), reason: null, replacedBy: null, urgent: false },
      ...SECRET,
    )
    const map = await read('/sitemap.xml')
    expect(map.name).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}urlset')
    expect(locations(map)).toEqual(['/', '/truyen-thanh', '/gioi-thieu', '/lien-he', `/tai-lieu/${documentId(4)}/moi`])
    expect(textsIn(map, 'lastmod')).toEqual(['2026-03-01T18:00:00.000Z'])
  })

  it('is a list of files for a large library, in which each page is once', async () => {
    const numbers = Array.from({ length: 4_100 }, (_, index) => index + 1)
    side.apply(
      ...numbers.map((number) =>
        edition(number, { title: `T${number}`, access: number % 2 === 0 ? 'public' : 'internal' }),
      ),
    )
    const map = await read('/sitemap.xml')
    expect(map.name).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex')
    expect(locations(map)).toEqual(['/sitemap-trang.xml', '/sitemap-0.xml', '/sitemap-1.xml', '/sitemap-2.xml'])
    const pages: string[] = []
    for (const path of locations(map)) pages.push(...locations(await read(path)))
    expect(pages.filter((path) => path.startsWith('/tai-lieu/'))).toEqual(
      numbers.filter((number) => number % 2 === 0).map((number) => `/tai-lieu/${documentId(number)}/t${number}`),
    )
    expect(pages).toContain('/gioi-thieu')
  })

  it.each([
    '/sitemap-9.xml',
    '/sitemap-x.xml',
    '/sitemap--1.xml',
    '/sitemap-1e3.xml',
    '/sitemap-99999999999999999999.xml',
  ])('knows no file %s', async (path) => expect((await ask(path)).status).toBe(404))

  it('is named to crawlers, which are kept from what is not for them', async () => {
    const { text, headers } = await ask('/robots.txt').expect(200)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    const lines = text.split('\n')
    for (const path of ['/admin', '/api/', '/tai-lieu-den', '/so-giao-nhan', '/*?*&'])
      expect(lines).toContain(`Disallow: ${path}`)
    expect(lines).not.toContain('Disallow: /')
    expect(lines).toContain('Sitemap: https://thuvien.example.vn/sitemap.xml')
  })
})
