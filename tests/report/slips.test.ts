import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import {
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  uploadFile,
  type Client,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishAgain, publishOne } from '../support/publishing'

describeOnBothDatabases('papers to be signed', (database) => {
  let library: TestLibrary
  let desk: Desk
  let units: { command: string; tuyHoa: string; xuanDai: string; other: string }
  let people: Record<'dieuphoi' | 'dieuphoikhac' | 'tuyhoa' | 'kiemtra' | 'quantri', Client>
  let recalled: { id: string; assignment: string; sha256: string }

  beforeAll(async () => {
    library = await openTestLibrary(database, {
      CONTACT_AGENCY: 'Sở Văn hóa, Thể thao và Du lịch',
      BACKUP_KEEP_DAYS: '30',
    })
    desk = await makeDesk(library)
    const command = await makeUnit(library, { name: 'Ban Chỉ huy Bộ đội Biên phòng' })
    const below = (name: string) => makeUnit(library, { name, parent: command })
    const [tuyHoa, xuanDai] = [await below('Đồn Biên phòng Tuy Hòa'), await below('Đồn Biên phòng Xuân Đài')]
    units = { command, tuyHoa, xuanDai, other: await makeUnit(library, { name: 'UBND phường Sông Cầu' }) }
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
    await makePerson(library, { username: 'dieuphoikhac', roles: ['coordinator'], unit: units.other })
    await makePerson(library, {
      username: 'tuyhoa',
      roles: ['officer'],
      unit: tuyHoa,
      confirmsForUnit: true,
      name: 'Trần Văn Bình',
    })
    await makePerson(library, { username: 'kiemtra', roles: ['auditor'] })
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    const names = ['dieuphoi', 'dieuphoikhac', 'tuyhoa', 'kiemtra', 'quantri'] as const
    people = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await signIn(library, name)] as const)),
    ) as typeof people // one for each name
    recalled = await tellRecall()
  })
  afterAll(() => library?.close())

  /** Published twice, sent, fetched and confirmed by one, withdrawn urgently, and removed by that one. */
  async function tellRecall() {
    const file = await uploadFile(library, desk.editor, {
      name: 'to-gap.txt',
      bytes: Buffer.from('Tờ gấp có tên phường.\n'),
    })
    const id = await publishOne(desk, { title: 'Tờ gấp <ghi sai>', number: '7/TB-SVHTTDL', files: [file.doc.id] })
    await desk.editor.post(`/api/documents/${id}/revise`)
    await publishAgain(desk, id)
    const recipients = [units.tuyHoa, units.xuanDai, units.other]
    const sending = { documents: [id], units: recipients, confirm: true, dueOn: '2099-12-31', note: 'Dán ở bến' }
    const sent = await desk.approver.post('/api/assignments', sending)
    await report(id, 'acknowledged')
    const withdrawal = { reason: 'Ghi sai tên phường Phú Lâm', publicReason: 'Ghi sai tên', urgent: true }
    expect((await desk.approver.post(`/api/documents/${id}/withdraw`, withdrawal)).status).toBe(200)
    await report(id, 'removed')
    return { id, assignment: String(sent.body.doc.id), sha256: String(file.doc.sha256) }
  }

  let receipts = 0
  async function report(document: string, event: string): Promise<void> {
    receipts += 1
    const id = `01900000-0000-7000-8000-${String(receipts).padStart(12, '0')}`
    const receipt = { id, document, version: 2, event, at: new Date().toISOString() }
    const answer = await people.tuyhoa.post('/api/v1/receipts', { receipts: [receipt] })
    expect(answer.body.results).toEqual([{ id, status: 'recorded' }])
    await library.keeper.settled()
  }

  const paths = () => ({
    sending: `/in/phieu-gui/${recalled.assignment}`,
    approval: `/in/phieu-duyet/${recalled.id}/1`,
    recall: `/in/bien-ban-thu-hoi/${recalled.id}`,
  })

  it('phiếu gửi: what went to whom, by whom, with the event that says so', async () => {
    const { text, headers } = await people.kiemtra.get(paths().sending).expect(200)
    expect(text).toContain('<h1>Phiếu gửi</h1>')
    for (const word of [
      'Tờ gấp &lt;ghi sai&gt;',
      '7/TB-SVHTTDL',
      'Đồn Biên phòng Xuân Đài',
      'Dán ở bến',
      'ngày 31/12/2099',
    ])
      expect(text).toContain(word)
    expect(text).toMatch(/Gửi: sự kiện số \d+, \d\d:\d\d, .*Người duyet; mã băm [0-9a-f]{16}…/)
    expect(text).not.toContain('<script')
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store' })
    const own = (await people.dieuphoi.get(paths().sending).expect(200)).text
    expect(own).toContain('2 trên 3')
    expect(own).toContain('Đồn Biên phòng Tuy Hòa')
    expect(own).not.toContain('Sông Cầu')
  })

  it('phiếu duyệt: who submitted, approved and published exactly what', async () => {
    const { text } = await desk.editor.get(paths().approval).expect(200)
    const edition = await library.payload.db.findOne<{ id: string; contentHash: string }>({
      collection: 'editions',
      where: { and: [{ document: { equals: recalled.id } }, { version: { equals: 1 } }] },
    })
    expect(text).toContain(edition?.contentHash)
    expect(text).toContain(recalled.sha256)
    expect(text.match(/sự kiện số (\d+)/g)).toHaveLength(3)
    expect(text).toMatch(/Trình duyệt.*Người soan.*Duyệt.*Người duyet.*Công bố.*Người duyet/s)
    const second = (await desk.editor.get(`/in/phieu-duyet/${recalled.id}/2`).expect(200)).text
    expect(second.match(/sự kiện số (\d+)/g)).not.toEqual(text.match(/sự kiện số (\d+)/g))
    await desk.editor.get(`/in/phieu-duyet/${recalled.id}/3`).expect(404)
  })

  it('biên bản thu hồi: what, why, and who of the holders has destroyed it', async () => {
    const { text } = await people.dieuphoi.get(paths().recall).expect(200)
    expect(text).toContain('Về việc thu hồi khẩn cấp')
    expect(text).toContain('Ghi sai tên phường Phú Lâm')
    expect(text).toContain('2 nơi đã được gửi, đã tải về hoặc đã xác nhận; 1 nơi đã báo hủy, 1 nơi chưa báo')
    expect(text.indexOf('Xuân Đài')).toBeLessThan(text.indexOf('Đồn Biên phòng Tuy Hòa'))
    expect(text).toMatch(/Trần Văn Bình/)
    expect(text).not.toContain('Sông Cầu')
    // Readers are told what they may be told.
    const gone = await supertest(library.app).get(`/api/v1/documents/${recalled.id}`).expect(410)
    expect(gone.body.reason).toBe('Ghi sai tên')
    expect((await supertest(library.app).get(`/tai-lieu/${recalled.id}`).expect(410)).text).not.toContain('Phú Lâm')
  })

  it('biên bản xóa vĩnh viễn: the decision, hashes and holders, nothing of the content', async () => {
    const file = await uploadFile(library, desk.editor, {
      name: 'bi-mat.txt',
      bytes: Buffer.from('Phương án tuần tra.\n'),
    })
    const id = await publishOne(desk, { title: 'Phương án tuần tra đêm', files: [file.doc.id] })
    await desk.approver.post('/api/assignments', { documents: [id], units: [units.xuanDai], confirm: true })
    await people.kiemtra.get(`/in/bien-ban-xoa/${id}`).expect(404)
    await desk.approver.post(`/api/documents/${id}/purge`, { reason: 'Có dấu mật', decision: '12/QĐ-SVHTTDL' })
    const { text } = await people.kiemtra.get(`/in/bien-ban-xoa/${id}`).expect(200)
    for (const word of [
      '12/QĐ-SVHTTDL',
      'Có dấu mật',
      String(file.doc.sha256),
      'Đồn Biên phòng Xuân Đài',
      'Xóa xong trên máy chủ: sự kiện',
    ])
      expect(text).toContain(word)
    expect(text).toMatch(/Bản sao lưu, theo thời hạn giữ đã khai báo: đến hết ngày \d\d\/\d+\/\d{4}/)
    expect(text.includes('oplog')).toBe(database === 'mongodb')
    expect(text).not.toMatch(/tuần tra|bi-mat/)
    const slip = (await people.kiemtra.get(`/in/phieu-duyet/${id}/1`).expect(200)).text
    expect(slip).toContain('(đã xóa vĩnh viễn)')
    expect(slip).not.toContain('tuần tra')
  })

  it('are for those who answer for it: others are told that there is nothing, and nobody must sign in first', async () => {
    const { sending, approval, recall } = paths()
    for (const path of [sending, approval, recall]) {
      for (const name of ['tuyhoa', 'quantri'] as const) {
        const { text } = await people[name].get(path).expect(404)
        expect(text).not.toContain('Tờ gấp')
      }
      const anybody = await supertest(library.app).get(path).expect(303)
      expect(anybody.headers.location).toBe(`/dang-nhap?tiep=${encodeURIComponent(path)}`)
    }
    await people.dieuphoi.get(approval).expect(404)
    await people.dieuphoikhac.get(sending).expect(200)
    const alien = await publishOne(desk, { title: 'Chỉ cho đồn' })
    const sent = await desk.approver.post('/api/assignments', {
      documents: [alien],
      units: [units.tuyHoa],
      confirm: false,
    })
    await desk.approver.post(`/api/documents/${alien}/withdraw`, { reason: 'Sai' })
    for (const path of [
      `/in/phieu-gui/${sent.body.doc.id}`,
      `/in/bien-ban-thu-hoi/${alien}`,
      `/so-giao-nhan/thu-hoi/${alien}`,
    ])
      await people.dieuphoikhac.get(path).expect(404)
    for (const path of ['/in/phieu-gui/x', '/in/phieu-duyet/x/1', '/in/bien-ban-thu-hoi/%00', '/in/gi-do'])
      await people.kiemtra.get(path).expect(404)
  })

  it('the list of what must be destroyed: urgent first, in the scope of who asks', async () => {
    const later = await publishOne(desk, { title: 'Thu hồi thường' })
    await desk.approver.post('/api/assignments', { documents: [later], units: [units.xuanDai], confirm: true })
    await desk.approver.post(`/api/documents/${later}/withdraw`, { reason: 'Sai' })
    const { text } = await people.dieuphoi.get('/so-giao-nhan/thu-hoi').expect(200)
    expect(text.indexOf('Tờ gấp &lt;ghi sai&gt;')).toBeLessThan(text.indexOf('Thu hồi thường'))
    expect(text).toContain('Thu hồi khẩn cấp')
    const one = (await people.dieuphoi.get(`/so-giao-nhan/thu-hoi/${recalled.id}`).expect(200)).text
    expect(one).toMatch(/Xuân Đài.*Phải hủy.*Tuy Hòa.*Đã hủy/s)
    expect(one).not.toContain('Sông Cầu')
    expect((await people.dieuphoikhac.get('/so-giao-nhan/thu-hoi').expect(200)).text).not.toContain('Thu hồi thường')
    await people.tuyhoa.get('/so-giao-nhan/thu-hoi').expect(403)
    await supertest(library.app).get('/so-giao-nhan/thu-hoi').expect(303)
  })
})
