import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentId, pdf, published, sent, withdrawn } from './editions'
import { openPortal, type OpenedPortal, TUY_HOA } from './openPortal'

const HOSTILE = 'Tờ gấp </script><script>alert(1)</script> <!-- & "mới"'
const PAGE = `/tai-lieu/${documentId(2)}/to-gap-script-script-alert-1-script-moi`

describe('what a page tells machines of its document', () => {
  let portal: OpenedPortal
  beforeAll(async () => {
    portal = await openPortal({ publicUrl: 'https://thuvien.example.vn' })
    portal.apply(
      published(1, { title: 'Bản cũ' }),
      published(2, { title: 'Tên bản đầu', version: 1 }),
      published(2, {
        title: HOSTILE,
        version: 2,
        number: '45/KH-UBND',
        summary: 'Tóm tắt',
        rights: 'Được phổ biến',
        supersedes: documentId(1),
        files: [pdf('Kế hoạch.pdf')],
      }),
      published(3, { title: 'Nội bộ', access: 'internal' }),
      published(4, { title: 'Riêng', access: 'assigned' }),
      sent(4, { unitIds: [TUY_HOA] }),
      published(5, { title: 'Sai' }),
      withdrawn(5, 'Sai tên'),
    )
  })
  afterAll(() => portal.close())

  const scriptsIn = (html: string) => [...html.matchAll(/<script[^>]*>/gi)].map(([tag]) => tag)
  const linkedDataIn = (html: string) =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')

  it('says it in schema.org’s words, and no title can get out of them', async () => {
    const { text, headers } = await portal.get(PAGE).expect(200)
    expect(linkedDataIn(text)).toMatchObject({
      '@type': 'DigitalDocument',
      '@id': `urn:uuid:${documentId(2)}`,
      name: HOSTILE,
      identifier: [`urn:uuid:${documentId(2)}`, '45/KH-UBND'],
      url: `https://thuvien.example.vn${PAGE}`,
      abstract: 'Tóm tắt',
      inLanguage: 'vi',
      version: '2',
      dateCreated: '2026-08-05',
      creator: { name: 'Sở Văn hóa, Thể thao và Du lịch' },
      publisher: { '@type': 'Organization', name: 'Hải Đăng' },
      about: [{ name: 'Biên giới hòa bình', termCode: 'hoa-binh' }],
      encoding: [
        {
          contentUrl: expect.stringMatching(/^https:\/\/thuvien\.example\.vn\/files\//),
          encodingFormat: 'application/pdf',
        },
      ],
      'dcterms:replaces': { '@id': `urn:uuid:${documentId(1)}` },
    })
    expect(scriptsIn(text)).toEqual(['<script type="application/ld+json">'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('script-src')
  })

  it('says it in Dublin Core and to link previews', async () => {
    const { text } = await portal.get(PAGE).expect(200)
    for (const meta of [
      'name="DC.identifier" content="45/KH-UBND"',
      `name="DC.identifier" content="https://thuvien.example.vn/tai-lieu/${documentId(2)}"`,
      'name="DC.subject" content="Biên giới hòa bình"',
      'name="DCTERMS.issued" content="2026-08-05"',
      `name="DCTERMS.replaces" content="https://thuvien.example.vn/tai-lieu/${documentId(1)}"`,
      'name="DC.rights" content="Được phổ biến"',
      'property="og:description" content="Tóm tắt"',
      `property="og:url" content="https://thuvien.example.vn${PAGE}"`,
    ])
      expect(text).toContain(`<meta ${meta}/>`)
    expect(text).toContain('<meta name="DC.title" content="Tờ gấp &lt;/script&gt;&lt;script&gt;alert(1)')
    expect(text).toContain(`<link rel="canonical" href="https://thuvien.example.vn${PAGE}"/>`)
  })

  it('says nothing to a signed-in person, nor of what is not public, nor of what is gone', async () => {
    const pages = [
      portal.get(PAGE, 'tuyhoa').expect(200),
      portal.get(`/tai-lieu/${documentId(3)}/noi-bo`, 'tuyhoa').expect(200),
      portal.get(`/tai-lieu/${documentId(4)}/rieng`, 'tuyhoa').expect(200),
      portal.get(`/tai-lieu/${documentId(3)}/noi-bo`).expect(404),
      portal.get(`/tai-lieu/${documentId(5)}`).expect(410),
    ]
    for (const { text } of await Promise.all(pages))
      expect(text).not.toMatch(/<script|name="DC|property="og:|rel="canonical"/)
  })

  it('leads from a former version to the one in force', async () => {
    const { text } = await portal.get(`/tai-lieu/${documentId(2)}?version=1`).expect(200)
    expect(text).toContain('rel="canonical"')
    expect(text).not.toMatch(/<script|name="DC|property="og:/)
  })

  it('names the feed, and on the page of a topic the topic’s', async () => {
    const [library, topic] = await Promise.all([portal.get('/'), portal.get('/?chu-de=hoa-binh')])
    expect(library.text).toMatch(/<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/feed\.xml"/)
    expect(library.text).not.toContain('/feed.xml?')
    expect(topic.text).toContain('href="/feed.xml?chu-de=hoa-binh"')
  })

  it('keeps the page light', async () => {
    const { text } = await portal.get(PAGE).expect(200)
    expect(Buffer.byteLength(text)).toBeLessThan(10_000)
  })
})
