import { readJournal } from '../../src/platform/journal/readJournal'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { APPROVAL_CHECKLIST } from '../../src/vocabulary/approvalChecklist'
import {
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  makeUnit,
  openTestLibrary,
  signIn,
  uploadFile,
  type Client,
  type TestLibrary,
} from '../support/library'

const checklist = Object.fromEntries(APPROVAL_CHECKLIST.map(({ slug }) => [slug, true]))

describeOnBothDatabases('the main job, end to end', (database) => {
  let library: TestLibrary
  let editor: Client
  let approver: Client
  let officer: Client
  let unit: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    unit = await makeUnit(library, { name: 'Đồn Biên phòng Thử Nghiệm' })
    await makeTopic(library, { name: 'Nhân quyền' })
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    await makePerson(library, { username: 'duyet', roles: ['approver'] })
    await makePerson(library, { username: 'canbo', roles: ['officer'], unit, confirmsForUnit: true })
    editor = await signIn(library, 'soan')
    approver = await signIn(library, 'duyet')
    officer = await signIn(library, 'canbo')
  })
  afterAll(() => library?.close())

  it('goes from upload over approval, publication and assignment to download, confirmation and recall', async () => {
    const bytes = Buffer.from('Đồn Biên phòng tuyên truyền về biên giới hòa bình, hữu nghị.\n')
    const uploaded = await uploadFile(library, editor, { name: 'Tờ rơi – biên giới.txt', bytes })
    expect(uploaded.body).toMatchObject({ doc: {} })
    expect(uploaded.status).toBe(201)
    expect(uploaded.doc).toMatchObject({
      state: 'ready',
      originalName: 'Tờ rơi – biên giới.txt',
      filesize: bytes.length,
    })

    const created = await editor.post('/api/documents', {
      title: 'Tờ rơi biên giới hoà bình',
      topics: ['nhan-quyen'],
      access: 'assigned',
      files: [uploaded.doc.id],
    })
    expect(created.body).toMatchObject({ doc: { state: 'draft', version: 0 } })
    expect(created.status).toBe(201)
    const id = created.body.doc.id

    expect((await editor.post(`/api/documents/${id}/submit`)).body).toMatchObject({ doc: { state: 'in-review' } })
    expect((await editor.post(`/api/documents/${id}/approve`, { checklist })).body).toMatchObject({
      code: 'review/not-permitted',
    })
    expect((await approver.post(`/api/documents/${id}/approve`, { checklist })).body).toMatchObject({
      doc: { state: 'approved' },
    })
    expect((await approver.post(`/api/documents/${id}/publish`)).body).toMatchObject({
      doc: { state: 'published', version: 1 },
    })

    expect((await officer.get(`/api/v1/documents/${id}`)).status).toBe(404)
    const sent = await approver.post('/api/assignments', {
      documents: [id],
      units: [unit],
      confirm: true,
      dueOn: '2027-01-31',
    })
    expect(sent.body).toMatchObject({ doc: { recipients: [unit] } })
    expect(sent.status).toBe(201)

    const found = await officer.get('/api/v1/documents').query({ q: 'bien gioi hoa binh' })
    expect(found.body).toMatchObject({ total: 1, items: [{ id, title: 'Tờ rơi biên giới hoà bình' }] })
    expect((await supertest(library.app).get('/api/v1/documents').query({ q: 'bien gioi hoa binh' })).body.total).toBe(
      0,
    )

    const file = found.body.items[0].files[0]
    const download = await officer.get(file.url).buffer(true)
    expect(download.status).toBe(200)
    expect(Buffer.from(download.text)).toEqual(bytes)
    expect((await supertest(library.app).get(file.url)).status).toBe(404)

    const receipt = {
      id: '0192f0c4-0000-7000-8000-000000000001',
      document: id,
      version: 1,
      event: 'acknowledged',
      at: new Date().toISOString(),
    }
    expect((await officer.post('/api/v1/receipts', { receipts: [receipt] })).body).toEqual({
      results: [{ id: receipt.id, status: 'recorded' }],
    })
    expect((await officer.post('/api/v1/receipts', { receipts: [receipt] })).body).toEqual({
      results: [{ id: receipt.id, status: 'repeated' }],
    })
    await library.keeper.settled()
    const seen = await officer.get(`/api/v1/documents/${id}`)
    expect(seen.body.assignment).toMatchObject({ confirm: true, dueOn: '2027-01-31' })
    expect(seen.body.assignment.acknowledgedAt).not.toBeNull()
    const journal = await readJournal(library.payload, { after: 0, limit: 1_000 })
    const recorded = journal.filter(({ code }) => code === 'acknowledge/receipts-recorded')
    expect(recorded.map(({ actor }) => actor)).toMatchObject([{ address: expect.stringContaining('127.0.0.1') }])

    const withdrawn = await approver.post(`/api/documents/${id}/withdraw`, { reason: 'Sai tên đơn vị' })
    expect(withdrawn.body).toMatchObject({ doc: { state: 'withdrawn' } })
    expect((await officer.get(file.url)).status).toBe(404)
    expect((await officer.get(`/api/v1/documents/${id}`)).body).toMatchObject({ status: 410, reason: 'Sai tên đơn vị' })
    expect((await supertest(library.app).get(`/api/v1/documents/${id}`)).status).toBe(404)
  })
})
