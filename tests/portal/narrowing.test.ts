import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { STYLE_PATH } from '../../src/portal/assets'
import { documentId, published, sent } from './editions'
import { COMMAND, openPortal, type OpenedPortal, TOPICS, TUY_HOA, TYPE, XUAN_DAI } from './openPortal'

const [PROMOTION, BORDER, PEACE] = TOPICS.map(({ id }) => id)
const VIDEO = { ...TYPE, id: documentId(700), slug: 'phim', name: 'Phim', order: 2 }

/** The block beside the list, '' where there is none. */
function narrowingIn(html: string): string {
  return /<aside[^>]*aria-labelledby="thu-hep".*?<\/aside>/s.exec(html)?.[0] ?? ''
}

/** Heading, then name and count of each value. */
function groupsIn(html: string): Record<string, string[]> {
  const groups = narrowingIn(html).split('<section>').slice(1)
  return Object.fromEntries(
    groups.map((group) => [
      /<h3>(.*?)<\/h3>/.exec(group)?.[1] ?? '',
      [...group.matchAll(/<a [^>]*>(.*?) <span>(.*?)<\/span>/g)].map(([, name, count]) => `${name}: ${count}`),
    ]),
  )
}

describe('what narrows the found documents', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    portal.apply(
      { kind: 'type', term: VIDEO },
      published(1, { title: 'Phóng sự đường biên', topicIds: [PEACE ?? ''], typeId: VIDEO.id, issuedOn: '2025-03-01' }),
      published(2, { title: 'Phóng sự cột mốc', topicIds: [BORDER ?? '', PROMOTION ?? ''] }),
      published(3, {
        title: 'Phóng sự lễ hội',
        topicIds: [PROMOTION ?? ''],
        issuer: { id: null, name: 'Báo <Đắk Lắk>' },
      }),
      published(4, { title: 'Phóng sự riêng', access: 'assigned', topicIds: [PEACE ?? ''], issuedOn: '2019' }),
      published(5, { title: 'Chuyện khác' }),
      sent(2, { unitIds: [TUY_HOA, XUAN_DAI] }),
      sent(4, { unitIds: [XUAN_DAI] }),
    )
  })
  afterAll(() => portal.close())

  it('stands beside what was found, not beside the whole list', async () => {
    const { text } = await portal.get('/', 'dieuphoi').expect(200)
    expect(narrowingIn(text)).toBe('')
    expect(text).toContain('<h2 id="chu-de">Chủ đề</h2>')
    const found = await portal.get('/?q=phong+su').expect(200)
    expect(found.text).toContain('<h2 id="thu-hep">Thu hẹp kết quả</h2>')
    expect(found.text).toContain('<a href="#thu-hep">Thu hẹp kết quả</a>')
    expect(found.text).not.toContain('id="chu-de"')
  })

  it('counts by topic, type, issuer and year what this reader may see, and nothing else', async () => {
    const { text } = await portal.get('/?q=phong+su').expect(200)
    expect(groupsIn(text)).toEqual({
      'Chủ đề': ['Biên giới: 2', 'Quảng bá: 2', 'Biên giới hòa bình: 1'],
      'Loại tài liệu': ['Tờ gấp: 2', 'Phim: 1'],
      'Cơ quan ban hành': ['Sở Văn hóa, Thể thao và Du lịch: 2', 'Báo &lt;Đắk Lắk&gt;: 1'],
      'Năm ban hành': ['2026: 2', '2025: 1'],
    })
    const own = groupsIn((await portal.get('/?q=phong+su', 'xuandai')).text)
    expect(own['Năm ban hành']).toEqual(['2026: 2', '2025: 1', '2019: 1'])
    expect(own).not.toHaveProperty('Nơi nhận')
    expect(groupsIn((await portal.get('/?q=phong+su', 'tuyhoa')).text)).toEqual(groupsIn(text))
  })

  it('leads by each value to as many documents as it says', async () => {
    const { text } = await portal.get('/?q=phong+su', 'dieuphoi').expect(200)
    const links = [...narrowingIn(text).matchAll(/<a href="([^"]+)">.*?<span>(\d+)<\/span>/g)]
    expect(links.length).toBeGreaterThan(10)
    for (const [, path = '', count] of links) {
      expect(path).toContain('q=phong+su')
      const narrowed = await portal.get(path.replaceAll('&amp;', '&'), 'dieuphoi').expect(200)
      expect([path, narrowed.text]).toEqual([path, expect.stringContaining(`<h2 id="ket-qua">${count} tài liệu</h2>`)])
    }
  })

  it('offers below a chosen topic only what is below it, and takes the choice away by a link', async () => {
    const { text } = await portal.get('/?q=phong+su&chu-de=bien-gioi').expect(200)
    expect(groupsIn(text)['Chủ đề']).toEqual(['Biên giới hòa bình: 1'])
    expect(text).toMatch(/<a href="\/\?q=phong\+su"><span class="hide">Bỏ lọc <\/span>Biên giới /)
    const year = await portal.get('/?q=phong+su&nam=2026&co-quan=bao+%3Cdak+lak%3E').expect(200)
    expect(year.text).toContain('<h2 id="ket-qua">1 tài liệu</h2>')
    expect(narrowingIn(year.text)).toBe('')
  })

  it('shows recipients to coordinators alone, within their units', async () => {
    const { text } = await portal.get('/?q=phong+su', 'dieuphoi').expect(200)
    expect(groupsIn(text)['Nơi nhận']).toEqual([
      'Ban Chỉ huy Bộ đội Biên phòng tỉnh: 2',
      'Đồn Biên phòng Xuân Đài: 2',
      'Đồn Biên phòng Tuy Hòa: 1',
    ])
    const chosen = await portal.get('/?q=phong+su&don-vi=don-tuy-hoa', 'dieuphoi').expect(200)
    expect(chosen.text).toContain('Nơi nhận: Đồn Biên phòng Tuy Hòa')
    expect(chosen.text).toContain('<mark>Phóng sự</mark> cột mốc')
    expect(chosen.text).not.toContain('riêng')
    expect(chosen.text).toContain('<input type="hidden" name="don-vi" value="don-tuy-hoa"/>')
    const own = await portal.get('/?q=phong+su&don-vi-toi=1', 'dieuphoi').expect(200)
    expect(groupsIn(own.text)['Nơi nhận']).toEqual(['Đồn Biên phòng Xuân Đài: 2', 'Đồn Biên phòng Tuy Hòa: 1'])
    await portal.get(`/?don-vi=${COMMAND}`, 'dieuphoi').expect(200)
  })

  it('refuses a recipient outside the own units, and one that does not exist', async () => {
    for (const name of [undefined, 'tuyhoa']) {
      const { text } = await portal.get('/?don-vi=don-xuan-dai', name).expect(403)
      expect(text).not.toContain('Phóng sự')
    }
    const unknown = await portal.get('/?don-vi=khong-co', 'dieuphoi').expect(400)
    expect(unknown.text).toContain('Không có đơn vị này.')
  })

  it('says so where more may match than are counted', async () => {
    const large = await openPortal()
    large.apply(
      ...Array.from({ length: 1_002 }, (_, at) =>
        published(at + 1, { issuedOn: at === 0 ? '2019' : '2026-01-01', topicIds: [PEACE ?? ''] }),
      ),
    )
    const { text } = await large.get('/?q=tai+lieu').expect(200)
    const listed = await large.get('/?chu-de=hoa-binh').expect(200)
    await large.close()
    expect(text).toContain('<h2 id="ket-qua">Hơn 1.000 tài liệu</h2>')
    expect(groupsIn(text)['Năm ban hành']).toEqual(['2026: hơn 1.000'])
    expect(groupsIn(listed.text)['Năm ban hành']).toEqual(['2026: 1.001', '2019: 1'])
  })
})

