import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { readProgrammeRows } from '../../../src/report/equipment/readProgrammeRows'
import { type Client, describeOnBothDatabases } from '../../support/library'
import { makeDesk, publishOne } from '../../support/publishing'
import { tokenIn } from '../../portal/openPortal'
import { computer, type EquipmentGround, openEquipmentGround } from './equipmentGround'

const PATH = '/bao-cao/chuong-trinh'

describeOnBothDatabases('the programmes and who is in them', (database) => {
  let ground: EquipmentGround
  beforeAll(async () => {
    ground = await openEquipmentGround(database)
  })
  afterAll(() => ground?.close())

  const join = (by: Client, body: object) =>
    by.post(`/api/programmes/${ground.programme}/members`, { from: '2021-01-01', decision: '131/QĐ-TTg', ...body })
  const leave = (by: Client, body: object) => by.post(`/api/programmes/${ground.programme}/members/end`, body)

  it('shows ten open places, marked as a sample, to whoever is signed in', async () => {
    const { page, people } = ground
    const { text } = await page(`${PATH}/muoi-xa`, people.ngoai).expect(200)
    expect(text.match(/Chỗ còn trống/g)?.length).toBe(10)
    expect(text).toContain('0/10 chỗ đã có đơn vị, 10 chỗ còn trống')
    expect(text).toContain('Dữ liệu mẫu')
    expect(text).not.toContain('Đưa đơn vị vào chương trình')
    expect((await page(PATH, people.ngoai)).text).toContain('Mười xã')
    expect((await page(PATH)).status).toBe(303)
    expect((await page(`${PATH}/khong-co`, people.ngoai)).status).toBe(404)
  })

  it('takes members with their decision from administrators alone, and keeps the rules of time', async () => {
    const { units, people } = ground
    for (const who of [people.soan, people.dieuphoi, people.kiemtra])
      expect((await join(who, { unit: units.cu1 })).status).toBe(403)
    expect((await join(people.quantri, { unit: units.cu1 })).body.doc).toMatchObject({ members: 1 })
    expect((await join(people.quantri, { unit: units.cu2, decision: '353/QĐ-TTg' })).status).toBe(200)
    const faults: [object, string, string][] = [
      [{ unit: units.cu1 }, 'unit', 'đã có trong chương trình'],
      [{ unit: units.moi, from: '2025-07-01' }, 'unit', 'đơn vị kế tục'],
      [{ unit: units.moi, from: '2025-01-01' }, 'from', 'chưa có vào ngày này'],
      [{ unit: units.cu1, from: '2025-07-01' }, 'from', 'chỉ hoạt động đến hết ngày 30/6/2025'],
      [{ unit: 'khong-co' }, 'unit', 'Không có đơn vị'],
      [{ unit: units.xa, decision: ' ' }, 'decision', 'văn bản quyết định'],
      [{ unit: units.xa, from: '2025-13-01' }, 'from', 'ngày có thật'],
      [{ unit: units.xa, to: '2020-01-01' }, 'to', 'từ ngày bắt đầu'],
    ]
    for (const [body, path, words] of faults) {
      const { errors } = (await join(people.quantri, body)).body
      expect([errors.length, errors[0].path, errors[0].message]).toEqual([1, path, expect.stringContaining(words)])
    }
    const { places } = await readProgrammeRows(ground.library.payload)
    expect(places.filter(({ unitId }) => unitId !== null)).toMatchObject([
      { unitId: units.cu1, from: '2021-01-01', to: null, decision: '131/QĐ-TTg', sample: true },
      { unitId: units.cu2, decision: '353/QĐ-TTg' },
    ])
    expect(places.filter(({ unitId, to }) => unitId === null && to === null).length).toBe(8)
  })

  it('shows the old communes beside the unit that succeeded them, and counts who is equipped as of a day', async () => {
    const { units, people, page, library } = ground
    const desk = await makeDesk(library, '-ct')
    const document = await publishOne(desk, { title: 'Tờ gấp' })
    const sent = await desk.editor.post('/api/assignments', { documents: [document], units: [units.moi] })
    expect(sent.status).toBe(201)
    for (const kind of ['may-tinh', 'duong-truyen-internet'])
      await people.soan.post('/api/equipment-items', computer(units.cu1, { kind })).expect(201)
    const notYet = (await page(`${PATH}/muoi-xa`, people.kiemtra)).text
    expect(notYet).toContain('Đã trang bị 0/10')
    expect(notYet).toContain('chưa khai thác')
    const receipt = { id: '0192f0c4-0000-7000-8000-00000000aa01', document, version: 1, event: 'seen' }
    const receipts = [{ ...receipt, at: new Date().toISOString() }]
    expect((await people.canbo.post('/api/v1/receipts', { receipts })).body.results[0].status).toBe('recorded')
    const { text } = await page(`${PATH}/muoi-xa`, people.kiemtra)
    expect(text).toContain('Đã trang bị 2/10')
    expect(text).toContain('2 được bao quát qua đơn vị kế tục (tất cả là 1 đơn vị hiện có)')
    expect(text).toContain('Được bao quát qua đơn vị kế tục: UBND phường Mới')
    const then = (await page(`${PATH}/muoi-xa?ngay=2025-06-30`, people.kiemtra)).text
    expect(then).toContain('Đã trang bị 0/10')
    expect(then).not.toContain('Được bao quát qua')
    expect((await page(`${PATH}/muoi-xa?ngay=2020-12-31`, people.kiemtra)).text).toContain('0/10 chỗ đã có đơn vị')
  })

  it('tells who is equipped to nobody who may not read the ledger of the unit', async () => {
    const { people, page } = ground
    expect((await page(`${PATH}/muoi-xa`, people.dieuphoi)).text).toContain('class="tag good">Đã trang bị')
    for (const who of [people.ngoai, people.thamdinh]) {
      const { text } = await page(`${PATH}/muoi-xa`, who)
      expect(text).toContain('UBND xã Cũ Một')
      expect(text).not.toContain('class="tag good">Đã trang bị')
      expect(text).not.toContain('Đã trang bị 2/10')
    }
  })

  it('ends a place with a day, once, and gives it to the successor afterwards', async () => {
    const { units, people } = ground
    const ending = { unit: units.cu2, from: '2021-01-01' }
    expect((await leave(people.soan, { ...ending, to: '2025-06-30' })).status).toBe(403)
    expect((await leave(people.quantri, { ...ending, to: '2020-01-01' })).body.errors[0].path).toBe('to')
    expect((await leave(people.quantri, { unit: units.xa, to: '2025-06-30' })).body.errors[0].path).toBe('unit')
    expect((await leave(people.quantri, { ...ending, to: '2025-06-30' })).status).toBe(200)
    expect((await leave(people.quantri, { ...ending, to: '2025-06-30' })).body.code).toBe('report/place-already-ended')
    const { places } = await readProgrammeRows(ground.library.payload)
    const place = places.find(({ unitId }) => unitId === units.cu2)
    expect(place?.to).toBe('2025-06-30')
    // It ended later than it began to be known.
    expect(Date.parse(place?.endKnownAt ?? '')).toBeGreaterThan(Date.parse(place?.knownAt ?? ''))
  })

  it('is kept on the page by administrators, without losing what was typed', async () => {
    const { units, people, page, form } = ground
    const path = `${PATH}/muoi-xa`
    const opened = (await page(path, people.quantri)).text
    expect(opened).toContain('Đưa đơn vị vào chương trình')
    const typed = { viec: 'them', 'don-vi': units.xa, 'tu-ngay': '2026-01-01', 'den-ngay': '', 'ghi-chu': '<i>' }
    const values = { _ma: tokenIn(opened), ...typed, 'quyet-dinh': '' }
    const back = await form(path, { as: people.quantri, values })
    expect(back.status).toBe(400)
    for (const shown of ['Hãy ghi văn bản quyết định', 'value="2026-01-01"', '&lt;i&gt;'])
      expect(back.text).toContain(shown)
    const right = { ...values, 'quyet-dinh': '12/QĐ-UBND' }
    expect((await form(path, { as: people.quantri, values: { ...right, _ma: '' } })).status).toBe(403)
    expect((await form(path, { as: people.dieuphoi, values: right })).status).toBe(403)
    expect((await form(path, { as: people.quantri, values: right })).headers.location).toBe(
      `${path}?bao=da-vao-chuong-trinh`,
    )
    const end = { _ma: values._ma, viec: 'ket-thuc', 'don-vi': units.xa, 'tu-ngay': '2026-01-01' }
    const early = await form(path, { as: people.quantri, values: { ...end, 'den-ngay': '2025-01-01' } })
    expect([early.status, early.text]).toEqual([400, expect.stringContaining('từ ngày bắt đầu trở đi')])
    const ended = await form(path, { as: people.quantri, values: { ...end, 'den-ngay': '2026-06-30' } })
    expect(ended.headers.location).toBe(`${path}?bao=da-ket-thuc-cho`)
    expect((await page(`${path}?ngay=2026-06-30`, people.ngoai)).text).toContain('UBND xã An')
    expect((await page(`${path}?ngay=2026-07-01`, people.ngoai)).text).not.toContain('UBND xã An')
  })
})
