import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Response, Test } from 'supertest'
import { vietnamDay } from '../../src/vietnamese/calendar'
import { checklist } from '../access/staffedLibrary'
import {
  type Client,
  describeOnBothDatabases,
  makePerson,
  openTestLibrary,
  signIn,
  type TestLibrary,
} from '../support/library'

const ROUNDS = 5

describeOnBothDatabases('two people on the same document', (database) => {
  let library: TestLibrary
  let editor: Client
  let approver: Client
  let second: Client
  let id: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    for (const [username, role] of [
      ['soan', 'editor'],
      ['duyet', 'approver'],
      ['duyet2', 'approver'],
    ] as const) {
      const person = await makePerson(library, { username, roles: [role], name: `Ông ${username}` })
      await library.payload.update({ collection: 'users', id: person.id, data: { position: 'Phó phòng' } })
    }
    editor = await signIn(library, 'soan')
    approver = await signIn(library, 'duyet')
    second = await signIn(library, 'duyet2')
  })
  afterAll(() => library?.close())

  const act = (client: Client, name: string, body: object = {}) =>
    client.post(`/api/documents/${id}/${name}`, { checklist, note: 'Sai tên', reason: 'Sai tên', ...body })
  const stored = async () => (await editor.get(`/api/documents/${id}?depth=0`)).body

  async function make(): Promise<void> {
    id = (await editor.post('/api/documents', { title: 'Tờ gấp', script: 'Lời đọc' })).body.doc.id
    await act(editor, 'submit')
  }
  beforeEach(make)

  describe('one after the other', () => {
    it('the second is told who did what, and when, in words and in members', async () => {
      await act(approver, 'approve')
      const { lastAct } = await stored()
      const late = (await act(second, 'approve')).body
      expect(late).toMatchObject({
        status: 409,
        code: 'review/illegal-transition',
        state: 'approved',
        happened: { act: 'review/approved', at: lastAct.at, by: { name: 'Ông duyet', position: 'Phó phòng' } },
      })
      expect(late.detail).toMatch(
        /^Tài liệu đang ở trạng thái “Đã duyệt”\. Gần nhất: Ông duyet \(Phó phòng\) đã duyệt lúc \d\d:\d\d, .*\. Hãy tải lại trang/,
      )
      expect(late.happened.by).not.toHaveProperty('id')
    })

    it('the second is told of a save, a return, a publication and a withdrawal alike', async () => {
      const steps: [Client, () => PromiseLike<unknown>, string, RegExp][] = [
        [
          editor,
          () => editor.patch(`/api/documents/${id}`, { title: 'Khác' }),
          'review/saved',
          /Ông soan .*đã lưu bản nháp/,
        ],
        [second, () => act(second, 'return'), 'review/returned', /Ông duyet2 .*đã trả lại/],
        [editor, () => act(editor, 'take-back'), 'review/taken-back', /đã rút lại/],
      ]
      for (const [, step, code, words] of steps) {
        await step()
        const { body } = await act(approver, 'approve')
        expect(body).toMatchObject({ status: 409, state: 'draft', happened: { act: code } })
        expect(body.detail).toMatch(words)
        await act(editor, 'submit')
      }
      await act(approver, 'approve')
      await act(editor, 'publish')
      expect((await act(second, 'publish')).body.happened.act).toBe('publish/published')
      await act(editor, 'withdraw')
      expect((await act(second, 'withdraw')).body.detail).toMatch(/“Đã thu hồi”.*Ông soan .*đã thu hồi lúc/)
    })

    it('nobody outside the making of documents is told anything of it', async () => {
      await makePerson(library, { username: 'don', roles: ['officer'] })
      const officer = await signIn(library, 'don')
      const { body } = await act(officer, 'approve')
      expect(body.status).toBe(404)
      expect(body).not.toHaveProperty('happened')
    })

    it('an act on another revision than the one that was seen is refused: what is approved is what was read', async () => {
      const { revision } = await stored()
      await editor.patch(`/api/documents/${id}`, { title: 'Chữ chưa ai đọc' })
      await act(editor, 'submit')
      const stale = (await act(approver, 'approve', { revision })).body
      expect(stale).toMatchObject({ status: 409, code: 'review/changed-meanwhile', state: 'in-review' })
      expect(stale.detail).toContain('Tài liệu đã thay đổi từ khi bạn mở trang.')
      expect(stale).toMatchObject({ happened: { act: 'review/submitted' }, revision: revision + 2 })
      expect((await act(approver, 'approve', { revision: revision + 2 })).status).toBe(200)
      expect((await act(approver, 'approve', { revision: 'x' })).status).toBe(400)
    })
  })

  describe('at once', () => {
    const happenedIn = ({ body }: Response) => [body.status, body.happened?.by.name?.startsWith('Ông ')]

    /** Both begin before either has ended; answers by status. */
    async function race(one: () => Test, other: () => Test): Promise<{ won: Response[]; lost: Response[] }> {
      const both = await Promise.all([one(), other()])
      return { won: both.filter(({ status }) => status === 200), lost: both.filter(({ status }) => status !== 200) }
    }

    async function expectOneOfThem(one: () => Test, other: () => Test, begin: () => Promise<void> = make) {
      for (let round = 0; round < ROUNDS; round += 1) {
        await begin()
        const { won, lost } = await race(one, other)
        expect([won.length, lost.map(happenedIn)]).toEqual([1, [[409, true]]])
      }
    }

    const approved = async () => {
      await make()
      await act(approver, 'approve')
    }

    it('approve and approve: one of them', () =>
      expectOneOfThem(
        () => act(approver, 'approve'),
        () => act(second, 'approve'),
      ))

    it('approve and return, each of what they had before them: one of them', async () => {
      let revision = 0
      const begin = async () => {
        await make()
        revision = (await stored()).revision
      }
      await expectOneOfThem(
        () => act(approver, 'approve', { revision }),
        () => act(second, 'return', { revision }),
        begin,
      )
    })

    it('approve and return, without saying what they saw: a return that comes after is a return of what was approved', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await make()
        const { won, lost } = await race(
          () => act(approver, 'approve'),
          () => act(second, 'return'),
        )
        expect(lost.map(happenedIn)).toEqual(won.length === 2 ? [] : [[409, true]])
        if (won.length === 2) expect(await stored()).toMatchObject({ state: 'draft', approval: null, approvals: [] })
      }
    })

    it('approve and take back: one of them', () =>
      expectOneOfThem(
        () => act(approver, 'approve'),
        () => act(editor, 'take-back'),
      ))

    it('publish and publish: one edition', () =>
      expectOneOfThem(
        () => act(approver, 'publish'),
        () => act(editor, 'publish'),
        approved,
      ))

    it('approve and a change: never approved with other words than were approved', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await make()
        const [approval, change] = await Promise.all([
          act(approver, 'approve'),
          editor.patch(`/api/documents/${id}`, { title: 'Chen vào' }),
        ])
        expect(change.status).toBe(200)
        if (approval.status !== 200) expect(happenedIn(approval)).toEqual([409, true])
        expect(await stored()).toMatchObject({ state: 'draft', approval: null, approvals: [], title: 'Chen vào' })
      }
    })

    it('publish and withdraw: the withdrawal is never lost', async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        await approved()
        await act(editor, 'publish')
        await act(editor, 'revise')
        await act(editor, 'submit')
        await act(approver, 'approve')
        const [published, withdrawn] = await Promise.all([act(editor, 'publish'), act(second, 'withdraw')])
        expect(withdrawn.status).toBe(200)
        if (published.status !== 200) expect(happenedIn(published)).toEqual([409, true])
        expect(await stored()).toMatchObject({
          state: 'withdrawn',
          inForce: false,
          version: published.status === 200 ? 2 : 1,
        })
        expect((await editor.get(`/api/v1/documents/${id}`)).status).toBe(410)
      }
    })

    it('the end of a delegation and an approval by it: whichever came first', async () => {
      const [day, admin] = [vietnamDay(new Date()), approver]
      for (let round = 0; round < ROUNDS; round += 1) {
        id = (await approver.post('/api/documents', { title: 'Của người duyệt', script: 'Lời' })).body.doc.id
        await act(approver, 'submit')
        const { id: editorId } = (await editor.get('/api/users/me')).body.user
        const given = { to: editorId, fromOn: day, toOn: day, reason: 'Đi vắng' }
        const delegation = (await second.post('/api/delegations', given)).body.doc.id
        const [approval, ending] = await Promise.all([
          act(editor, 'approve'),
          second.post(`/api/delegations/${delegation}/end`),
        ])
        expect(ending.status).toBe(200)
        expect([200, 403]).toContain(approval.status)
        const { lastUsedAt, endedAt } = (await admin.get(`/api/delegations/${delegation}?depth=0`)).body
        expect(Boolean(lastUsedAt)).toBe(approval.status === 200)
        expect(endedAt).toMatch(/^\d{4}-/)
      }
    })
  })
})
