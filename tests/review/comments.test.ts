import { afterAll, beforeAll, expect, it } from '@jest/globals'
import supertest from 'supertest'
import { readJournal } from '../../src/platform/journal/readJournal'
import { countRows } from '../support/countRows'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, FULL_CHECKLIST, makeDesk, publishOne } from '../support/publishing'

const NO_ID = '01900000-0000-7000-8000-000000000000'

describeOnBothDatabases('comments on a working copy', (database) => {
  let library: TestLibrary
  let desk: Desk
  let reviewer: Client

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    await makePerson(library, { username: 'thamdinh', roles: ['reviewer'] })
    reviewer = await signIn(library, 'thamdinh')
  })
  afterAll(() => library?.close())

  async function submitted(title: string): Promise<string> {
    const made = await desk.editor.post('/api/documents', { title, script: 'Lời đọc' })
    await desk.editor.post(`/api/documents/${made.body.doc.id}/submit`)
    return String(made.body.doc.id)
  }

  const read = async (id: string) => (await desk.editor.get(`/api/documents/${id}/comments`)).body

  it('are said by name, of a part, and shown as they were written', async () => {
    const id = await submitted('Có góp ý')
    const sent = { text: '  Tên xã\r\nphải là “Xuân Cảnh” <b>đúng</b> \n', part: 'script' }
    const { status, body } = await reviewer.post(`/api/documents/${id}/comments`, sent)
    expect([status, body.doc.text]).toEqual([200, 'Tên xã\nphải là “Xuân Cảnh” <b>đúng</b>'])
    expect(await read(id)).toMatchObject({
      total: 1,
      open: 1,
      items: [{ part: 'script', author: 'Người thamdinh', text: body.doc.text, resolvedAt: null, resolvedBy: null }],
    })
  })

  it('change neither revision nor approval, nor the history of saves', async () => {
    const id = await submitted('Đã duyệt, có góp ý')
    await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
    const before = (await desk.editor.get(`/api/documents/${id}`)).body
    const rows = await countRows(library.payload)
    await desk.editor.post(`/api/documents/${id}/comments`, { text: 'Cảm ơn.' })
    const { openComments, ...after } = (await desk.editor.get(`/api/documents/${id}`)).body
    expect(openComments).toBe(1)
    expect({ ...after, updatedAt: null, openComments: 0 }).toEqual({ ...before, updatedAt: null })
    expect((await countRows(library.payload))['documents versions']).toBe(rows['documents versions'])
    expect((await desk.approver.post(`/api/documents/${id}/publish`)).body.doc.state).toBe('published')
  })

  it('are resolved once, by whom it stays known, and what waits comes first', async () => {
    const id = await submitted('Xử lý góp ý')
    const [first] = [await desk.approver.post(`/api/documents/${id}/comments`, { text: 'Một' })]
    await desk.approver.post(`/api/documents/${id}/comments`, { text: 'Hai' })
    const path = `/api/documents/${id}/comments/${first?.body.doc.id}/resolve`
    await desk.editor.post(path)
    const again = await reviewer.post(path)
    expect([again.status, again.body.doc.resolvedBy]).toEqual([200, expect.any(String)])
    const { items, open, total } = await read(id)
    expect([open, total]).toEqual([1, 2])
    expect(items.map(({ text, resolvedBy }: Record<string, unknown>) => [text, resolvedBy])).toEqual([
      ['Hai', null],
      ['Một', 'Người soan'],
    ])
    expect((await desk.editor.get(`/api/documents/${id}`)).body.openComments).toBe(1)
  })

  it('are events without a word of them', async () => {
    const id = await submitted('Nhật ký')
    const { body } = await desk.approver.post(`/api/documents/${id}/comments`, { text: 'lời-góp-ý-riêng' })
    await desk.editor.post(`/api/documents/${id}/comments/${body.doc.id}/resolve`)
    await library.keeper.settled()
    const events = (await readJournal(library.payload, { after: 0, limit: 1000 })).filter(
      ({ data }) => data.comment === body.doc.id,
    )
    expect(events.map(({ code, data }) => [code, Object.keys(data).sort()])).toEqual([
      ['review/commented', ['comment', 'document', 'revision']],
      ['review/comment-resolved', ['comment', 'document', 'revision']],
    ])
    expect(JSON.stringify(events)).not.toContain('riêng')
  })

  it('of nothing, of 100 kB, of an unknown part, or on what is published, are refused and nothing is written', async () => {
    const id = await submitted('Không nhận')
    const published = await publishOne(desk, { title: 'Đã công bố' })
    const before = await countRows(library.payload)
    const post = async (to: string, body: object) => {
      const answer = await desk.editor.post(`/api/documents/${to}/comments`, body)
      return [answer.status, answer.body.code]
    }
    expect(await post(id, { text: ' \n\u200b ' })).toEqual([400, 'review/no-comment'])
    expect(await post(id, { text: 'ự'.repeat(100_000) })).toEqual([400, 'platform/invalid-input'])
    expect(await post(id, { text: 'a', part: 'khac' })).toEqual([400, 'platform/invalid-input'])
    expect(await post(id, { part: 'body' })).toEqual([400, 'platform/invalid-input'])
    expect(await post(published, { text: 'Muộn' })).toEqual([409, 'review/illegal-transition'])
    expect(await post(NO_ID, { text: 'Không có' })).toEqual([404, 'platform/not-found'])
    const other = await desk.editor.post(`/api/documents/${published}/comments/${NO_ID}/resolve`)
    expect(other.status).toBe(404)
    expect(await countRows(library.payload)).toEqual(before)
    expect(await read(id)).toMatchObject({ total: 0 })
  })

  it('do not come from a page of another site', async () => {
    const id = await submitted('Trang lạ')
    const answer = await supertest(library.app)
      .post(`/api/documents/${id}/comments`)
      .set('Cookie', `payload-token=${desk.editor.token}`)
      .set('Origin', 'https://trang-la.example')
      .send({ text: 'Giả mạo' })
    expect([401, 403]).toContain(answer.status)
    expect(await read(id)).toMatchObject({ total: 0 })
  })

  it('made by 20 people at once are all counted', async () => {
    const id = await submitted('Cùng lúc')
    const sent = Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? desk.editor : reviewer).post(`/api/documents/${id}/comments`, { text: `Góp ý ${index}` }),
    )
    const statuses = (await Promise.all(sent)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect((await desk.editor.get(`/api/documents/${id}`)).body.openComments).toBe(20)
  })

  it('go with a purge', async () => {
    const id = await submitted('Xóa vĩnh viễn')
    await desk.editor.post(`/api/documents/${id}/comments`, { text: 'Có bí mật' })
    await desk.approver.post(`/api/documents/${id}/purge`, { reason: 'Lộ', decision: '1/QĐ' })
    const { totalDocs } = await library.payload.count({
      collection: 'review-comments',
      where: { document: { equals: id } },
    })
    expect(totalDocs).toBe(0)
    expect((await desk.editor.post(`/api/documents/${id}/comments`, { text: 'Nữa' })).status).toBe(409)
    expect((await desk.editor.get(`/api/documents/${id}`)).body.openComments).toBe(0)
  })
})
