import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { STYLE_PATH } from '../../src/portal/assets'
import { documentId, pdf, published, sent } from './editions'
import { openPortal, type OpenedPortal, TUY_HOA, XUAN_DAI } from './openPortal'

describe('the library page', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    const long = 'Đề cương tuyên truyền về công tác biên giới, biển đảo và thông tin đối ngoại năm 2026, phần'
    for (let number = 1; number <= 24; number += 1) {
      portal.apply(
        published(number, {
          title: `${long} ${number}`,
          number: `${number}/KH-UBND`,
          files: [pdf(`de-cuong-${number}.pdf`)],
          sample: true,
        }),
      )
    }
    portal.apply(
      published(30, { title: 'Lời đọc <b>riêng</b> cho đồn Tuy Hòa', access: 'assigned', issuedOn: '2019' }),
      published(31, { title: 'Sổ tay nội bộ', access: 'internal' }),
      sent(30, { unitIds: [TUY_HOA], dueOn: '2026-11-01' }),
      sent(1, { unitIds: [TUY_HOA, XUAN_DAI], confirm: false }),
    )
  })
  afterAll(() => portal.close())

  it('shows nobody only what is public, with number, issuer, day, state and weight', async () => {
    const { text, headers } = await portal.get('/').expect(200)
    expect(text).toContain('<html lang="vi">')
    expect(text).toContain('Số 24/KH-UBND · Tờ gấp · Sở Văn hóa, Thể thao và Du lịch · 05/8/2026')
    expect(text).toContain('Bản đang dùng')
    expect(text).toContain('PDF, 2,5 MB')
    expect(text).toContain('Tài liệu mẫu')
    expect(text).not.toContain('Sổ tay nội bộ')
    expect(text).not.toContain('Tuy Hòa')
    expect(text).not.toContain('Dành cho đơn vị của tôi')
    expect(headers['cache-control']).toBe('no-cache')
  })

  it('needs no script and no other site', async () => {
    const [page, style] = await Promise.all([portal.get('/'), portal.get(STYLE_PATH)])
    expect(page.text).not.toMatch(/<script|javascript:|\son\w+=/i)
    expect(page.text + style.text).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\/|url\(|@import/i)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('weighs under 30 kB before compression, style sheet included, with 20 long titles and 20 topics', async () => {
    const full = await openPortal()
    for (let number = 1; number <= 20; number += 1) {
      const topic = { id: documentId(500 + number), slug: `chu-de-so-${number}`, parentId: null, order: number }
      const type = {
        ...topic,
        id: documentId(600 + number),
        slug: `loai-so-${number}`,
        name: `Đề cương tuyên truyền ${number}`,
      }
      full.apply(
        { kind: 'topic', term: { ...topic, name: `Chủ trương, đường lối, quan điểm của Đảng và Nhà nước ${number}` } },
        { kind: 'type', term: type },
        published(number, {
          title: `Kế hoạch triển khai Quyết định số 1191/QĐ-TTg về góp phần xây dựng biên giới hòa bình, hữu nghị ${number}`,
          number: `${number}/KH-UBND`,
          topicIds: [topic.id],
          typeId: type.id,
          sample: true,
        }),
      )
    }
    const [page, style] = await Promise.all([full.get('/', 'tuyhoa'), full.get(STYLE_PATH)])
    await full.close()
    expect(page.text.match(/class="doc"/g)).toHaveLength(20)
    expect(page.text.match(/href="\/\?chu-de=/g)).toHaveLength(20)
    expect(Buffer.byteLength(page.text) + Buffer.byteLength(style.text)).toBeLessThan(30_000)
  })

  it('answers 304 to nobody who has the page, and lets nobody keep a signed-in page', async () => {
    const first = await portal.get('/').expect(200)
    await portal
      .get('/')
      .set('If-None-Match', first.headers['etag'] ?? '')
      .expect(304)
    const own = await portal
      .get('/', 'tuyhoa')
      .set('If-None-Match', first.headers['etag'] ?? '')
      .expect(200)
    expect(own.headers['cache-control']).toBe('private, no-store')
  })

  it('shows an officer first what waits for the unit, and says in words what is late', async () => {
    const { text } = await portal.get('/', 'tuyhoa').expect(200)
    expect(text).toContain('Dành cho đơn vị của tôi')
    expect(text).toMatch(/<b>1<\/b> Cần nhận/)
    expect(text).toMatch(/<b>1<\/b> Cần xác nhận, 1 quá hạn/)
    expect(text.indexOf('Dành cho đơn vị của tôi')).toBeLessThan(text.indexOf('id="ket-qua"'))
    expect(text).toContain('Lời đọc &lt;b&gt;riêng&lt;/b&gt; cho đồn Tuy Hòa')
    expect(text).toContain('Sổ tay nội bộ')
  })

  it('does not show one unit what was sent to another', async () => {
    const { text } = await portal.get('/?q=l%E1%BB%9Di+%C4%91%E1%BB%8Dc', 'xuandai').expect(200)
    expect(text).toContain('Không tìm thấy tài liệu nào')
    expect(text).not.toContain('riêng')
  })

  it('finds without marks and marks what it found', async () => {
    const { text } = await portal.get('/?q=loi+doc+rieng', 'tuyhoa').expect(200)
    expect(text).toMatch(/<mark>.*Lời.*<\/mark>/)
    expect(text).toContain('1 tài liệu')
    expect(text).toContain('value="loi doc rieng"')
  })

  it('escapes what was typed', async () => {
    const { text } = await portal.get('/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E').expect(200)
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;script&gt;')
  })

  it('counts topics for this reader, with what is below them, and leaves empty ones out', async () => {
    const { text } = await portal.get('/').expect(200)
    expect(text).toContain('Biên giới <span>24</span>')
    expect(text).not.toContain('Chủ đề để trống')
    expect((await portal.get('/', 'tuyhoa')).text).toContain('Biên giới <span>26</span>')
  })

  it('narrows by topic, type, issuer and year, and says so with a way back', async () => {
    const year = await portal.get('/?nam=2019', 'tuyhoa').expect(200)
    expect(year.text).toContain('<h2 id="ket-qua">1 tài liệu</h2>')
    const none = await portal.get('/?nam=1999').expect(200)
    expect(none.text).toContain('Không tìm thấy tài liệu nào')
    const topic = await portal.get('/?chu-de=bien-gioi&loai=to-gap').expect(200)
    expect(topic.text).toContain('<h2 id="ket-qua">24 tài liệu</h2>')
    expect(topic.text).toContain('href="/?loai=to-gap"')
    const issuer = await portal.get('/?co-quan=so+van+hoa%2C+the+thao+va+du+lich').expect(200)
    expect(issuer.text).toContain('<h2 id="ket-qua">24 tài liệu</h2>')
    const own = await portal.get('/?don-vi-toi=1', 'tuyhoa').expect(200)
    expect(own.text).toContain('<h2 id="ket-qua">2 tài liệu</h2>')
  })

  it('pages on by cursor without repeating a document', async () => {
    const first = await portal.get('/').expect(200)
    const path = /href="(\/\?tu=[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await portal.get(path).expect(200)
    const ids = (html: string): string[] => html.match(/href="\/tai-lieu\/[^"]+/g) ?? []
    expect(ids(second.text)).toHaveLength(4)
    expect(ids(first.text).filter((id) => ids(second.text).includes(id))).toEqual([])
    expect(second.text).not.toContain('Trang sau')
    expect(second.text).toContain('Về trang đầu')
  })

  it('says how to ask for a phrase and how to leave a word out', async () => {
    const { text } = await portal.get('/').expect(200)
    expect(text).toMatch(/id="cach-tim"[^<]*“ngoặc kép”[^<]*dấu - trước từ/)
    const phrase = await portal.get('/?q=%22l%E1%BB%9Di+%C4%91%E1%BB%8Dc%22', 'tuyhoa').expect(200)
    expect(phrase.text).toContain('<h2 id="ket-qua">1 tài liệu</h2>')
    const without = await portal.get('/?q=noi+bo+-%22so+tay%22', 'tuyhoa').expect(200)
    expect(without.text).toContain('Không tìm thấy tài liệu nào')
  })

  it('asks whether other words were meant only where nothing was found', async () => {
    const { text } = await portal.get('/?q=bieen+giowsi').expect(200)
    expect(text).toContain('Có phải bạn muốn tìm: <a href="/?q=bi%C3%AAn+gi%E1%BB%9Bi">biên giới</a>?')
    const found = await portal.get('/?q=bien+gioi').expect(200)
    expect(found.text).not.toContain('Có phải bạn muốn tìm')
  })

  it('offers most of the words where no document has them all, and names the others', async () => {
    const { text } = await portal.get(`/?q=${encodeURIComponent('biên giới <Mặt> Trăng')}`).expect(200)
    expect(text).toContain('Không có tài liệu nào có đủ các từ này. Bỏ bớt “Mặt Trăng” thì có: ')
    expect(text).toContain('<a href="/?q=bi%C3%AAn+gi%E1%BB%9Bi">biên giới</a>')
    expect(text).not.toContain('Có phải bạn muốn tìm')
  })

  it('says where nothing was found only what would help: fewer words, no marks, no quotation marks, no minus, no filters', async () => {
    const mainOf = async (path: string) => (await portal.get(path).expect(200)).text
    const plain = await mainOf('/?q=khongcogi')
    expect(plain).toContain('<p>Hãy thử từ khác.</p>')
    expect(plain).not.toMatch(/gõ không dấu\.|bỏ ngoặc kép|bỏ dấu -|điều kiện lọc/)
    const all = await mainOf(`/?nam=1999&q=${encodeURIComponent('"không có gì đâu" -lợn')}`)
    expect(all).toContain('<p>Hãy thử ít từ hơn hoặc gõ không dấu.</p>')
    for (const hint of ['hãy bỏ ngoặc kép.', 'hãy bỏ dấu -.', 'Hãy bỏ bớt điều kiện lọc.']) expect(all).toContain(hint)
    expect(await mainOf('/?nam=1999')).not.toContain('Hãy thử ít từ')
  })

  it('offers the words of a phrase apart where no document has the phrase', async () => {
    const { text } = await portal.get(`/?q=${encodeURIComponent('"đảo biên giới"')}`).expect(200)
    expect(text).toContain('Không có tài liệu nào có đúng cụm từ trong ngoặc kép. Tìm các từ rời nhau: ')
    expect(text).toContain('<a href="/?q=%C4%91%E1%BA%A3o+bi%C3%AAn+gi%E1%BB%9Bi">đảo biên giới</a>')
    expect(text).not.toContain('Có phải bạn muốn tìm')
  })

  it('answers an unknown topic and a broken cursor with a page that says what to do', async () => {
    const topic = await portal.get('/?chu-de=khong-co').expect(400)
    expect(topic.text).toContain('Không có chủ đề này.')
    const cursor = await portal.get('/?tu=xyz').expect(400)
    expect(cursor.text).toContain('Tìm trong thư viện')
    expect(cursor.text).toContain('<main')
  })

  it('serves the style sheet to be kept for ever, under a name that changes with it', async () => {
    const { headers } = await portal.get(STYLE_PATH).expect(200)
    expect(STYLE_PATH).toMatch(/^\/tinh\/[0-9a-f]{16}\.css$/)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toMatch(/^text\/css/)
    await portal.get('/tinh/0000000000000000.css').expect(404)
  })

  it('leads to documents by their own address', async () => {
    const { text } = await portal.get('/').expect(200)
    expect(text).toContain(`href="/tai-lieu/${documentId(24)}/de-cuong-tuyen-truyen`)
  })
})
