import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { TypedUser } from 'payload'
import {
  describeOnBothDatabases,
  makePerson,
  makeTopic,
  openTestLibrary,
  signIn,
  uploadFile,
  type Client,
  type TestLibrary,
} from '../support/library'
import { everythingKept, expectNothingWritten } from './everythingKept'
import { checklist } from './staffedLibrary'

describeOnBothDatabases('no one approves what they wrote', (database) => {
  let library: TestLibrary
  let editor: Client
  let approver: Client
  let second: Client
  let approverRow: TypedUser
  let id: string
  const act = (client: Client, name: string, body: object = {}) =>
    client.post(`/api/documents/${id}/${name}`, { checklist, reason: 'Sai tên đơn vị', ...body })

  beforeAll(async () => {
    library = await openTestLibrary(database)
    await makeTopic(library, { name: 'Biên giới' })
    await library.payload.create({
      collection: 'document-types',
      data: { name: 'Tờ gấp', order: 0 },
      overrideAccess: true,
    })
    await makePerson(library, { username: 'soan', roles: ['editor'] })
    const approverPerson = await makePerson(library, { username: 'duyet', roles: ['approver'] })
    approverRow = { ...approverPerson, collection: 'users' } as unknown as TypedUser // a row of users, as signing in gives it
    await makePerson(library, { username: 'duyet2', roles: ['approver'] })
    editor = await signIn(library, 'soan')
    approver = await signIn(library, 'duyet')
    second = await signIn(library, 'duyet2')
  })
  afterAll(() => library?.close())

  beforeEach(async () => {
    id = (await editor.post('/api/documents', { title: 'Tờ gấp', script: 'Lời đọc' })).body.doc.id
  })

  async function approvedBy(client: Client): Promise<void> {
    await act(editor, 'submit')
    expect((await act(client, 'approve')).body.doc).toMatchObject({ state: 'approved' })
  }

  async function published(): Promise<void> {
    await approvedBy(approver)
    expect((await act(editor, 'publish')).body.doc).toMatchObject({ state: 'published' })
  }

  async function expectSelfApproval(client: Client): Promise<void> {
    const answer = await expectNothingWritten(library, () => act(client, 'approve'))
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 403, code: 'review/self-approval' })
  }

  it('refuses an approver who wrote it, whoever submits it', async () => {
    id = (await approver.post('/api/documents', { title: 'Của người duyệt', script: 'Lời đọc' })).body.doc.id
    await act(editor, 'submit')
    await expectSelfApproval(approver)
    expect((await act(second, 'approve')).body.doc.state).toBe('approved')
  })

  it('refuses an approver who changed one word of it, also when it was changed back', async () => {
    await approver.patch(`/api/documents/${id}`, { title: 'Tờ gấp mới' })
    await editor.patch(`/api/documents/${id}`, { title: 'Tờ gấp' })
    await act(editor, 'submit')
    await expectSelfApproval(approver)
  })

  it('refuses an approver whose file stands on it', async () => {
    const { doc } = await uploadFile(library, approver, {
      name: 'a.txt',
      bytes: Buffer.from(`Tệp của người duyệt ${id}`),
    })
    await editor.patch(`/api/documents/${id}`, { files: [doc.id] })
    await act(editor, 'submit')
    await expectSelfApproval(approver)
  })

  it('refuses an approver who changed it through the Local API on their own behalf', async () => {
    await library.payload.update({
      collection: 'documents',
      id,
      data: { summary: 'Thêm' },
      user: approverRow,
      overrideAccess: false,
    })
    await act(editor, 'submit')
    await expectSelfApproval(approver)
  })

  it('refuses whoever put an earlier save back', async () => {
    await editor.patch(`/api/documents/${id}`, { title: 'Khác' })
    await restoreFirstSave()
    await act(editor, 'submit')
    await expectSelfApproval(approver)
  })

  it('refuses whoever opened the revision', async () => {
    await published()
    await act(approver, 'revise')
    await act(editor, 'submit')
    await expectSelfApproval(approver)
  })

  it('remembers who wrote the revision when a withdrawal came in between', async () => {
    await published()
    await act(editor, 'revise')
    await approver.patch(`/api/documents/${id}`, { title: 'Chữ của người duyệt' })
    await act(second, 'withdraw')
    await act(editor, 'revise')
    await act(editor, 'submit')
    await expectSelfApproval(approver)
  })

  it('remembers the authors when it is returned or taken back', async () => {
    await approver.patch(`/api/documents/${id}`, { title: 'Chữ của người duyệt' })
    for (const back of ['take-back', 'return']) {
      await act(editor, 'submit')
      await act(second, back, { note: 'Sửa lại' })
    }
    await act(editor, 'submit')
    await expectSelfApproval(approver)
  })

  it('lets the approver of version 1 approve version 2 that another wrote', async () => {
    await published()
    await act(editor, 'revise')
    await approvedBy(approver)
  })

  it('ignores authors, approval, state, version and id from a client', async () => {
    const forged = {
      id: '0192f0c4-0000-7000-8000-000000000001',
      state: 'approved',
      version: 9,
      revision: 99,
      authors: [],
      approval: { by: 'x', contentHash: 'x' },
      inForce: true,
      publishAt: '2020-01-01T00:00:00.000Z',
      scheduledBy: 'x',
      withdrawals: [{ reason: 'x' }],
      expiredOn: '2020-01-01',
      numberKey: 'x',
      purge: { at: 'x' },
      createdAt: '1999-01-01T00:00:00.000Z',
      context: { 'hai-dang.act-on-document': true },
      _status: 'published',
    }
    const query =
      '?draft=true&autosave=true&publishAllLocales=true&context[hai-dang.act-on-document]=true&overrideAccess=true'
    const created = await approver.post(`/api/documents${query}`, { ...forged, title: 'Giả', script: 'Lời' })
    const kept = {
      state: 'draft',
      version: 0,
      revision: 1,
      approval: null,
      inForce: false,
      publishAt: null,
      purge: null,
    }
    expect(created.body.doc).toMatchObject({ ...kept, withdrawals: [], authors: [approverRow.id] })
    expect(created.body.doc.id).not.toBe(forged.id)
    expect(created.body.doc.createdAt > '2020').toBe(true)

    const patched = await approver.patch(`/api/documents/${id}${query}`, forged)
    expect(patched.body.doc).toMatchObject({ ...kept, id, revision: 2, withdrawals: [] })
    expect(patched.body.doc.authors).toContain(approverRow.id)
  })

  describe('an approval', () => {
    const changes: Record<string, unknown> = {
      title: 'Khác',
      number: '12/KH-UBND',
      type: 'to-gap',
      issuer: 'Sở khác',
      source: 'Nguồn khác',
      signer: 'Người khác',
      issuedOn: '2026-01-02',
      effectiveOn: '2026-01-03',
      expiresOn: '2027-01-04',
      topics: ['bien-gioi'],
      access: 'public',
      targetGroups: ['can-bo'],
      language: 'en',
      summary: 'Khác',
      body: 'Nội dung khác',
      script: 'Lời khác',
      bulletin: { priority: 'uu-tien' },
      rights: 'Khác',
      sample: true,
    }

    it('is void after a change of any field that readers see', async () => {
      const voided: string[] = []
      await act(editor, 'submit')
      for (const [field, value] of Object.entries(changes)) {
        expect((await act(approver, 'approve')).body).toMatchObject({ doc: { state: 'approved' } })
        const { doc } = (await editor.patch(`/api/documents/${id}`, { [field]: value })).body
        if (doc?.state === 'draft' && doc.approval === null) voided.push(field)
        await act(editor, 'submit')
      }
      expect(voided).toEqual(Object.keys(changes))
    })

    it('is void after a file was added and after it was removed', async () => {
      const { doc } = await uploadFile(library, editor, { name: 'b.txt', bytes: Buffer.from(`Phụ lục ${id}`) })
      for (const files of [[doc.id], []]) {
        await approvedBy(approver)
        expect((await editor.patch(`/api/documents/${id}`, { files })).body.doc).toMatchObject({
          state: 'draft',
          approval: null,
        })
        expect((await act(editor, 'publish')).body.code).toBe('review/illegal-transition')
      }
    })

    it('is void after an earlier save was put back, and the scheduled hour passes without effect', async () => {
      await approvedBy(second)
      await act(editor, 'publish', { at: new Date(Date.now() + 3_600_000).toISOString() })
      await restoreFirstSave()
      const { body } = await editor.get(`/api/documents/${id}?depth=0`)
      expect(body).toMatchObject({ state: 'draft', approval: null, publishAt: null, version: 0 })
    })

    it('does not cover what came into the row behind our backs', async () => {
      await approvedBy(approver)
      const row = await library.payload.db.findOne<{ id: string }>({
        collection: 'documents',
        where: { id: { equals: id } },
      })
      await library.payload.db.updateOne({ collection: 'documents', id, data: { ...row, title: 'Chen vào' } })
      const answer = await expectNothingWritten(library, () => act(editor, 'publish'))
      expect(answer.body).toMatchObject({ status: 409, code: 'review/approval-void' })
    })
  })

  it('refuses to change what is published or withdrawn, also by putting an earlier save back', async () => {
    await published()
    for (const step of ['published', 'withdrawn']) {
      const before = await everythingKept(library)
      const answer = await approver.patch(`/api/documents/${id}`, { title: 'Lén sửa' })
      expect(answer.body).toMatchObject({ status: 409, code: 'review/read-only' })
      await expect(restoreFirstSave()).rejects.toThrow('review/read-only')
      expect(await everythingKept(library)).toEqual(before)
      if (step === 'published') await act(editor, 'withdraw')
    }
  })

  it('keeps version 1 in force while version 2 is written, and withdraws, revises and publishes again', async () => {
    const readers = () => editor.get(`/api/v1/documents/${id}`)
    await published()
    await act(editor, 'revise')
    await editor.patch(`/api/documents/${id}`, { title: 'Bản hai' })
    await approvedBy(approver)
    await library.keeper.settled()
    expect((await readers()).body).toMatchObject({ version: 1, title: 'Tờ gấp' })
    expect((await act(editor, 'publish')).body.doc).toMatchObject({ state: 'published', version: 2, inForce: true })
    expect((await readers()).body).toMatchObject({ version: 2, title: 'Bản hai' })

    await act(editor, 'withdraw')
    expect((await readers()).status).toBe(410)
    expect((await act(editor, 'withdraw')).body.code).toBe('review/illegal-transition')
    await act(editor, 'revise')
    await editor.patch(`/api/documents/${id}`, { title: 'Bản ba' })
    expect((await readers()).status).toBe(410)
    await approvedBy(approver)
    expect((await act(editor, 'publish')).body.doc).toMatchObject({ version: 3, inForce: true })
    expect((await readers()).body).toMatchObject({ version: 3, title: 'Bản ba' })
  })

  /** As the approver, through the one door that Payload leaves: its Local API. */
  async function restoreFirstSave(): Promise<void> {
    const { docs } = await library.payload.findVersions({
      collection: 'documents',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 1,
    })
    const [save] = docs
    if (!save) throw new Error('there is no earlier save')
    await library.payload.restoreVersion({
      collection: 'documents',
      id: save.id,
      user: approverRow,
      overrideAccess: false,
    })
  }
})
