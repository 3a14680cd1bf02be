import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentId, published, sent } from './editions'
import { openPortal, type OpenedPortal, tokenIn, TUY_HOA, XUAN_DAI } from './openPortal'

const ADDRESS = `/pho-bien/${documentId(1)}`
const RIGHT = {
  version: '1',
  lan: 'a',
  'so-buoi': '2',
  'so-nguoi': '1.200',
  'cach-lam': 'Loa lưu động',
  ngay: '2026-11-20',
}

describe('reporting that a document was spread', () => {
  let portal: OpenedPortal
  let token: string

  beforeAll(async () => {
    portal = await openPortal()
    portal.apply(
      published(1, { title: 'Chống khai thác IUU', access: 'assigned' }),
      sent(1, { unitIds: [TUY_HOA] }),
      published(2, { title: 'Chưa gửi', access: 'assigned' }),
    )
    token = tokenIn((await portal.get(ADDRESS, 'tuyhoa').expect(200)).text)
  })
  afterAll(() => portal.close())

  const send = (form: Record<string, string> = {}, as = 'tuyhoa') =>
    portal.post(ADDRESS, { as, form: { _ma: token, ...RIGHT, ...form } })
  const disseminated = () => portal.receipts.filter(({ event }) => event === 'disseminated')

  it('is offered on the document’s page to officers, and not to others', async () => {
    expect((await portal.get(`/tai-lieu/${documentId(1)}/chong-khai-thac-iuu`, 'linhmoi')).text).toContain(ADDRESS)
    expect((await portal.get(`/tai-lieu/${documentId(1)}/chong-khai-thac-iuu`, 'dieuphoi')).text).not.toContain(ADDRESS)
    await portal.get(ADDRESS, 'dieuphoi').expect(403)
    await portal.get(ADDRESS, 'xuandai').expect(404)
    await portal.get(`/pho-bien/${documentId(2)}`, 'tuyhoa').expect(404)
    await portal.get('/pho-bien/x', 'tuyhoa').expect(404)
    await portal.get(ADDRESS).expect(303)
  })

  it.each([
    ['so-buoi', '0', 'Hãy ghi số buổi'],
    ['so-buoi', '1e3', 'Hãy ghi số buổi'],
    ['so-buoi', '10001', 'Hãy ghi số buổi'],
    ['so-nguoi', '-5', 'Hãy ghi số người nghe'],
    ['so-nguoi', '', 'Hãy ghi số người nghe'],
    ['so-nguoi', '1000001', 'Hãy ghi số người nghe'],
    ['cach-lam', ' ', 'Hãy chọn hoặc ghi cách làm.'],
    ['cach-lam', 'x'.repeat(201), 'Hãy chọn hoặc ghi cách làm.'],
    ['ngay', '2026-11-31', 'Hãy ghi ngày đã phổ biến.'],
    ['ngay', '2026-11-23', 'Ngày này chưa đến.'],
  ])('gives the form back where %s is “%s”', async (field, value, fault) => {
    const { text } = await send({ [field]: value }).expect(400)
    expect(text).toContain(fault)
    expect(text).toContain('aria-invalid="true"')
    expect(disseminated()).toEqual([])
  })

  it('writes one receipt, once however often it is tapped, and shows it', async () => {
    await send({ _ma: 'x' }).expect(403)
    const { headers } = await send().expect(303)
    expect(headers.location).toBe(`${ADDRESS}?bao=da-pho-bien`)
    await send({}, 'tuyhoa')
    expect(disseminated()).toMatchObject([
      { sessions: 2, count: 1200, method: 'Loa lưu động', at: '2026-11-19T17:00:00.000Z', by: 'Trần Văn Bình' },
    ])
    const { text } = await portal.get(`${ADDRESS}?bao=da-pho-bien`, 'tuyhoa').expect(200)
    for (const shown of [
      'Đã ghi: tài liệu đã được phổ biến.',
      'Đơn vị đã báo (1)',
      '1.200',
      'Loa lưu động',
      '20/11/2026',
    ])
      expect(text).toContain(shown)
  })

  it('sums it on the ledger of the document, for units in the reader’s scope', async () => {
    const own = {
      documentId: documentId(1),
      version: 1,
      event: 'disseminated',
      at: '2026-11-21T00:00:00.000Z',
    } as const
    const told = { receivedAt: '2026-11-21T00:00:00.000Z', by: null, via: 'mirror', sha256: null, count: 30 } as const
    const rest = { sessions: 1, method: null, enteredBy: null, reason: null }
    const receipt = (id: string, unitId: string) => ({ ...own, ...told, ...rest, id, unitId })
    portal.apply(sent(1, { unitIds: [TUY_HOA, XUAN_DAI] }), {
      kind: 'receipts',
      receipts: [receipt('x1', XUAN_DAI), receipt('x2', documentId(55))],
    })
    const { text } = await portal.get(`/so-giao-nhan/${documentId(1)}`, 'dieuphoi').expect(200)
    expect(text).toContain('<b>3</b> Buổi phổ biến')
    expect(text).toContain('<b>1.230</b> Lượt người nghe')
  })
})
