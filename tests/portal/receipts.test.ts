import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { documentId, published, sent, withdrawn } from './editions'
import { openPortal, type OpenedPortal, tokenIn, TUY_HOA, XUAN_DAI } from './openPortal'

const CONFIRM = `/tai-lieu/${documentId(1)}/xac-nhan`

describe('the desk and its forms', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    portal.apply(
      published(1, { title: 'Danh mục nơi nhận', access: 'assigned' }),
      sent(1, { unitIds: [TUY_HOA, XUAN_DAI], dueOn: '2026-11-21', note: 'Đọc trước giao ban' }),
      published(2, { title: 'Tờ gấp địa danh' }),
      sent(2, { unitIds: [TUY_HOA] }),
      withdrawn(2, 'Tên chưa đúng'),
      published(3, { title: 'Tờ rơi để biết' }),
      sent(3, { unitIds: [TUY_HOA], confirm: false }),
      published(4, {
        title: 'Lời đọc chống khai thác IUU',
        script: 'Bà con ngư dân chú ý.',
        bulletin: { priority: 'uu-tien', validFrom: '2026-11-01', validTo: '2026-11-30' },
      }),
      published(5, {
        title: 'Lời đọc tránh bão',
        script: 'Bão đang vào.',
        access: 'assigned',
        bulletin: { priority: 'khan-cap', validFrom: '2026-11-22', validTo: '2026-11-22' },
      }),
      sent(5, { unitIds: [TUY_HOA], confirm: false }),
    )
  })
  afterAll(() => portal.close())
  beforeEach(() => {
    portal.receipts.length = 0
  })

  async function tokenOf(name: string): Promise<string> {
    return tokenIn((await portal.get('/tai-lieu-den', name)).text)
  }

  it('sends nobody to sign in and back', async () => {
    const { headers } = await portal.get('/tai-lieu-den').expect(303)
    expect(headers['location']).toBe('/dang-nhap?tiep=%2Ftai-lieu-den')
  })

  it('lists what to destroy, to confirm and to receive, the late one in words', async () => {
    const { text } = await portal.get('/tai-lieu-den', 'tuyhoa').expect(200)
    expect(text.indexOf('Cần hủy bản đang giữ (1)')).toBeLessThan(text.indexOf('Cần xác nhận (1)'))
    expect(text.indexOf('Cần xác nhận (1)')).toBeLessThan(text.indexOf('Cần nhận (2)'))
    expect(text).toContain('Quá hạn')
    expect(text).toContain('Hạn xác nhận 21/11/2026')
    expect(text).toContain('Đọc trước giao ban')
    expect(text).toContain('Lý do: Tên chưa đúng')
    const other = await portal.get('/tai-lieu-den', 'xuandai').expect(200)
    expect(other.text).not.toContain('Tờ gấp địa danh')
  })

  it.each([
    ['no token', {}],
    ['a wrong token', { _ma: 'x'.repeat(43) }],
  ])('refuses a form with %s and records nothing', async (_what, extra) => {
    const { text } = await portal.post(CONFIRM, { as: 'tuyhoa', form: { version: '1', ...extra } }).expect(403)
    expect(text).toContain('Biểu mẫu đã hết hạn')
    expect(portal.receipts).toEqual([])
  })

  it('refuses the token of another session', async () => {
    const form = { version: '1', _ma: await tokenOf('xuandai') }
    await portal.post(CONFIRM, { as: 'tuyhoa', form }).expect(403)
    expect(portal.receipts).toEqual([])
  })

  it('refuses who does not speak for the unit, and shows them no button', async () => {
    const page = await portal.get('/tai-lieu-den', 'linhmoi').expect(200)
    expect(page.text).not.toContain('/xac-nhan"')
    const form = { version: '1', _ma: tokenIn(page.text) }
    const { text } = await portal.post(CONFIRM, { as: 'linhmoi', form }).expect(403)
    expect(text).toContain('Chỉ người được giao xác nhận thay mặt đơn vị')
    expect(portal.receipts).toEqual([])
  })

  it('does not lead off the site after a form', async () => {
    const form = { version: '1', _ma: await tokenOf('xuandai'), tiep: '//ke-xau.example/' }
    const { headers } = await portal.post(CONFIRM, { as: 'xuandai', form }).expect(303)
    expect(headers['location']).toBe('/tai-lieu-den?bao=da-xac-nhan')
  })

  it('confirms with one tap, once however often it is tapped, and the desk is clear of it', async () => {
    const form = { version: '1', _ma: await tokenOf('tuyhoa'), tiep: '/tai-lieu-den' }
    const answer = await portal.post(CONFIRM, { as: 'tuyhoa', form }).expect(303)
    await portal.post(CONFIRM, { as: 'tuyhoa', form }).expect(303)
    expect(portal.receipts.map(({ event, version, by }) => [event, version, by])).toEqual([
      ['acknowledged', 1, 'Trần Văn Bình'],
    ])
    const { text } = await portal.get(answer.headers['location'] ?? '', 'tuyhoa').expect(200)
    expect(text).toContain('Đã ghi: đơn vị xác nhận đã nhận.')
    expect(text).not.toContain('Danh mục nơi nhận')
    const page = await portal.get(`/tai-lieu/${documentId(1)}/danh-muc-noi-nhan`, 'tuyhoa').expect(200)
    expect(page.text).toContain('Đơn vị đã xác nhận đã nhận lúc')
    expect(page.text).not.toContain('/xac-nhan"')
  })

  it('reports the destruction of a withdrawn one', async () => {
    const form = { version: '1', _ma: await tokenOf('tuyhoa') }
    await portal.post(`/tai-lieu/${documentId(2)}/da-huy`, { as: 'tuyhoa', form }).expect(303)
    expect(portal.receipts.map(({ event }) => event)).toEqual(['removed'])
    const { text } = await portal.get('/tai-lieu-den', 'tuyhoa').expect(200)
    expect(text).not.toContain('Cần hủy bản đang giữ (')
  })

  it('sends a form of an ended session to sign in, and tells afterwards that nothing was recorded', async () => {
    const form = { version: '1', _ma: await tokenOf('tuyhoa'), tiep: '/tai-lieu-den' }
    const { headers } = await portal.post(CONFIRM, { form }).expect(303)
    expect(headers['location']).toBe('/dang-nhap?tiep=%2Ftai-lieu-den%3Fbao%3Dchua-ghi')
    expect(portal.receipts).toEqual([])
    const { text } = await portal.get('/tai-lieu-den?bao=chua-ghi', 'tuyhoa').expect(200)
    expect(text).toContain('Chưa ghi được lần bấm vừa rồi')
  })

  it('lets the address put no words of its own on the page', async () => {
    const { text } = await portal.get('/tai-lieu-den?bao=Hay-chuyen-tien', 'tuyhoa').expect(200)
    expect(text).not.toContain('Hay-chuyen-tien')
    await portal.get('/tai-lieu-den?bao=constructor', 'tuyhoa').expect(200)
  })

  it('says today’s bulletins, the most urgent first, each reading a receipt of its own', async () => {
    const { text } = await portal.get('/truyen-thanh', 'tuyhoa').expect(200)
    expect(text.indexOf('Bão đang vào.')).toBeLessThan(text.indexOf('Bà con ngư dân chú ý.'))
    expect(text).toContain('Khẩn cấp')
    // Only what was sent to the unit can be reported by it.
    expect(text.match(/\/da-phat"/g)).toHaveLength(1)
    const again = await portal.get('/truyen-thanh', 'tuyhoa').expect(200)
    const [first, second] = [text, again.text].map((page) => /name="lan" value="([^"]+)"/.exec(page)?.[1] ?? '')
    for (const lan of [first, first, second]) {
      const form = { version: '1', _ma: tokenIn(text), lan: lan ?? '', tiep: '/truyen-thanh' }
      await portal.post(`/tai-lieu/${documentId(5)}/da-phat`, { as: 'tuyhoa', form }).expect(303)
    }
    expect(portal.receipts.map(({ event }) => event)).toEqual(['broadcast', 'broadcast'])
    const nobody = await portal.get('/truyen-thanh').expect(200)
    expect(nobody.text).toContain('Bà con ngư dân chú ý.')
    expect(nobody.text).not.toContain('Bão đang vào.')
    expect(nobody.text).not.toContain('<form')
  })
})
