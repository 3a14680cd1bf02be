import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import ExcelJS from 'exceljs'
import type { CatalogueChange } from '../../src/catalogue/changes'
import { documentId, pdf, published, sent, withdrawn } from './editions'
import { COMMAND, openPortal, type OpenedPortal, sha256Of, tokenIn, TUY_HOA, XUAN_DAI } from './openPortal'

const MATRIX = '/so-giao-nhan/ma-tran'

describe('the matrix of documents and units', () => {
  let portal: OpenedPortal

  beforeAll(async () => {
    portal = await openPortal()
    portal.apply(
      published(1, { title: 'Kế hoạch biên giới', number: '45/KH-UBND', access: 'assigned' }),
      sent(1, { unitIds: [TUY_HOA, XUAN_DAI], dueOn: '2026-11-21' }),
      published(2, { title: 'Tờ gấp đã thu hồi', files: [pdf('to-gap.pdf')] }),
      sent(2, { unitIds: [XUAN_DAI], confirm: false }),
      published(3, { title: '=HYPERLINK("http://x")', access: 'internal' }),
      sent(3, { unitIds: [COMMAND], dueOn: '2027-01-31' }),
      published(4, { title: 'Chưa gửi ai' }),
      withdrawn(2, 'Sai tên'),
    )
    const token = tokenIn((await portal.get('/tai-lieu-den', 'tuyhoa')).text)
    const form = { version: '1', _ma: token }
    await portal.post(`/tai-lieu/${documentId(1)}/xac-nhan`, { as: 'tuyhoa', form }).expect(303)
  })
  afterAll(() => portal.close())

  const asked = async (query = '') => (await portal.get(`${MATRIX}${query}`, 'dieuphoi').expect(200)).text

  it('has late documents first, each cell in words that lead to its receipts', async () => {
    const text = await asked()
    expect(text).toContain('3 tài liệu, 4 lượt gửi đến đơn vị; còn 3 việc chưa xong')
    expect(text).toContain('2 quá hạn hoặc phải hủy')
    expect(text.indexOf('=HYPERLINK')).toBeGreaterThan(text.indexOf('Kế hoạch biên giới'))
    expect(text.indexOf('=HYPERLINK')).toBeGreaterThan(text.indexOf('Tờ gấp đã thu hồi'))
    expect(text).toMatch(new RegExp(`href="/so-giao-nhan/${documentId(1)}/${XUAN_DAI}"><span class="tag bad">Quá hạn<`))
    expect(text).toMatch(
      new RegExp(`href="/so-giao-nhan/${documentId(1)}/${TUY_HOA}"><span class="tag good">Đã xác nhận<`),
    )
    expect(text).toMatch(
      new RegExp(`href="/so-giao-nhan/${documentId(2)}/${XUAN_DAI}"><span class="tag bad">Phải hủy<`),
    )
    expect(text).not.toContain('Chưa gửi ai')
  })

  it.each([
    ['tinh-trang=qua-han', ['Kế hoạch biên giới'], 1],
    ['tinh-trang=phai-huy', ['Tờ gấp đã thu hồi'], 1],
    ['tinh-trang=da-xac-nhan', ['Kế hoạch biên giới'], 1],
    ['tinh-trang=chua-xem', ['Kế hoạch biên giới', '=HYPERLINK'], 2],
    ['tai-lieu=45/kh', ['Kế hoạch biên giới'], 2],
    ['tai-lieu=bien+gioi', ['Kế hoạch biên giới'], 2],
    ['tai-lieu=khong-co', [], 0],
    ['chu-de=bien-gioi', ['Kế hoạch biên giới', '=HYPERLINK'], 3],
    ['chu-de=khong-co', [], 0],
    [`don-vi=${TUY_HOA}`, ['Kế hoạch biên giới'], 1],
    [`don-vi=${documentId(77)}`, [], 0],
    ['loai-don-vi=so', [], 0],
    ['gui-tu=2026-11-23', [], 0],
    ['gui-den=2026-11-21', [], 0],
    ['gui-tu=2026-11-22&gui-den=2026-11-22', ['Kế hoạch biên giới', 'Tờ gấp đã thu hồi', '=HYPERLINK'], 4],
    ['gui-tu=30-2-2026&tinh-trang=gi-do', ['Kế hoạch biên giới', 'Tờ gấp đã thu hồi', '=HYPERLINK'], 4],
  ])('narrows by %s', async (query, titles, cells) => {
    const text = await asked(`?${query}`)
    expect(text).toContain(`${titles.length} tài liệu, ${cells} lượt gửi`)
    for (const title of ['Kế hoạch biên giới', 'Tờ gấp đã thu hồi', '=HYPERLINK'])
      expect([title, text.includes(title)]).toEqual([title, titles.includes(title)])
  })

  it('narrows to a group by rule, offers only groups of the own branch, and keeps it in links and exports', async () => {
    const outside = documentId(56)
    const group = (slug: string, name: string, condition: object): CatalogueChange => {
      return { kind: 'group', group: { id: slug, slug, name, rule: { any: [condition] } } }
    }
    portal.apply(
      group('tuyen-bien', 'Các đồn tuyến biển', { programme: 'thi-diem' }),
      group('cap-duoi', 'Đơn vị cấp dưới', { below: COMMAND }),
      group('ngoai', 'Nhóm ngoài nhánh', { units: [outside] }),
      { kind: 'programme', programme: { id: 'p1', slug: 'thi-diem', members: [{ unit: TUY_HOA }, { unit: outside }] } },
    )
    const text = await asked('?nhom-don-vi=tuyen-bien')
    expect(text).toContain('1 tài liệu, 1 lượt gửi')
    expect(text).toContain('<option value="tuyen-bien" selected="">Các đồn tuyến biển</option>')
    expect(text).toContain(`href="${MATRIX}.csv?nhom-don-vi=tuyen-bien"`)
    expect(text).not.toContain('Nhóm ngoài nhánh')
    expect(await asked('?nhom-don-vi=cap-duoi')).toContain('2 tài liệu, 3 lượt gửi')
    expect(await asked(`?nhom-don-vi=tuyen-bien&don-vi=${XUAN_DAI}`)).toContain('0 tài liệu, 0 lượt gửi')
    expect(await asked('?nhom-don-vi=khong-co')).toContain('0 tài liệu, 0 lượt gửi')
    const csv = await portal.get(`${MATRIX}.csv?nhom-don-vi=tuyen-bien`, 'dieuphoi').expect(200)
    expect(csv.text.trim().split('\r\n')).toHaveLength(1 + 1)
    expect(csv.text).toContain('Đồn Biên phòng Tuy Hòa')
  })

  it('turns pages both ways, and leads back from a page that is not there', async () => {
    const text = await asked('?trang=7&trang-don-vi=3')
    expect(text).toContain('Trang này không có tài liệu nào.')
    expect(text).toContain(`href="${MATRIX}"`)
  })

  it('is for those who read ledgers, and has only units of the own branch', async () => {
    for (const path of [MATRIX, `${MATRIX}.csv`, `${MATRIX}.xlsx`, `/so-giao-nhan/${documentId(1)}/${TUY_HOA}`]) {
      expect((await portal.get(path, 'tuyhoa').expect(403)).text).not.toContain('Kế hoạch')
      await portal.get(path).expect(303)
    }
    const outside = documentId(55)
    portal.apply(sent(1, { unitIds: [TUY_HOA, XUAN_DAI, outside], dueOn: '2026-11-21' }))
    const csv = await portal.get(`${MATRIX}.csv`, 'dieuphoi').expect(200)
    expect(csv.text.trim().split('\r\n')).toHaveLength(1 + 4)
    await portal.get(`/so-giao-nhan/${documentId(1)}/${outside}`, 'dieuphoi').expect(404)
    await portal.get(`/so-giao-nhan/${documentId(4)}/${TUY_HOA}`, 'dieuphoi').expect(404)
  })

  it('leaves as CSV that a spreadsheet reads as text, of what was filtered', async () => {
    const { text, headers } = await portal.get(`${MATRIX}.csv?tinh-trang=chua-xem`, 'dieuphoi').expect(200)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="so-giao-nhan-2026-11-22.csv"')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(text.startsWith('\uFEFF"Số, ký hiệu",Tên tài liệu,')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(text).toContain('Kế hoạch biên giới')
    expect(text).not.toContain('Tờ gấp đã thu hồi')
    expect(text.trim().split('\r\n')).toHaveLength(3)
  })

  it('leaves as a workbook with the same lines, titles as texts', async () => {
    const answer = await portal
      .get(`${MATRIX}.xlsx`, 'dieuphoi')
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('end', () => done(null, Buffer.concat(parts)))
      })
      .expect(200)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(answer.body)
    const sheet = workbook.getWorksheet('Sổ giao nhận')
    const titles = sheet?.getColumn(2).values.slice(1)
    expect(titles?.[0]).toBe('Tên tài liệu')
    expect(titles).toContain('=HYPERLINK("http://x")')
    expect(sheet?.rowCount).toBe(1 + 4)
  })
})