describe('many values', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    for (let number = 1; number <= 40; number += 1) {
      const topic = { id: documentId(500 + number), slug: `chu-de-so-${number}`, parentId: null, order: number }
      const type = { ...topic, id: documentId(600 + number), slug: `loai-so-${number}`, name: `Loại ${number}` }
      portal.apply(
        { kind: 'topic', term: { ...topic, name: `Chủ trương, quan điểm của Đảng và Nhà nước ${number}` } },
        { kind: 'type', term: type },
        published(number, {
          title: `Kế hoạch góp phần xây dựng biên giới hòa bình, hữu nghị, hợp tác, phần ${number}`,
          number: `${number}/KH-UBND`,
          topicIds: [topic.id],
          typeId: TYPE.id,
          issuedOn: `${1990 + number}`,
        }),
        sent(number, { unitIds: number % 2 ? [TUY_HOA] : [XUAN_DAI] }),
      )
    }
  })
  afterAll(() => portal.close())

  it('are shown six at a time, some more folded away without script', async () => {
    const { text } = await portal.get('/?q=ke+hoach', 'dieuphoi').expect(200)
    const [, years = ''] = narrowingIn(text).split('<h3>Năm ban hành</h3>')
    const [open = '', folded = ''] = years.split('</section>')[0]?.split('<details>') ?? []
    expect(open.match(/<a /g)).toHaveLength(6)
    expect(folded).toMatch(/^<summary>Xem thêm 14 năm ban hành<\/summary>/)
    expect(folded.match(/<a /g)).toHaveLength(14)
    expect(text).not.toContain('<script')
  })

  it('weigh under 30 kB with the page and its style sheet', async () => {
    const [page, style] = await Promise.all([portal.get('/?q=ke+hoach', 'dieuphoi'), portal.get(STYLE_PATH)])
    expect(page.text.match(/class="doc"/g)).toHaveLength(20)
    expect(Buffer.byteLength(page.text) + Buffer.byteLength(style.text)).toBeLessThan(30_000)
  })

  it('are left out where a question is so long that each of its links would weigh like a page', async () => {
    const long = 'ke hoach gop phan xay dung bien gioi hoa binh '.repeat(11).trim()
    const { text } = await portal.get(`/?q=${encodeURIComponent(long)}`).expect(200)
    expect(text).toContain('<h2 id="ket-qua">40 tài liệu</h2>')
    expect(Buffer.byteLength(narrowingIn(text))).toBeLessThan(9_000)
  })
})
