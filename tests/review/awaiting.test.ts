import { afterAll, beforeAll, expect, it } from '@jest/globals'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
  uploadFile,
} from '../support/library'
import { type Desk, FULL_CHECKLIST, makeDesk, publishOne } from '../support/publishing'

describeOnBothDatabases('what an approver has to look at', (database) => {
  let library: TestLibrary
  let desk: Desk
  let second: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'duyet2', roles: ['approver'] })
    second = await signIn(library, 'duyet2')
  })
  afterAll(() => library?.close())

  async function submit(client: Client, content: object): Promise<string> {
    const made = await client.post('/api/documents', { script: 'Lời đọc', ...content })
    const id = String(made.body.doc.id)
    await client.post(`/api/documents/${id}/submit`)
    return id
  }

  async function titles(client: Client, whose: string, more = ''): Promise<string[]> {
    const { body } = await client.get(`/api/documents/awaiting?whose=${whose}${more}`)
    return body.items.map(({ title }: { title: string }) => title)
  }

  it('waits in the order in which it was submitted, apart what they wrote or uploaded', async () => {
    await submit(desk.editor, { title: 'Cũ nhất' })
    await submit(desk.approver, { title: 'Của người duyệt' })
    const file = await uploadFile(library, desk.approver, {
      name: 'a.txt',
      bytes: Buffer.from('Tệp của người duyệt.\n'),
    })
    await submit(desk.editor, { title: 'Có tệp của người duyệt', files: [file.doc.id] })
    await desk.editor.post('/api/documents', { title: 'Bản nháp', script: 'a' })
    await submit(desk.editor, { title: 'Mới nhất' })

    expect(await titles(desk.approver, 'mine')).toEqual(['Cũ nhất', 'Mới nhất'])
    expect(await titles(desk.approver, 'others')).toEqual(['Của người duyệt', 'Có tệp của người duyệt'])
    const all = ['Cũ nhất', 'Của người duyệt', 'Có tệp của người duyệt', 'Mới nhất']
    expect(await titles(second, 'mine')).toEqual(all)
    expect([await titles(desk.editor, 'mine'), await titles(desk.editor, 'others')]).toEqual([[], all])
    expect(await titles(second, 'mine', '&limit=3&page=2')).toEqual(['Mới nhất'])
    const { body } = await second.get('/api/documents/awaiting?limit=3')
    expect(body).toMatchObject({ total: 4, page: 1, pages: 2 })
    expect(body.items[0]).toMatchObject({ submittedBy: 'Người soan', nextVersion: 1, openComments: 0 })
  })

  it('is refused to nobody’s surprise: what the queue leaves out the act refuses too', async () => {
    for (const whose of ['mine', 'others']) {
      const { body } = await desk.approver.get(`/api/documents/awaiting?whose=${whose}`)
      for (const { id, revision } of body.items) {
        const answer = await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST, revision })
        expect(answer.body.code ?? answer.body.doc.state).toBe(whose === 'mine' ? 'approved' : 'review/self-approval')
      }
    }
    expect(await titles(desk.approver, 'mine')).toEqual([])
  })

  it('is decided on as it was seen: whoever changed it meanwhile makes the decision fail', async () => {
    const id = await submit(desk.editor, { title: 'Đổi giữa chừng' })
    const seen = (await second.get(`/api/documents/${id}`)).body.revision
    await desk.editor.post(`/api/documents/${id}/take-back`)
    await desk.editor.patch(`/api/documents/${id}`, { title: 'Đã đổi' })
    await desk.editor.post(`/api/documents/${id}/submit`)
    for (const [act, body] of [
      ['approve', { checklist: FULL_CHECKLIST }],
      ['return', { note: 'Sai' }],
      ['take-back', {}],
    ] as const) {
      const answer = await second.post(`/api/documents/${id}/${act}`, { ...body, revision: seen })
      expect([act, answer.status, answer.body.code]).toEqual([act, 409, 'review/changed-meanwhile'])
    }
    const now = (await second.get(`/api/documents/${id}`)).body
    expect(now.state).toBe('in-review')
    const approved = await second.post(`/api/documents/${id}/approve`, {
      checklist: FULL_CHECKLIST,
      revision: now.revision,
    })
    expect(approved.body.doc.state).toBe('approved')
  })

  it('is told in what it differs from the version in use, also in the words of a replaced file', async () => {
    const upload = async (name: string, words: string) =>
      (await uploadFile(library, desk.editor, { name, bytes: Buffer.from(`${words}\n`) })).doc.id
    const old = await upload('danh-sach.txt', 'Phường Phú Lâm nhận hai mươi tờ.')
    const id = await publishOne(desk, { title: 'Danh sách', summary: 'Nơi nhận', files: [old], body: 'Gửi các đồn.' })
    const first = (await second.get(`/api/documents/${id}/changes`)).body
    expect(first).toMatchObject({ since: { version: 1 }, facts: [], texts: [], files: [{ kind: 'kept' }] })

    await desk.editor.post(`/api/documents/${id}/revise`)
    const fresh = await upload('danh-sach.txt', 'Phường Phú Yên nhận hai mươi tờ.')
    const change = { title: 'Danh sách mới', files: [fresh], body: 'Gửi các đồn Biên phòng.', access: 'internal' }
    expect((await desk.editor.patch(`/api/documents/${id}`, change)).status).toBe(200)

    const { body } = await second.get(`/api/documents/${id}/changes`)
    expect(body.facts.map(({ label, before, after }: Record<string, unknown>) => [label, before, after])).toEqual([
      ['Tên tài liệu', 'Danh sách', 'Danh sách mới'],
      ['Phạm vi tiếp cận', 'Công khai', 'Nội bộ'],
    ])
    expect(body.texts).toMatchObject([{ name: 'body', diff: { isCoarse: false, uncompared: null } }])
    expect(body.files).toMatchObject([
      { kind: 'replaced', words: 'changed', before: { name: 'danh-sach.txt' }, after: { mediaId: fresh } },
    ])
    expect(body.files[0].text.pieces).toContainEqual({ kind: 'removed', text: 'Lâm ' })
    expect(body.files[0].text.pieces).toContainEqual({ kind: 'added', text: 'Yên ' })
  })

  it('says that a first version is the first', async () => {
    const id = await submit(desk.editor, { title: 'Lần đầu' })
    expect((await second.get(`/api/documents/${id}/changes`)).body).toMatchObject({
      version: 0,
      since: null,
      facts: [],
    })
  })

  it('refuses questions that make no sense', async () => {
    for (const question of ['whose=all', 'page=0', 'page=a', 'limit=1000']) {
      expect([question, (await second.get(`/api/documents/awaiting?${question}`)).status]).toEqual([question, 400])
    }
    for (const id of ['khong', '01900000-0000-7000-8000-000000000000'])
      expect((await second.get(`/api/documents/${id}/changes`)).status).toBe(404)
  })
})
