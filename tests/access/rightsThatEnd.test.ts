import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import supertest from 'supertest'
import {
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  PASSWORD,
  signIn,
  type Client,
  type TestLibrary,
} from '../support/library'
import { type Desk, makeDesk, publishOne } from '../support/publishing'

describeOnBothDatabases('rights and their end', (database) => {
  let library: TestLibrary
  let desk: Desk
  let admin: Client
  let command: string
  let post: string
  let commune: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    command = await makeUnit(library, { name: 'Ban Chỉ huy Thử' })
    post = await makeUnit(library, { name: 'Đồn Thử', parent: command })
    commune = await makeUnit(library, { name: 'Ủy ban nhân dân xã Thử' })
    desk = await makeDesk(library)
    await makePerson(library, { username: 'quantri', roles: ['admin'] })
    await makePerson(library, { username: 'dieuphoi', roles: ['coordinator'], unit: command })
    admin = await signIn(library, 'quantri')
  })
  afterAll(() => library?.close())

  it('lets a coordinator hand on what the own branch has, and get at nothing else by sending it to the own unit', async () => {
    const coordinator = await signIn(library, 'dieuphoi')
    const elsewhere = await publishOne(desk, { title: 'Chỉ cho xã', access: 'assigned' })
    await desk.approver.post('/api/assignments', { documents: [elsewhere], units: [commune], confirm: false })
    const grab = { units: [command], confirm: false }
    const refused = await coordinator.post('/api/assignments', { documents: [elsewhere], ...grab })
    const unknown = await coordinator.post('/api/assignments', { documents: [randomUUID()], ...grab })
    expect(refused.body).toMatchObject({ status: 409, code: 'assign/not-published' })
    expect(unknown.body).toEqual(refused.body)
    expect((await coordinator.get(`/api/v1/documents/${elsewhere}`)).status).toBe(404)

    const own = await publishOne(desk, { title: 'Cho bộ đội', access: 'assigned' })
    await desk.approver.post('/api/assignments', { documents: [own], units: [command], confirm: false })
    const handedOn = await coordinator.post('/api/assignments', { documents: [own], units: [post], confirm: true })
    expect(handedOn.body).toMatchObject({ doc: { recipients: [post] } })
  })

  it('ends the other sessions with a new password, and all of a closed account, also when it is opened again', async () => {
    const person = await makePerson(library, { username: 'canbo', roles: ['officer'], unit: post })
    const stolen = await signIn(library, 'canbo')
    const own = await signIn(library, 'canbo')
    const short = await own.patch(`/api/users/${person.id}`, { password: 'ngắn' })
    expect(short.body).toMatchObject({ status: 400, errors: [{ path: 'password' }] })
    expect((await own.patch(`/api/users/${person.id}`, { password: `${PASSWORD}-mới` })).status).toBe(200)
    expect((await stolen.get('/api/v1/documents')).status).toBe(401)
    expect((await own.get('/api/v1/documents')).status).toBe(200)

    await admin.patch(`/api/users/${person.id}`, { disabled: true })
    expect((await own.get('/api/v1/documents')).status).toBe(401)
    await admin.patch(`/api/users/${person.id}`, { disabled: false })
    expect((await own.get('/api/v1/documents')).status).toBe(401)
    expect((await (await signIn(library, 'canbo', `${PASSWORD}-mới`)).get('/api/v1/documents')).status).toBe(200)
  })

  it('lets each person keep preferences of the panel', async () => {
    const saved = await desk.editor.post('/api/payload-preferences/documents-list', { value: { columns: ['title'] } })
    expect(saved.status).toBe(200)
    const again = await desk.editor.post('/api/payload-preferences/documents-list', { value: { columns: ['state'] } })
    expect(again.status).toBe(200)
    const { body } = await desk.editor.get('/api/payload-preferences/documents-list')
    expect(body).toMatchObject({ value: { columns: ['state'] } })
    expect((await desk.approver.get('/api/payload-preferences/documents-list')).body).not.toMatchObject({
      value: { columns: ['state'] },
    })
  })

  it.each([
    '/api/media?sort=uploadedBy.hash',
    '/api/media?sort=-uploadedBy.salt',
    '/api/editions?sort=title,publishedBy.hash',
    '/api/documents?sort=files.text',
    '/api/documents?where[files.uploadedBy.username][like]=a',
    '/api/documents?where[or][0][and][0][files.text][like]=a',
  ])('refuses a question that leads through a relation: %s', async (address) => {
    expect((await desk.editor.get(address)).body).toMatchObject({ status: 400, code: 'platform/invalid-input' })
  })

  it('refuses a change by cookie from a page of another site, also of one under the same domain', async () => {
    const post = () => supertest(library.app).post('/api/documents').set('Cookie', `payload-token=${desk.editor.token}`)
    for (const site of ['same-site', 'cross-site', 'none']) {
      const answer = await post().set('Sec-Fetch-Site', site).send({ title: 'Giả mạo', access: 'public' })
      expect([401, 403]).toContain(answer.status)
    }
    expect((await desk.editor.get('/api/documents?where[title][equals]=Giả mạo')).body.totalDocs).toBe(0)
    const ours = await post()
      .set('Origin', 'https://thu-vien.test')
      .send({ title: 'Từ trang của ta', access: 'public' })
    expect(ours.status).toBe(201)
  })

  it('refuses to sign somebody out from a page of another site', async () => {
    await makePerson(library, { username: 'bigia', roles: ['officer'], unit: post })
    const person = await signIn(library, 'bigia')
    const forged = await supertest(library.app)
      .post('/dang-xuat')
      .set({ Cookie: `payload-token=${person.token}`, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' })
    expect(forged.status).toBe(403)
    expect((await person.get('/api/v1/documents')).status).toBe(200)
  })

  it('takes an editor’s receipt only for what the editor’s unit was sent or everyone inside may read', async () => {
    await makePerson(library, { username: 'soan-xa', roles: ['editor'], unit: commune })
    const editor = await signIn(library, 'soan-xa')
    const id = await publishOne(desk, { title: 'Chỉ cho đồn', access: 'assigned' })
    await desk.approver.post('/api/assignments', { documents: [id], units: [post], confirm: false })
    const receipt = { id: randomUUID(), document: id, version: 1, event: 'seen', at: new Date().toISOString() }
    const { body } = await editor.post('/api/v1/receipts', { receipts: [receipt] })
    expect(body.results).toMatchObject([{ status: 'refused', error: { code: 'acknowledge/unknown-document' } }])
  })

  it('says of a withdrawn document’s versions what it says of the document', async () => {
    const id = await publishOne(desk, { title: 'Sẽ thu hồi' })
    await desk.approver.post(`/api/documents/${id}/withdraw`, { reason: 'Sai' })
    const { body } = await supertest(library.app).get(`/api/v1/documents/${id}/versions`)
    expect(body).toMatchObject({ status: 410, reason: 'Sai' })
  })
})
