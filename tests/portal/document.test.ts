import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { documentId, pdf, published, sent, withdrawn } from './editions'
import { openPortal, type OpenedPortal, sha256Of, TUY_HOA } from './openPortal'

const PLAN = `/tai-lieu/${documentId(1)}/ke-hoach-trien-khai`
const FILE = pdf('Kế hoạch.pdf')

describe('the page of a document', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal({ publicUrl: 'https://thuvien.example.vn' })
    portal.apply(
      published(1, {
        title: 'Kế hoạch triển khai',
        number: '45/KH-UBND',
        signer: 'Nguyễn Văn Ký',
        access: 'assigned',
        files: [FILE],
        bodyHtml: '<p>Đoạn <strong>đậm</strong></p>',
        script: 'Bà con chú ý.\nĐây là dòng hai.',
      }),
      sent(1, { unitIds: [TUY_HOA], dueOn: '2026-11-20' }),
      published(2, { title: 'Tờ gấp cũ', sample: true }),
      published(3, { title: 'Tờ gấp mới', supersedes: documentId(2), expiresOn: '2026-12-31' }),
      published(4, { title: 'Tờ gấp sai tên', access: 'assigned' }),
      sent(4, { unitIds: [TUY_HOA] }),
      withdrawn(4, 'Ghi sai địa danh', 3),
      published(5, { title: 'Hỏi đáp bản đầu' }),
      published(5, { title: 'Hỏi đáp bản sửa', version: 2 }),
      published(6, { title: 'Không ai phải xác nhận', access: 'assigned' }),
    )
  })
  afterAll(() => portal.close())
  afterEach(() => {
    portal.receipts.length = 0
    portal.state.recordIsDown = false
  })

  it('tells the words of an official instrument, the text, the script and the weight of each file', async () => {
    const { text } = await portal.get(PLAN, 'tuyhoa').expect(200)
    expect(text).toContain('<th scope="row">Số, ký hiệu</th><td>45/KH-UBND</td>')
    expect(text).toContain('<th scope="row">Cơ quan ban hành</th>')
    expect(text).toContain('<th scope="row">Ngày ban hành</th><td>05/8/2026</td>')
    expect(text).toContain('<th scope="row">Phạm vi tiếp cận</th><td>Chỉ nơi nhận</td>')
    expect(text).toContain('<p>Đoạn <strong>đậm</strong></p>')
    expect(text).toContain('Bà con chú ý.\nĐây là dòng hai.')
    expect(text).toContain('Tệp gốc · PDF · 2,5 MB · 4 trang')
    expect(text).toContain('hạn xác nhận 20/11/2026')
    expect(text).toContain(`https://thuvien.example.vn${PLAN}`)
  })

  it('calls a leaflet’s issuer its compiler and its end the day until which it is used', async () => {
    const { text } = await portal.get(`/tai-lieu/${documentId(3)}/to-gap-moi`).expect(200)
    expect(text).toContain('<th scope="row">Đơn vị biên soạn</th>')
    expect(text).toContain('<th scope="row">Dùng đến ngày</th><td>31/12/2026</td>')
    expect(text).not.toContain('Xác nhận đã nhận')
    expect(text).not.toContain('sổ giao nhận')
  })

  it('says 404 with the same page for what is not, for what is not for this reader, and for what is no id', async () => {
    const unknown = await portal.get(`/tai-lieu/${documentId(77)}`).expect(404)
    const hidden = await portal.get(`/tai-lieu/${documentId(1)}`).expect(404)
    const withdrawnHidden = await portal.get(`/tai-lieu/${documentId(4)}`).expect(404)
    const noId = await portal.get('/tai-lieu/ke-hoach').expect(404)
    const same = (text: string) => text.replace(/tiep=[^"]+/g, '').replace(/value="[^"]+"/g, '')
    expect(new Set([unknown, hidden, withdrawnHidden, noId].map(({ text }) => same(text))).size).toBe(1)
    expect(hidden.text).not.toMatch(/Kế hoạch triển khai|45\/KH-UBND/)
    expect((await portal.get(PLAN, 'xuandai').expect(404)).text).not.toContain('Kế hoạch triển khai')
  })

  it('leads an old name to the present one, and nobody by it to a title they may not know', async () => {
    const moved = await portal.get(`/tai-lieu/${documentId(1)}/ten-cu?bao=da-xac-nhan`, 'tuyhoa').expect(301)
    expect(moved.headers['location']).toBe(`${PLAN}?bao=da-xac-nhan`)
    await portal.get(`/tai-lieu/${documentId(1)}`, 'tuyhoa').expect(301)
    const refused = await portal.get(`/tai-lieu/${documentId(1)}/ten-cu`).expect(404)
    expect(refused.headers['location']).toBeUndefined()
  })

  it('warns of a replaced document and leads to the one in use, both ways', async () => {
    const old = await portal.get(`/tai-lieu/${documentId(2)}/to-gap-cu`).expect(200)
    expect(old.text).toContain(
      `Đã được thay thế bởi: </strong><a href="/tai-lieu/${documentId(3)}/to-gap-moi">Tờ gấp mới`,
    )
    expect(old.text).toContain('TÀI LIỆU MẪU – không dùng chính thức')
    expect(old.text).not.toContain('Bản đang dùng')
    const fresh = await portal.get(`/tai-lieu/${documentId(3)}/to-gap-moi`).expect(200)
    expect(fresh.text).toContain(`Thay thế: <a href="/tai-lieu/${documentId(2)}/to-gap-cu">Tờ gấp cũ`)
    expect(fresh.text).not.toContain('Đã được thay thế')
  })

  it('shows a former version as such', async () => {
    const old = await portal.get(`/tai-lieu/${documentId(5)}?version=1`).expect(200)
    expect(old.text).toContain('Đây là bản 1, đã được thay thế.')
    expect(old.text).toContain('Hỏi đáp bản đầu')
    const current = await portal.get(`/tai-lieu/${documentId(5)}/hoi-dap-ban-sua`).expect(200)
    expect(current.text).toContain('Các phiên bản')
    expect(current.text).not.toContain('đã được thay thế')
    await portal.get(`/tai-lieu/${documentId(5)}?version=3`).expect(404)
    await portal.get(`/tai-lieu/${documentId(5)}?version=1e0`).expect(404)
  })

  it('answers 410 for a withdrawn one to who could see it: reason, replacement, what to destroy, no title', async () => {
    const { text } = await portal.get(`/tai-lieu/${documentId(4)}/to-gap-sai-ten`, 'tuyhoa').expect(410)
    expect(text).toContain('Lý do: Ghi sai địa danh')
    expect(text).toContain('Tờ gấp mới')
    expect(text).toContain('Đã hủy bản đang giữ')
    expect(text).not.toContain('Tờ gấp sai tên')
  })

  it('answers 410 for a former version that was withdrawn: no word of it, and the way to the new one', async () => {
    portal.apply(
      published(10, { title: 'Bản đầu sai', files: [FILE] }),
      withdrawn(10, 'Sai số liệu'),
      published(10, { title: 'Bản hai đúng', version: 2 }),
    )
    const address = `/tai-lieu/${documentId(10)}`
    const { text } = await portal.get(`${address}?version=1`).expect(410)
    expect(text).toContain('Bản 1 đã được thu hồi')
    expect(text).toContain('Lý do: Sai số liệu')
    expect(text).toContain('Dùng bản mới')
    expect(text).toContain(`href="${address}/ban-hai-dung"`)
    expect(text).not.toContain('Bản đầu sai')
    await portal.get(`${address}/tai-ve/${FILE.sha256}?version=1`).expect(410)
    await portal.get(`${address}?version=3`).expect(404)
    expect((await portal.get(`${address}/ban-hai-dung`).expect(200)).text).not.toContain('?version=1')
  })

  it('notes once a person in the ledger that the unit opened it', async () => {
    portal.apply(published(9, { title: 'Sổ tay', access: 'assigned' }), sent(9, { unitIds: [TUY_HOA] }))
    for (const name of ['tuyhoa', 'tuyhoa', 'linhmoi']) await portal.get(`/tai-lieu/${documentId(9)}/so-tay`, name)
    expect(portal.receipts.map(({ event, documentId: of, unitId, by }) => [event, of, unitId, by])).toEqual([
      ['seen', documentId(9), TUY_HOA, 'Trần Văn Bình'],
      ['seen', documentId(9), TUY_HOA, 'Lê Văn Mới'],
    ])
  })

  it('notes nothing for nobody, for whom it was not sent to, for HEAD and for a browser that looks ahead', async () => {
    const other = `/tai-lieu/${documentId(3)}/to-gap-moi`
    await portal.get(other).expect(200)
    await portal.get(other, 'tuyhoa').expect(200)
    const file = `/tai-lieu/${documentId(1)}/tai-ve/${FILE.sha256}`
    await portal.get(file, 'tuyhoa').set('Sec-Purpose', 'prefetch').expect(303)
    expect(portal.receipts).toEqual([])
  })

  it('notes the fetching of a file and leads to its bytes', async () => {
    const page = await portal.get(PLAN, 'tuyhoa').expect(200)
    const path = `/tai-lieu/${documentId(1)}/tai-ve/${FILE.sha256}`
    expect(page.text).toContain(`href="${path}?version=1"`)
    const answer = await portal.get(path, 'tuyhoa').expect(303)
    expect(answer.headers['location']).toBe(`/files/${FILE.sha256}/${encodeURIComponent('Kế hoạch.pdf')}`)
    expect(portal.receipts.map(({ event }) => event)).toContain('downloaded')
    await portal.get(path).expect(404)
    await portal.get(path, 'xuandai').expect(404)
    await portal.get(`/tai-lieu/${documentId(1)}/tai-ve/${sha256Of('khác')}`, 'tuyhoa').expect(404)
  })

  it('goes on showing and giving while the record cannot be reached, and tells the operator', async () => {
    portal.state.recordIsDown = true
    portal.apply(published(8, { title: 'Bão', access: 'assigned', files: [FILE] }), sent(8, { unitIds: [TUY_HOA] }))
    await portal.get(`/tai-lieu/${documentId(8)}/bao`, 'tuyhoa').expect(200)
    await portal.get(`/tai-lieu/${documentId(8)}/tai-ve/${FILE.sha256}`, 'tuyhoa').expect(303)
    expect(portal.faults.map(String)).toEqual(['Error: record is down', 'Error: record is down'])
  })
})
