import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { expectNothingWritten } from '../access/everythingKept'
import { countRows } from '../support/countRows'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  makeUnit,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'
import { type Desk, FULL_CHECKLIST, makeDesk } from '../support/publishing'

describeOnBothDatabases('publishing and sending in one step', (database) => {
  let library: TestLibrary
  let desk: Desk
  let officer: Client
  let unit: string
  let former: string
  let id: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    desk = await makeDesk(library)
    unit = await makeUnit(library, { name: 'Đồn Thử Nghiệm' })
    former = await makeUnit(library, { name: 'Huyện Cũ', validTo: '2025-06-30' })
    await makePerson(library, { username: 'don', roles: ['officer'], unit })
    officer = await signIn(library, 'don')
  })
  afterAll(() => library?.close())

  beforeEach(async () => {
    const made = await desk.editor.post('/api/documents', { title: 'Tờ gấp', script: 'Lời', access: 'assigned' })
    id = made.body.doc.id
    await desk.editor.post(`/api/documents/${id}/submit`)
    await desk.approver.post(`/api/documents/${id}/approve`, { checklist: FULL_CHECKLIST })
  })

  const both = (client: Client, body: object = {}) =>
    client.post(`/api/documents/${id}/publish-and-send`, { units: [unit], confirm: true, dueOn: '2099-01-31', ...body })

  it('answers both, and the unit has it', async () => {
    const answer = await both(desk.editor, { note: 'Đọc kỹ' })
    expect(answer.status).toBe(200)
    expect(answer.body.doc).toMatchObject({ state: 'published', version: 1, assignment: { recipients: [unit] } })
    const { assignment } = (await officer.get(`/api/v1/documents/${id}`)).body
    expect(assignment).toEqual({ dueOn: '2099-01-31', confirm: true, acknowledgedAt: null })
    const sent = (await desk.editor.get(`/api/assignments/${answer.body.doc.assignment.id}?depth=0`)).body
    expect(sent).toMatchObject({ documents: [id], note: 'Đọc kỹ' })
    expect((await both(desk.editor)).body).toMatchObject({ status: 409, happened: { act: 'publish/published' } })
  })

  it('publishes nothing where it cannot send', async () => {
    for (const [body, code] of [
      [{ units: [] }, 'assign/no-recipient'],
      [{ units: [former] }, 'assign/unit-ended'],
      [{ units: ['khong-co'] }, 'platform/invalid-input'],
      [{ dueOn: '2026-02-30' }, 'platform/invalid-input'],
    ] as const) {
      const answer = await expectNothingWritten(library, () => both(desk.editor, body))
      expect(answer.body.code).toBe(code)
    }
  })

  it('sends nothing where it cannot publish', async () => {
    await desk.editor.patch(`/api/documents/${id}`, { title: 'Khác' })
    const answer = await expectNothingWritten(library, () => both(desk.approver))
    expect(answer.body.code).toBe('review/illegal-transition')
    const stranger = await expectNothingWritten(library, () => both(officer))
    expect(stranger.status).toBe(404)
  })

  it('twice at once happens once', async () => {
    const before = await countRows(library.payload)
    const answers = await Promise.all([both(desk.editor), both(desk.approver)])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
    const after = await countRows(library.payload)
    expect([
      (after.editions ?? 0) - (before.editions ?? 0),
      (after.assignments ?? 0) - (before.assignments ?? 0),
    ]).toEqual([1, 1])
  })
})
