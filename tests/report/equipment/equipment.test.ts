import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import excel from 'exceljs'
import { readEquipmentRows } from '../../../src/report/equipment/readEquipmentRows'
import { type Client, describeOnBothDatabases } from '../../support/library'
import { tokenIn } from '../../portal/openPortal'
import { computer, type EquipmentGround, openEquipmentGround } from './equipmentGround'

const PATH = '/bao-cao/trang-thiet-bi'

describeOnBothDatabases('the register of equipment', (database) => {
  let ground: EquipmentGround
  beforeAll(async () => {
    ground = await openEquipmentGround(database)
  })
  afterAll(() => ground?.close())

  async function added(by: Client, body: object): Promise<string> {
    const answer = await by.post('/api/equipment-items', body)
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
    return String(answer.body.doc.id)
  }
  const change = (by: Client, id: string, body: object) =>
    by.post(`/api/equipment-items/${id}/states`, { id: randomUUID(), ...body })
  const rowsOf = async (id: string) =>
    (await readEquipmentRows(ground.library.payload)).filter(({ itemId }) => itemId === id)
  const events = async (code: string) =>
    (
      await ground.library.payload.db.find<{ data: object }>({
        collection: 'journal',
        where: { code: { equals: code } },
        sort: 'seq',
        pagination: false,
      })
    ).docs

  it('is empty at first, on its page and by the API', async () => {
    const { people, page } = ground
    const { body, status } = await people.canbo.get('/api/equipment-items')
    expect([status, body.docs]).toEqual([200, []])
    expect((await page(PATH, people.canbo)).text).toContain('Chưa có thiết bị nào trong phạm vi của bạn.')
    expect((await page(PATH, people.canbo)).text).not.toContain('Ghi thêm thiết bị')
    expect((await page(PATH, people.dieuphoi)).text).toContain('Hãy ghi thiết bị đầu tiên')
    expect((await page(`${PATH}.csv`, people.dieuphoi)).text.trim().split('\r\n').length).toBe(1)
  })

  it('keeps each state with its day, appends what changes, and tells the journal ids alone', async () => {
    const { units, people, library } = ground
    const id = await added(people.soan, computer(units.xa, { serial: 'SN-1', source: 'Tỉnh cấp' }))
    expect((await change(people.soan, id, { state: 'broken', from: '2025-03-01', note: 'Hỏng màn hình' })).status).toBe(
      200,
    )
    expect((await change(people.dieuphoi, id, { state: 'working', unit: units.moi, from: '2025-08-01' })).status).toBe(
      200,
    )
    expect(await rowsOf(id)).toMatchObject([
      { kind: 'may-tinh', unitId: units.xa, state: 'working', from: '2025-01-10', to: '2025-02-28' },
      { unitId: units.xa, state: 'broken', from: '2025-03-01', to: '2025-07-31' },
      { unitId: units.moi, state: 'working', from: '2025-08-01', to: null },
    ])
    await library.keeper.settled()
    const told = [...(await events('report/equipment-added')), ...(await events('report/equipment-changed'))]
    const own = told.filter(({ data }) => JSON.stringify(data).includes(id))
    expect(own.length).toBe(3)
    expect(JSON.stringify(own)).not.toMatch(/màn hình|SN-1|Tỉnh cấp|Máy tính/)
  })

  it('takes what a unit had that has ended, by the form, for the days on which it existed', async () => {
    const { units, people, page, form } = ground
    const { text } = await page(PATH, people.dieuphoi)
    expect(text).toContain(`<option value="${units.cu1}">UBND xã Cũ Một (đã kết thúc)</option>`)
    expect(text).not.toContain('UBND xã Khác')
    const values = {
      _ma: tokenIn(text),
      lan: /name="lan" value="([^"]+)"/.exec(text)?.[1] ?? '',
      'them-loai': 'may-tinh',
      'them-ten': 'Máy của xã cũ',
      'them-don-vi': units.cu1,
      'them-tinh-trang': 'working',
    }
    const late = await form(PATH, { as: people.dieuphoi, values: { ...values, 'them-tu-ngay': '2025-07-01' } })
    expect(late.status).toBe(400)
    expect(late.text).toContain('chỉ hoạt động đến hết ngày 30/6/2025')
    const sent = await form(PATH, { as: people.dieuphoi, values: { ...values, 'them-tu-ngay': '2024-05-01' } })
    expect(sent.status).toBe(303)
    const id = /trang-thiet-bi\/([0-9a-f-]{36})/.exec(String(sent.headers['location']))?.[1] ?? ''
    expect(await rowsOf(id)).toMatchObject([{ unitId: units.cu1, from: '2024-05-01', to: null }])
  })

  it('takes the same entry once, however often and however many at once it is sent', async () => {
    const { units, people } = ground
    const body = computer(units.xa, { name: 'Máy gửi hai lần' })
    const taps = await Promise.all(Array.from({ length: 4 }, () => people.soan.post('/api/equipment-items', body)))
    const docs = taps.map((tap) => tap.body.doc as { id: string; status: string } | undefined) // an act's answer
    expect(docs.filter((doc) => doc?.status === 'recorded').length).toBe(1)
    expect(docs.filter((doc) => doc?.status === 'repeated').length).toBe(3)
    expect(new Set(docs.map((doc) => doc?.id)).size).toBe(1)
    const first = docs[0]?.id ?? ''
    const entry = { id: randomUUID(), state: 'broken', from: '2025-02-01' }
    await change(people.soan, first, entry)
    expect((await change(people.soan, first, entry)).body.doc.status).toBe('repeated')
    expect((await rowsOf(first)).length).toBe(2)
  })

  it('says what is wrong, field by field, and writes nothing', async () => {
    const { units, people } = ground
    await added(people.soan, computer(units.xa, { serial: 'SN-2' }))
    const before = (await readEquipmentRows(ground.library.payload)).length
    const faults: [object, string][] = [
      [{ from: '2999-01-01' }, 'from'],
      [{ from: '2025-02-30' }, 'from'],
      [{ unit: units.moi, from: '2025-06-30' }, 'unit'],
      [{ unit: units.cu1, from: '2025-07-01' }, 'unit'],
      [{ unit: 'khong-co' }, 'unit'],
      [{ kind: 'tivi' }, 'kind'],
      [{ name: ' ' }, 'name'],
      [{ name: 'Máy\ntính' }, 'name'],
      [{ serial: 'SN-2' }, 'serial'],
      [{ programme: 'khong-co' }, 'programme'],
      [{ state: 'gone' }, 'state'],
      [{ id: 'x' }, 'id'],
      [{ khac: 1 }, 'khac'],
    ]
    for (const [wrong, path] of faults) {
      const { status, body } = await people.soan.post('/api/equipment-items', computer(units.xa, wrong))
      expect([path, status, body.code, body.errors.map((each: { path: string }) => each.path)]).toEqual([
        path,
        400,
        'platform/invalid-input',
        [path],
      ])
    }
    expect((await readEquipmentRows(ground.library.payload)).length).toBe(before)
  })

  it('refuses a change that changes nothing, one to come, and one that leaves open who has it', async () => {
    const { units, people } = ground
    const id = await added(people.soan, computer(units.xa))
    const pathsOf = async (body: object) =>
      (await change(people.soan, id, body)).body.errors?.map((each: { path: string }) => each.path)
    expect(await pathsOf({ state: 'working', from: '2025-02-01' })).toEqual(['from'])
    expect(await pathsOf({ state: 'broken', from: '2999-02-01' })).toEqual(['from'])
    expect((await rowsOf(id)).length).toBe(1)
    const divided = await makeDivided()
    const split = await added(people.soan, computer(divided, { from: '2025-01-01' }))
    expect(
      (await change(people.soan, split, { state: 'broken', from: '2025-08-01' })).body.errors[0].message,
    ).toContain('nhiều đơn vị kế tục')
    expect((await change(people.soan, split, { state: 'broken', unit: units.xa, from: '2025-08-01' })).status).toBe(200)
  })

  async function makeDivided(): Promise<string> {
    const { units, library } = ground
    const row = await library.payload.create({
      collection: 'units',
      data: { name: 'Xã Tách', kind: 'ubnd-xa', validTo: '2025-06-30', successors: [units.moi, units.xa] },
      overrideAccess: true,
    })
    return String(row.id)
  }

  it('shows what an ended unit had at its successor, and enters the next state there', async () => {
    const { units, people, page } = ground
    const id = await added(people.soan, computer(units.cu1, { name: 'Máy của xã cũ' }))
    const before = (await page(`${PATH}?ngay=2025-06-30&don-vi=${units.cu1}`, people.soan)).text
    expect(before).toContain('Máy của xã cũ')
    expect(before).not.toContain('kế thừa từ')
    const after = (await page(`${PATH}?ngay=2025-07-01&don-vi=${units.moi}`, people.canbo)).text
    expect(after).toContain('Máy của xã cũ')
    expect(after).toContain('kế thừa từ UBND xã Cũ Một')
    expect((await change(people.dieuphoi, id, { state: 'broken', from: '2025-09-01' })).status).toBe(200)
    expect((await rowsOf(id)).map(({ unitId }) => unitId)).toEqual([units.cu1, units.moi])
    expect((await page(`${PATH}?ngay=2025-06-30&don-vi=${units.cu1}`, people.soan)).text).toContain('Máy của xã cũ')
  })

  it('keeps coordinators to what is below them, and others out', async () => {
    const { units, people } = ground
    const elsewhere = await added(people.soan, computer(units.khac, { name: 'Máy nơi khác' }))
    const own = await added(people.dieuphoi, computer(units.cu2, { name: 'Máy kế thừa' }))
    const status = async (who: Client, id: string, body: object = {}) =>
      (await change(who, id, { state: 'broken', from: '2025-05-05', ...body })).status
    expect((await people.dieuphoi.post('/api/equipment-items', computer(units.khac))).body.code).toBe(
      'report/equipment-out-of-scope',
    )
    expect(await status(people.dieuphoi, elsewhere)).toBe(404)
    expect(await status(people.dieuphoi, randomUUID())).toBe(404)
    expect((await change(people.dieuphoi, own, { state: 'broken', unit: units.khac, from: '2025-08-05' })).status).toBe(
      403,
    )
    for (const who of [people.canbo, people.kiemtra, people.thamdinh]) {
      expect(await status(who, own)).toBe(403)
      expect((await who.post('/api/equipment-items', computer(units.moi))).status).toBe(403)
    }
    const seen = async (who: Client) => (await ground.page(PATH, who)).text
    expect(await seen(people.dieuphoi)).toContain('Máy kế thừa')
    expect(await seen(people.dieuphoi)).not.toContain('Máy nơi khác')
    expect(await seen(people.ngoai)).toContain('Máy nơi khác')
    expect(await seen(people.ngoai)).not.toContain('Máy kế thừa')
    expect((await ground.page(`${PATH}/${own}`, people.ngoai)).status).toBe(404)
    expect((await ground.page(`${PATH}/${own}`, people.kiemtra)).status).toBe(200)
  })

  it('is kept on pages: a form that comes back with what is wrong, then a thing and its change', async () => {
    const { units, people, page, form } = ground
    const opened = await page(PATH, people.dieuphoi)
    const lan = /name="lan" value="([^"]+)"/.exec(opened.text)?.[1] ?? ''
    const hostile = '<b>=cmd|calc</b>'
    const values = {
      _ma: tokenIn(opened.text),
      lan,
      'them-don-vi': units.xa,
      'them-loai': 'may-in',
      'them-ten': hostile,
      'them-so-may': '=1+1',
      'them-nguon': '',
      'them-chuong-trinh': ground.programme,
      'them-tinh-trang': 'working',
      'them-tu-ngay': '2999-01-01',
    }
    expect((await form(PATH, { as: people.dieuphoi, values: { ...values, _ma: 'x' } })).status).toBe(403)
    const back = await form(PATH, { as: people.dieuphoi, values })
    expect(back.status).toBe(400)
    for (const shown of ['Ngày này chưa đến.', '&lt;b&gt;=cmd', `value="${lan}"`]) expect(back.text).toContain(shown)
    const sent = { as: people.dieuphoi, values: { ...values, 'them-tu-ngay': '2025-09-09' } }
    const { headers } = await form(PATH, sent).expect(303)
    expect((await form(PATH, sent).expect(303)).headers.location).toBe(headers.location)
    const path = String(headers.location).split('?')[0] ?? ''
    const thing = await page(String(headers.location), people.dieuphoi).expect(200)
    expect(thing.text).toContain('Đã ghi thiết bị vào sổ.')
    const state = { 'don-vi': units.moi, 'tinh-trang': 'broken', 'tu-ngay': '2025-10-10', 'ghi-chu': 'Kẹt giấy' }
    const common = { _ma: tokenIn(thing.text), lan: /name="lan" value="([^"]+)"/.exec(thing.text)?.[1] ?? '' }
    await form(path, { as: people.dieuphoi, values: { ...common, ...state } }).expect(303)
    const { text } = await page(`${path}?bao=da-ghi-thay-doi`, people.dieuphoi)
    for (const shown of ['Đã ghi thay đổi của thiết bị.', 'Quá trình (2)', 'Kẹt giấy', 'UBND phường Mới'])
      expect(text).toContain(shown)
    expect(text).not.toContain(hostile)

    const csv = await page(`${PATH}.csv?ngay=2025-10-10&loai=may-in`, people.dieuphoi).expect(200)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toContain('trang-thiet-bi-2025-10-10.csv')
    expect(csv.text.startsWith('\uFEFFĐơn vị,')).toBe(true)
    expect(csv.text).toContain(",'=1+1,")
    expect(csv.text.trim().split('\r\n').length).toBe(2)

    expect((await page(`${PATH}?ngay=2025-10-10&loai=may-in`, people.dieuphoi)).text).toContain(
      `${PATH}.xlsx?ngay=2025-10-10&amp;loai=may-in`,
    )
    const book = await page(`${PATH}.xlsx?ngay=2025-10-10&loai=may-in`, people.dieuphoi)
      .responseType('blob')
      .expect(200)
    expect(book.headers['content-disposition']).toContain('trang-thiet-bi-2025-10-10.xlsx')
    const workbook = new excel.Workbook()
    await workbook.xlsx.load(book.body)
    const sheet = workbook.getWorksheet('Trang thiết bị')
    expect([sheet?.rowCount, sheet?.getCell('A1').value, sheet?.getCell('I2').value]).toEqual([2, 'Đơn vị', 'Hỏng'])
    // Text, which no spreadsheet runs.
    const cells = [1, 2, 3, 4, 5, 6, 7, 8].map((column) => sheet?.getRow(2).getCell(column).value)
    expect(cells).toContain('=1+1')
  })

  it('answers an empty question with what to do, and a day that does not exist with today', async () => {
    const { people, page } = ground
    expect((await page(`${PATH}?loai=cum-loa`, people.dieuphoi)).text).toContain('Bỏ lọc')
    expect((await page(`${PATH}?ngay=2025-02-30&tinh-trang=x&don-vi=1&trang=0`, people.dieuphoi)).status).toBe(200)
    expect((await page(`${PATH}?trang=999`, people.dieuphoi)).text).toContain('Về trang đầu')
    expect((await page(PATH)).headers.location).toBe(`/dang-nhap?tiep=${encodeURIComponent(PATH)}`)
    expect((await page(PATH, people.thamdinh)).status).toBe(403)
    expect((await page(`${PATH}/x`, people.dieuphoi)).status).toBe(404)
  })
})