describe('one cell of the ledger', () => {
  let portal: OpenedPortal
  let token: string
  const cell = `/so-giao-nhan/${documentId(1)}/${TUY_HOA}`

  beforeAll(async () => {
    portal = await openPortal()
    const files = [pdf('ke-hoach.pdf')]
    portal.apply(
      published(1, { title: 'Kế hoạch', access: 'assigned', files }),
      sent(1, { unitIds: [TUY_HOA, XUAN_DAI], dueOn: '2026-11-21' }),
    )
    token = tokenIn((await portal.get(cell, 'dieuphoi')).text)
  })
  afterAll(() => portal.close())

  const right = { lan: documentId(300), viec: 'acknowledged', ban: '1', ngay: '2026-11-20', gio: '14:05' }
  const told = { 'nguoi-bao': 'Trần Văn Bình', 'ly-do': 'Mất mạng do bão' }
  const enter = (form: Record<string, string>, as = 'dieuphoi') =>
    portal.post(`${cell}/ghi-thay`, { as, form: { _ma: token, ...right, ...told, ...form } })

  it('says that nothing came yet', async () => {
    expect((await portal.get(cell, 'dieuphoi').expect(200)).text).toContain('Đơn vị chưa báo gì về tài liệu này.')
  })

  it.each([
    ['ly-do', ' ', 'Hãy ghi lý do đơn vị không tự xác nhận được.'],
    ['nguoi-bao', '', 'Hãy ghi họ tên người của đơn vị đã báo.'],
    ['ngay', '2026-02-30', 'Hãy ghi ngày đơn vị làm việc đó.'],
    ['ngay', '2026-11-23', 'Thời điểm này ở sau hiện tại.'],
    ['gio', '25:00', 'Giờ phải có dạng 14:05'],
    ['viec', 'deleted', 'Hãy chọn việc đơn vị đã làm.'],
    ['ban', '0', 'Hãy ghi số của bản'],
    ['ban', '77', 'Đơn vị chưa từng được cung cấp tài liệu hoặc phiên bản này.'],
  ])('gives the form back where %s is “%s”, with what was typed', async (field, value, fault) => {
    const { text } = await enter({ [field]: value, ...(field === 'ly-do' ? {} : { 'ly-do': 'Mất sóng <b>' }) }).expect(
      400,
    )
    expect(text).toContain(fault)
    if (field !== 'ly-do') expect(text).toContain('Mất sóng &lt;b&gt;')
    expect(portal.receipts).toEqual([])
  })

  it('refuses a forged form, and who may not enter', async () => {
    await enter({ _ma: 'x' }).expect(403)
    await enter({}, 'tuyhoa').expect(403)
    expect(portal.receipts).toEqual([])
  })

  it('shows a receipt by hand as such, with the unit’s time beside ours, once however often it was sent', async () => {
    const answer = await enter({}).expect(303)
    expect(answer.headers.location).toBe(`${cell}?bao=da-ghi-thay`)
    await enter({}).expect(303)
    const { text } = await portal.get(`${cell}?bao=da-ghi-thay`, 'dieuphoi').expect(200)
    expect(text).toContain('Đã ghi thay đơn vị.')
    expect(text).toContain('Các lượt ghi nhận (1)')
    for (const shown of [
      'Ghi thay',
      '14:05, 20/11/2026',
      '10:00, 22/11/2026',
      'Trần Văn Bình',
      'Ngô Thị Duyên',
      'Mất mạng',
    ])
      expect(text).toContain(shown)
    const ledger = await portal.get(`/so-giao-nhan/${documentId(1)}`, 'dieuphoi')
    expect(ledger.text).toContain('14:05, 20/11/2026, Trần Văn Bình, ghi thay')
  })

  it('shows the hash of what was fetched', async () => {
    const fetched = {
      sha256: sha256Of('ke-hoach.pdf'),
      via: 'mirror',
      count: null,
      sessions: null,
      method: null,
    } as const
    const own = { id: 'r9', documentId: documentId(1), version: 1, unitId: TUY_HOA, event: 'downloaded' } as const
    const when = { at: '2026-11-19T00:00:00.000Z', receivedAt: '2026-11-22T00:00:00.000Z', by: 'Máy của đồn' }
    portal.apply({ kind: 'receipts', receipts: [{ ...own, ...when, ...fetched, enteredBy: null, reason: null }] })
    const { text } = await portal.get(cell, 'dieuphoi')
    expect(text).toContain(sha256Of('ke-hoach.pdf'))
    expect(text).toContain('thư viện tại chỗ')
  })
})
