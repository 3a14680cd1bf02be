import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { documentId, published, sent } from './editions'
import { openPortal, type OpenedPortal, tokenIn, TUY_HOA, XUAN_DAI } from './openPortal'

describe('the ledger', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    portal.apply(
      published(1, { title: 'Danh mục nơi nhận', access: 'assigned' }),
      sent(1, { unitIds: [TUY_HOA, XUAN_DAI], dueOn: '2026-11-21' }),
      published(2, { title: 'Chưa gửi ai', access: 'internal' }),
    )
    const token = tokenIn((await portal.get('/tai-lieu-den', 'tuyhoa')).text)
    const form = { version: '1', _ma: token }
    await portal.post(`/tai-lieu/${documentId(1)}/xac-nhan`, { as: 'tuyhoa', form }).expect(303)
  })
  afterAll(() => portal.close())

  it('lists what was sent, what is late under its own heading', async () => {
    const { text } = await portal.get('/so-giao-nhan', 'dieuphoi').expect(200)
    expect(text).toContain('Cần đôn đốc (1)')
    expect(text).toContain('1 đơn vị quá hạn')
    expect(text).toContain('2 nơi nhận · đã xác nhận 1/2')
    expect(text).not.toContain('Chưa gửi ai')
  })

  it('names who has not confirmed first, and who confirmed when', async () => {
    const { text, headers } = await portal.get(`/so-giao-nhan/${documentId(1)}`, 'dieuphoi').expect(200)
    expect(text.indexOf('Đồn Biên phòng Xuân Đài')).toBeLessThan(text.indexOf('Đồn Biên phòng Tuy Hòa'))
    expect(text).toContain('>Quá hạn</span>')
    expect(text).toContain('10:00, 22/11/2026, Trần Văn Bình')
    expect(headers['cache-control']).toBe('private, no-store')
  })

  it('is offered to coordinators and refused to others, without a word on what it holds', async () => {
    expect((await portal.get('/', 'dieuphoi')).text).toContain('href="/so-giao-nhan"')
    expect((await portal.get('/', 'tuyhoa')).text).not.toContain('href="/so-giao-nhan"')
    for (const path of ['/so-giao-nhan', `/so-giao-nhan/${documentId(1)}`, `/so-giao-nhan/${documentId(9)}`]) {
      const refused = await portal.get(path, 'tuyhoa').expect(403)
      expect(refused.text).not.toContain('Danh mục nơi nhận')
      await portal.get(path).expect(303)
    }
    await portal.get(`/so-giao-nhan/${documentId(2)}`, 'dieuphoi').expect(404)
    await portal.get('/so-giao-nhan/khong-phai-ma', 'dieuphoi').expect(404)
  })
})
