import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishAgain, publishOne } from '../support/publishing'

describeOnBothDatabases('the recall of a document that is given out again', (database) => {
  let library: TestLibrary
  let desk: Desk
  let officer: Client
  let coordinator: Client
  let elsewhere: Client
  let document: string
  const units: Record<string, string> = {}

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    units.command = await makeUnit(library, { name: 'Ban Chỉ huy', kind: 'chi-huy-bien-phong-tinh' })
    units.one = await makeUnit(library, { name: 'Đồn Một', parent: units.command })
    units.two = await makeUnit(library, { name: 'Đồn Hai', parent: units.command })
    units.new = await makeUnit(library, { name: 'Đồn Mới Nhận', parent: units.command })
    units.other = await makeUnit(library, { name: 'Ủy ban khác', kind: 'ubnd-xa' })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit: units.one, confirmsForUnit: true })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: units.command })
    await makePerson(library, { username: 'noikhac', roles: ['coordinator'], unit: units.other })
    officer = await signIn(library, 'canbo')
    coordinator = await signIn(library, 'dieuphoi')
    elsewhere = await signIn(library, 'noikhac')
    document = await publishOne(desk, { title: 'Tờ gấp in nhầm', access: 'internal' })
    await send(document, ['one', 'two'])
  })
  afterAll(() => library?.close())

  const send = (id: string, to: string[]) =>
    desk.editor.post('/api/assignments', { documents: [id], units: to.map((name) => units[name]), confirm: true })

  async function withdraw(reason: string): Promise<void> {
    const answer = await desk.approver.post(`/api/documents/${document}/withdraw`, { reason, publicReason: reason })
    expect(answer.status).toBe(200)
  }

  async function giveOutAgain(): Promise<void> {
    expect((await desk.editor.post(`/api/documents/${document}/revise`)).status).toBe(200)
    await publishAgain(desk, document)
    await library.keeper.settled()
  }

  async function page(client: Client = coordinator): Promise<string> {
    await library.keeper.settled()
    return (await client.get(`/so-giao-nhan/thu-hoi/${document}`)).text
  }

  it('stays reachable with its version and who must still destroy it, for those who may see it', async () => {
    await withdraw('Sai bản đồ')
    await giveOutAgain()
    await send(document, ['new'])
    const text = await page()
    expect(text).toContain('Tài liệu đã được công bố lại')
    expect(text).toContain('bản 2 đang dùng')
    expect(text).toMatch(/id="ban-1"[^>]*>.*Bản 1[^,].*Đồn Hai.*Phải hủy.*Đồn Một.*Phải hủy/s)
    expect(text).not.toContain('Đồn Mới Nhận')
    const list = (await coordinator.get('/so-giao-nhan/thu-hoi')).text
    expect(list).toContain(`/so-giao-nhan/thu-hoi/${document}#ban-1`)
    expect(list).toContain('2 đơn vị chưa hủy')
    expect((await elsewhere.get(`/so-giao-nhan/thu-hoi/${document}`)).status).toBe(404)
    expect((await officer.get(`/so-giao-nhan/thu-hoi/${document}`)).status).toBe(403)
    const minutes = await coordinator.get(`/in/bien-ban-thu-hoi/${document}`)
    expect(minutes.status).toBe(200)
    expect(minutes.text).toContain('Đồn Hai')
    expect(minutes.text).not.toContain('Đồn Mới Nhận')
  })

  it('counts a removal that was reported after it, and what was done with the new version not at all', async () => {
    const receipt = (version: number, event: string) => {
      return { id: randomUUID(), document, version, event, at: new Date().toISOString() }
    }
    const receipts = [receipt(2, 'acknowledged'), receipt(1, 'removed')]
    const { body } = await officer.post('/api/v1/receipts', { receipts })
    expect(body.results).toMatchObject([{ status: 'recorded' }, { status: 'recorded' }])
    const text = await page()
    expect(text).toMatch(/Đồn Hai.*Phải hủy.*Đồn Một<\/th><td[^>]*><span class="tag good">Đã hủy/s)
    expect(text).toMatch(/Đồn Một.*data-name="Xác nhận đã nhận">chưa</s)
    expect(text).toContain('1 đơn vị chưa hủy')
  })

  it('stands beside a later recall of the same document, each with its own versions', async () => {
    await withdraw('Sai lần nữa')
    const text = await page()
    expect(text).not.toContain('đang dùng')
    expect(text.indexOf('id="ban-2"')).toBeGreaterThan(0)
    expect(text.indexOf('Các lần thu hồi trước')).toBeGreaterThan(text.indexOf('id="ban-2"'))
    expect(text.indexOf('id="ban-1"')).toBeGreaterThan(text.indexOf('Các lần thu hồi trước'))
    expect(text).toMatch(/id="ban-2".*Đồn Mới Nhận.*id="ban-1"/s)
    expect(text.slice(text.indexOf('id="ban-1"'))).not.toContain('Đồn Mới Nhận')
    await giveOutAgain()
    expect(await page()).toContain('bản 3 đang dùng')
    await desk.approver.post(`/api/documents/${document}/purge`, { reason: 'Lộ', decision: '12/QĐ' })
    const purged = await page()
    expect(purged).toContain('Tài liệu đã xóa vĩnh viễn')
    expect(purged).not.toContain('Sai bản đồ')
    expect(purged).not.toContain('Tờ gấp in nhầm')
  })
})
