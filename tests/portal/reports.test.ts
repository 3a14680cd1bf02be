import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { tokenIn, TUY_HOA, XUAN_DAI } from './openPortal'
import { LETTER, LETTER_TITLE, openReports, type OpenedReports, TOWN, WARD } from './reportGround'

const Q2 = 'tu=2025-04-01&den=2025-06-30'

/** The page's text as it is read, without its tags. */
function textOf(html: string): string {
  return html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}

describe('the reports', () => {
  let portal: OpenedReports
  beforeAll(async () => {
    portal = await openReports()
  })
  afterAll(() => portal.close())
  beforeEach(() => {
    portal.reports.asked.length = 0
    portal.reports.closed.length = 0
    portal.reports.state.isClosable = true
  })

  const read = async (path: string, name: string) => {
    const { text } = await portal.get(path, name).expect(200)
    return textOf(text)
  }

  // Written by hand: who may open what. 'own': sent on to the own unit's page.
  const ACCESS = `
address                              nobody  loa  xuandai  tuyhoa  dieuphoi  lanhdao  kiemtra
/bao-cao                             303     403  303      303     200       200      200
/bao-cao/don-vi/don-tuy-hoa          303     403  404      200     200       200      200
/bao-cao/don-vi/don-xuan-dai         303     403  200      404     200       200      200
/bao-cao/don-vi/phuong-song-cau      303     403  404      404     404       200      200
/bao-cao/don-vi/khong-co             303     403  404      404     404       404      404
/bao-cao/cung-cap                    303     403  200      200     200       200      200
/bao-cao/cung-cap?don-vi=don-tuy-hoa 303     403  404      200     200       200      200
/bao-cao/cung-cap?don-vi=phuong-song-cau 303 403  404      404     404       200      200
/bao-cao/khong-co                    404     404  404      404     404       404      404
/bao-cao/so-sanh                     303     403  200      200     200       200      200
/bao-cao/dai-ven-bien                303     403  200      200     200       200      200
/bao-cao/in                          303     403  200      200     200       200      200
/bao-cao/in.pdf                      303     403  200      200     200       200      200
/bao-cao/xuat.csv                    303     403  200      200     200       200      200
/bao-cao/xuat.xlsx                   303     403  200      200     200       200      200
/bao-cao/ghi-sau-ky                  303     403  200      200     200       200      200
/bao-cao/da-chot                     303     403  404      404     404       200      200
/bao-cao/da-chot/x                   303     403  404      404     404       404      404
`
  const [head = '', ...lines] = ACCESS.trim().split('\n')
  const names = head.split(/\s+/).slice(1)
  const cells = lines.flatMap((line) => {
    const [address = '', ...statuses] = line.split(/\s+/)
    return names.map((name, index): [string, string, number] => [address, name, Number(statuses[index])])
  })

  it.each(cells)('%s for %s is %s', async (address, name, status) => {
    const answer = await portal.get(address, name === 'nobody' ? undefined : name)
    expect(answer.status).toBe(status)
    if (name === 'nobody' && status === 303) expect(answer.headers['location']).toContain('/dang-nhap?tiep=%2Fbao-cao')
    if (status === 200) expect(answer.headers['cache-control']).toBe('private, no-store')
  })

  it.each([
    ['lanhdao', undefined],
    ['kiemtra', undefined],
    ['dieuphoi', expect.arrayContaining([TUY_HOA, XUAN_DAI])],
  ])('asks for %s about the units in scope and no other', async (name, unitIds) => {
    await portal.get('/bao-cao', name).expect(200)
    expect(portal.reports.asked.map((question) => question.unitIds)).toEqual([unitIds])
  })

  it('asks for an officer about the own unit alone, on every page', async () => {
    for (const page of [
      'don-vi/don-tuy-hoa',
      'cung-cap',
      'so-sanh',
      'dai-ven-bien',
      'in',
      'in.pdf',
      'xuat.csv',
      'xuat.xlsx',
    ]) {
      await portal.get(`/bao-cao/${page}`, 'tuyhoa').expect(200)
    }
    expect(new Set(portal.reports.asked.flatMap(({ unitIds }) => unitIds ?? ['all']))).toEqual(new Set([TUY_HOA]))
  })

  it('sends an officer on to the own unit, with the period', async () => {
    const answer = await portal.get('/bao-cao?ky=2025-2', 'tuyhoa').expect(303)
    expect(answer.headers['location']).toBe('/bao-cao/don-vi/don-tuy-hoa?tu=2025-04-01&den=2025-06-30')
  })

  it('shows the link in the menu to who may read it only', async () => {
    expect((await portal.get('/', 'lanhdao')).text).toContain('href="/bao-cao"')
    expect((await portal.get('/', 'loa')).text).not.toContain('href="/bao-cao"')
    expect((await portal.get('/')).text).not.toContain('href="/bao-cao"')
  })

  it('answers “Đơn vị nào chưa?” first, for the present quarter up to today', async () => {
    const text = await read('/bao-cao', 'lanhdao')
    expect(portal.reports.asked).toEqual([{ from: '2026-10-01', asOf: '2026-11-22' }])
    expect(text).toContain('Quý IV/2026 (đến hết ngày 22/11/2026)')
    expect(text).toContain('Đơn vị được cung cấp tài liệu : 66,7% (2 trên 3) 1 đơn vị: Đồn Biên phòng Xuân Đài .')
    expect(text.indexOf('Đơn vị nào chưa?')).toBeLessThan(text.indexOf('Các chỉ tiêu'))
    expect(text).toContain('66,7% 2 trên 3')
    expect(text).toContain('10 chỗ chưa chọn đơn vị')
  })

  // [address, first day, last day, the figure worked out by hand]
  it.each([
    ['ky=2025-2', '2025-04-01', '2025-06-30', '66,7% 2 trên 3'],
    ['den=30/6/2025', '2025-04-01', '2025-06-30', '66,7% 2 trên 3'],
    ['den=2025-07-01', '2025-07-01', '2025-07-01', '33,3% 1 trên 3'],
    ['den=01-07-2025&tu=1/1/2025', '2025-01-01', '2025-07-01', '33,3% 1 trên 3'],
    ['ky=2026-4', '2026-10-01', '2026-11-22', '66,7% 2 trên 3'],
    ['tu=&den=&ky=', '2026-10-01', '2026-11-22', '66,7% 2 trên 3'],
    ['den[]=1&ky=2025-2&ky=2025-3', '2026-10-01', '2026-11-22', '66,7% 2 trên 3'],
  ])('takes %s for %s to %s', async (query, from, asOf, shown) => {
    const text = await read(`/bao-cao?${query}`, 'lanhdao')
    expect(portal.reports.asked).toEqual([{ from, asOf }])
    expect(text).toContain(shown)
  })

  it.each([
    ['den=31/6/2025', 'Không đọc được ngày này'],
    ['den=2099-01-01', 'Ngày này chưa đến. Hãy chọn từ 22/11/2026 trở về trước.'],
    ['den=1/1/1900', 'Số liệu bắt đầu từ ngày 01/01/2015.'],
    ['tu=2025-07-01&den=2025-06-30', 'Ngày đầu kỳ phải trước hoặc bằng ngày cuối kỳ (30/6/2025).'],
    ['tu=2015-01-01&den=2026-01-01', 'Kỳ báo cáo dài nhất là 10 năm.'],
    ['ky=2027-1', 'Quý I/2027 chưa bắt đầu.'],
    ['ky=2025-5', 'Không có quý này.'],
    ['ky=0001-1', 'Không có quý này.'],
    ["den=2025-06-30'--", 'Không đọc được ngày này'],
    ['den=%3Cscript%3Ealert(1)%3C/script%3E', 'Không đọc được ngày này'],
    [`den=${'9'.repeat(5000)}`, 'Không đọc được ngày này'],
  ])('says what is wrong with %s, and computes nothing', async (query, message) => {
    const answer = await portal.get(`/bao-cao?${query}`, 'lanhdao').expect(400)
    expect(textOf(answer.text)).toContain(message)
    expect(answer.text).not.toContain('<script')
    expect(portal.reports.asked).toEqual([])
    for (const page of ['cung-cap', 'dai-ven-bien', 'in', 'in.pdf', 'xuat.csv', 'xuat.xlsx', 'ghi-sau-ky']) {
      await portal.get(`/bao-cao/${page}?${query}`, 'lanhdao').expect(400)
    }
    expect(portal.reports.asked).toEqual([])
  })

  it.each(['..%2f..%2fetc', '%3Cscript%3E', "'%20OR%201=1--", '%00', 'x'.repeat(3000), '%F0%9F%98%80'])(
    'finds no unit named %s',
    async (slug) => {
      for (const path of [`/bao-cao/don-vi/${slug}`, `/bao-cao/cung-cap?don-vi=${slug}`]) {
        const answer = await portal.get(path, 'lanhdao')
        expect([path, answer.status]).toEqual([path, 404])
        expect(answer.text).not.toContain('<script')
      }
      expect(portal.reports.asked).toEqual([])
    },
  )

  it('clicks through to the rows: who is not in, then who is, each with the reason', async () => {
    const text = await read(`/bao-cao/cung-cap?${Q2}`, 'lanhdao')
    expect(text).toMatch(/Chưa \(1\).*Đồn Biên phòng Xuân Đài Chưa mở tài liệu nào/)
    expect(text).toMatch(/Đã \(2\).*Ủy ban nhân dân thị xã Sông Cầu Đã mở tài liệu/)
    expect(text.indexOf('Chưa (1)')).toBeLessThan(text.indexOf('Đã (2)'))
    const html = (await portal.get(`/bao-cao/cung-cap?${Q2}`, 'lanhdao')).text
    expect(html).toContain('href="/bao-cao/don-vi/don-xuan-dai?tu=2025-04-01&amp;den=2025-06-30"')
  })

  it('tells the title of a document to who may know it, and the id to others', async () => {
    expect(await read('/bao-cao/tai-lieu', 'lanhdao')).toContain(`${LETTER_TITLE} (45/KH-UBND)`)
    const hidden = await read('/bao-cao/tai-lieu', 'xuandai')
    expect(hidden).not.toContain(LETTER_TITLE)
    expect(hidden).toContain(`Tài liệu ${LETTER}`)
  })

  it('names officers to who keeps their register, and gives others the pseudonym', async () => {
    expect(await read('/bao-cao/boi-duong', 'bientap')).toContain('Phạm Thị Cúc')
    expect(await read('/bao-cao/boi-duong', 'dieuphoi')).toContain('Phạm Thị Cúc')
    for (const path of ['/bao-cao/boi-duong', '/bao-cao/xuat.csv']) {
      for (const name of ['lanhdao', 'kiemtra', 'tuyhoa']) {
        const { text } = await portal.get(path, name).expect(200)
        expect(text).toContain('CB-0002')
        expect(text).not.toContain('Phạm Thị Cúc')
      }
    }
  })

  it('does not take what is in order for what is missing', async () => {
    const text = await read('/bao-cao/qua-han-ra-soat', 'lanhdao')
    expect(text).not.toContain('Đơn vị nào chưa?')
    expect(text).toMatch(/Được đếm \(1\).*Đã qua ngày rà soát.*Không bị đếm \(1\).*Không có ngày rà soát/)
    expect(await read('/bao-cao', 'lanhdao')).not.toMatch(/Quá ngày rà soát 1 dòng/)
  })

  it('shows a hostile label as text, in tables, charts and all', async () => {
    for (const page of ['/bao-cao', '/bao-cao/tai-lieu', '/bao-cao/tim-khong-thay', '/bao-cao/in']) {
      const { text } = await portal.get(page, 'lanhdao').expect(200)
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
      expect(text).not.toMatch(/<script/i)
    }
  })

  it('draws charts without a script and without inline styles, which the policy would refuse', async () => {
    const { text, headers } = await portal.get(`/bao-cao?${Q2}`, 'lanhdao').expect(200)
    expect(headers['content-security-policy']).toContain("style-src 'self';")
    expect(text.match(/<div class="picture" role="img" aria-label="[^"]+"><svg /g)).toHaveLength(3)
    expect(text).not.toMatch(/ style="|<style|<script| on\w+="/)
    expect(textOf(text)).toContain('Quý II/2025 là 66,7%, tăng 33,3 điểm phần trăm so với Quý I/2025 (33,3%).')
  })

  it('compares the day before and the day of the reorganisation, each with the units of its day', async () => {
    const text = await read('/bao-cao/so-sanh', 'lanhdao')
    expect(portal.reports.asked).toEqual([
      { from: '2025-01-01', asOf: '2025-06-30' },
      { from: '2025-01-01', asOf: '2025-07-01' },
    ])
    expect(text).toContain('Cộng dồn từ ngày 01/01/2025')
    expect(text).toMatch(
      /66,7% 2 trên 3 Chưa: Đồn Biên phòng Xuân Đài 33,3% 1 trên 3 Chưa: Ủy ban nhân dân phường Sông Cầu, Đồn/,
    )
  })

  it.each([
    ['ngay-1=30/6/2025', 'Không đọc được ngày này'],
    ['ngay-1=30/6/2025&ngay-2=1/1/2031', 'Ngày này chưa đến'],
    ['ngay-1=30/6/2025&ngay-2=1/7/2025&tu=2/7/2025', 'Ngày đầu kỳ phải trước'],
  ])('says what is wrong with comparing %s', async (query, message) => {
    const answer = await portal.get(`/bao-cao/so-sanh?${query}`, 'lanhdao').expect(400)
    expect(textOf(answer.text)).toContain(message)
    expect(portal.reports.asked).toEqual([])
  })

  it('says of a unit that has ended, or is yet to come, who came after or before it', async () => {
    const ended = await read('/bao-cao/don-vi/thi-xa-song-cau?den=1/7/2025', 'lanhdao')
    expect(ended).toContain('đã kết thúc, hết ngày 30/6/2025')
    expect(ended).toContain('Đơn vị kế tục: Ủy ban nhân dân phường Sông Cầu .')
    expect(ended).toContain('– chưa có gì để chia (mẫu số bằng 0)')
    const coming = await read('/bao-cao/don-vi/phuong-song-cau?den=30/6/2025', 'lanhdao')
    expect(coming).toContain('hoạt động từ ngày 01/7/2025')
    expect(coming).toContain('Đơn vị tiền thân: Ủy ban nhân dân thị xã Sông Cầu .')
    expect(await read('/bao-cao/don-vi/thi-xa-song-cau?den=30/6/2025', 'lanhdao')).not.toContain('đã kết thúc')
  })

  it('draws the coast from north to south with the units of the day, in words and patterns', async () => {
    const before = await read('/bao-cao/dai-ven-bien?den=30/6/2025', 'lanhdao')
    expect(before).toMatch(/thị xã Sông Cầu 100%.*Đồn Biên phòng Xuân Đài 0%.*Đồn Biên phòng Tuy Hòa 100%/)
    expect(before).not.toContain('phường Sông Cầu')
    const { text } = await portal.get('/bao-cao/dai-ven-bien?den=1/7/2025', 'lanhdao')
    expect(textOf(text)).toMatch(/phường Sông Cầu 0%.*Chưa có gì.*Xuân Đài.*Tuy Hòa 100%/)
    expect(text).toContain('fill="url(#muc-chua)"')
    expect(text).not.toMatch(/<image|<iframe|https?:\/\/(?!www\.w3\.org)/)
  })

  it('draws for a coordinator only the units below', async () => {
    const text = await read('/bao-cao/dai-ven-bien', 'dieuphoi')
    expect(text).not.toContain('phường Sông Cầu')
    expect(text).toContain('2 đơn vị từ Đồn Biên phòng Xuân Đài (phía Bắc) đến Đồn Biên phòng Tuy Hòa (phía Nam)')
    expect([TOWN, WARD].some((id) => portal.reports.asked[0]?.unitIds?.includes(id))).toBe(false)
  })

  it('writes down who looks at the figures of others, and not who looks at the own ones', async () => {
    portal.readings.length = 0
    await portal.get('/bao-cao/cung-cap', 'dieuphoi')
    await portal.get('/bao-cao/xuat.csv', 'dieuphoi')
    await portal.get('/bao-cao/xuat.csv', 'tuyhoa')
    expect(portal.readings).toEqual([
      'Ngô Thị Duyên acknowledge/ledger-read',
      'Ngô Thị Duyên acknowledge/ledger-exported',
    ])
  })

  describe('closing', () => {
    const form = { tu: '2025-04-01', den: '2025-06-30', 'dong-y': 'co' }
    const close = async (as: string, fields: Record<string, string>, token?: string) => {
      const page = await portal.get('/', as)
      return portal.post('/bao-cao/chot', { as, form: { ...fields, _ma: token ?? tokenIn(page.text) } })
    }

    it('is offered to who may close, for a quarter that has passed', async () => {
      expect(await read(`/bao-cao?${Q2}`, 'lanhdao')).toContain('Chốt số liệu Quý II/2025')
      expect(await read('/bao-cao', 'lanhdao')).not.toContain('Chốt số liệu')
      expect(await read('/bao-cao?tu=2025-04-02&den=2025-06-30', 'lanhdao')).not.toContain('Chốt số liệu')
      expect(await read(`/bao-cao?${Q2}`, 'kiemtra')).not.toContain('Chốt số liệu')
      expect(await read(`/bao-cao?${Q2}`, 'dieuphoi')).not.toContain('Chốt số liệu')
    })

    it.each(['kiemtra', 'dieuphoi', 'tuyhoa', 'loa'])('is refused to %s', async (name) => {
      expect((await close(name, form)).status).toBe(403)
      expect(portal.reports.closed).toEqual([])
    })

    it.each([
      [{ ...form, 'dong-y': '' }, 'Hãy đánh dấu'],
      [{ ...form, den: '2025-06-29' }, 'Chỉ chốt được một quý đã qua hết.'],
      [{ ...form, tu: '2026-10-01', den: '2026-12-31' }, 'Chỉ chốt được một quý đã qua hết.'],
      [{ ...form, tu: '', den: '' }, 'Chỉ chốt được một quý đã qua hết.'],
    ])('refuses %j', async (fields, message) => {
      const answer = await close('lanhdao', fields)
      expect(answer.status).toBe(400)
      expect(textOf(answer.text)).toContain(message)
      expect(portal.reports.closed).toEqual([])
    })

    it('refuses a form that another site sends, and sends nobody’s to sign in', async () => {
      expect((await close('lanhdao', form, 'x.y')).status).toBe(403)
      expect((await portal.post('/bao-cao/chot', { form })).status).toBe(303)
      expect(portal.reports.closed).toEqual([])
    })

    it('shows why the record refused', async () => {
      portal.reports.state.isClosable = false
      expect((await close('lanhdao', form)).status).toBe(409)
    })

    it('freezes the figures: every page says so, and shows what came later', async () => {
      expect(await read(`/bao-cao?${Q2}`, 'lanhdao')).not.toContain('Xu hướng tính theo')
      const answer = await close('lanhdao', form)
      expect([answer.status, answer.headers['location']]).toEqual([303, `/bao-cao?${Q2}&bao=da-chot`])
      const [made] = portal.reports.closed
      if (!made) throw new Error('nothing was closed')
      const frozen = made.figures[0]
      if (!frozen) throw new Error('no figure')
      Object.assign(frozen, { value: 1, numerator: 3, denominator: 3 })
      const frozenAmount = { value: 1, numerator: 3, denominator: 3 }
      const now = { value: 2 / 3, numerator: 2, denominator: 3 }
      const wentOut = [{ key: XUAN_DAI, label: 'Đồn Biên phòng Xuân Đài', reason: 'Ghi nhầm', unitId: XUAN_DAI }]
      made.differences.push({ code: 'supply', label: frozen.label, frozen: frozenAmount, now, cameIn: [], wentOut })

      const overview = await read(`/bao-cao?${Q2}&bao=da-chot`, 'lanhdao')
      expect(overview).toContain('Đã chốt số liệu của quý này.')
      expect(overview).toContain(`Mã kiểm SHA-256: ${'ab'.repeat(32)}`)
      expect(overview).toContain('100% 3 trên 3')
      expect(overview).not.toContain('Chốt số liệu Quý')
      expect(await read('/bao-cao/da-chot', 'kiemtra')).toContain('Quý II/2025')
      const later = await read(`/bao-cao/da-chot/${made.id}`, 'kiemtra')
      expect(later).toMatch(/Bổ sung sau khi chốt .*Khi chốt: 3 trên 3, đạt 100% . Nay: 2 trên 3, đạt 66,7%/)
      expect(later).toContain('Không còn được tính (1): Đồn Biên phòng Xuân Đài · Ghi nhầm')
      expect(await read(`/bao-cao/cung-cap?${Q2}`, 'lanhdao')).toMatch(/Mã kiểm SHA-256: (ab){32} .*100% 3 trên 3/)
      expect(await read(`/bao-cao/in?${Q2}`, 'lanhdao')).toContain('BỔ SUNG SAU KHI CHỐT')
      for (const page of ['', '/cung-cap', '/in']) {
        expect(await read(`/bao-cao${page}?${Q2}`, 'lanhdao')).toContain('Xu hướng tính theo số liệu hiện có')
      }
      expect((await portal.get(`/bao-cao/xuat.csv?${Q2}`, 'lanhdao')).text).toContain(
        `Mã kiểm SHA-256,${'ab'.repeat(32)}`,
      )
    })

    it('warns where the frozen figures are not those of the journal', async () => {
      await close('lanhdao', form)
      Object.assign(portal.reports.closed[0] ?? {}, { intact: false })
      expect(await read(`/bao-cao?${Q2}`, 'lanhdao')).toContain('CẢNH BÁO')
      expect((await portal.get(`/bao-cao/xuat.csv?${Q2}`, 'lanhdao')).text).toContain('CẢNH BÁO,')
    })

    it('shows a coordinator the own figures of a closed quarter, not the frozen ones of all', async () => {
      await close('lanhdao', form)
      const text = await read(`/bao-cao?${Q2}`, 'dieuphoi')
      expect(text).not.toContain('Đã chốt')
      expect(text).toContain('50% 1 trên 2')
    })
  })

  it('lists what was entered after the period had ended', async () => {
    expect(await read(`/bao-cao/ghi-sau-ky?${Q2}`, 'lanhdao')).toContain(
      'Xác nhận đã nhận Lượt ghi nhận Đồn Biên phòng Tuy Hòa 20/6/2025 09:00, 03/7/2025',
    )
  })
})
